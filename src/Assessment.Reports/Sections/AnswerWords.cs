using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;

namespace Assessment.Reports.Sections;

/// <summary>Answers as people read them: option and level labels, numbers and dates of the report's culture, states in words.</summary>
public sealed class AnswerWords(ReportMaterial material)
{
    /// <summary>What a blank answer reads.</summary>
    public const string Blank = "–";

    /// <summary>One person's answer in words; of several people, how many chose each answer, and of free answers only how many there are.</summary>
    public string Of(Slot slot, IReadOnlyList<Answer> answers)
    {
        if (answers.Count == 1)
            return Of(slot, answers[0]);
        var all = Counts(slot, answers).Where(count => count.State != AnswerState.Blank).Select(InWords).ToList();
        return all.Count == 0 ? Blank : string.Join("; ", all);
    }

    /// <summary>How many of several people gave each answer: options and levels from the lowest, then what is no answer.</summary>
    public IEnumerable<AnswerCount> Counts(Slot slot, IReadOnlyList<Answer> answers)
    {
        var answered = answers.Where(answer => answer.State == AnswerState.Answered).ToList();
        var given = IsChosen(slot.Question)
            ? answered.SelectMany(answer => Chosen(slot.Question, answer).Select(label => (Label: label, Answer: answer))).GroupBy(one => one.Label)
                .OrderBy(same => same.Min(one => one.Answer.Number)).Select(same => new AnswerCount(AnswerState.Answered, same.Key, Value(slot, same.First().Answer), same.Count()))
            : answered.Count == 0 ? [] : [new AnswerCount(AnswerState.Answered, null, double.NaN, answered.Count)];
        return given.Concat(answers.Where(answer => answer.State != AnswerState.Answered).GroupBy(answer => answer.State)
            .Select(same => new AnswerCount(same.Key, null, double.NaN, same.Count())));
    }

    /// <summary>An answer as a number: what was typed, or what the option or level earns; not-a-number where it is neither.</summary>
    public double Value(Slot slot, in Answer answer) => answer.State != AnswerState.Answered ? double.NaN
        : !IsChosen(slot.Question) ? answer.Number
        : QuestionTypes.Find(slot.Question.Type) is MultipleChoice ? double.NaN
        : QuestionTypes.Find(slot.Question.Type)?.Points(slot, answer, material.Questionnaire) ?? double.NaN;

    private string InWords(AnswerCount count) => count switch
    {
        { Label: { } label } => $"{label} ({count.People})",
        { State: AnswerState.Answered, People: 1 } => material.Words["answers_one"],
        { State: AnswerState.Answered } => material.Words.Fill("answers_many", count.People),
        _ => $"{material.Words[$"state_{count.State}"]} ({count.People})",
    };

    /// <summary>One answer in words; a blank is a dash.</summary>
    public string Of(Slot slot, Answer answer) => answer.State switch
    {
        AnswerState.Answered => Text(slot, answer) + (answer.NotSure ? $" ({material.Words["not_sure"]})" : ""),
        AnswerState.Blank => Blank,
        var state => material.Words[$"state_{state}"],
    };

    /// <summary>The first words of each entry of a repeat group; of several people, how many entries there are.</summary>
    public string Entries(IReadOnlyList<AnswerSheet> sheets, Question group)
    {
        var repeat = material.Layout.RepeatOf(group.Id);
        var entries = sheets.SelectMany(sheet => sheet.Entries(repeat)).ToList();
        if (entries.Count == 0)
            return Blank;
        return sheets.Count > 1
            ? material.Words.Fill("answers_many", entries.Count)
            : string.Join("; ", entries.Select(entry => Of(material.Layout.Repeats[repeat].Slots[0], entry[0])));
    }

    /// <summary>Answers that can be counted one by one: options, levels, yes and no.</summary>
    private static bool IsChosen(Question question) => question.Options.Count > 0 || question.Scale is not null || IsYesNo(question);

    private IEnumerable<string> Chosen(Question question, Answer answer) => question.Options.Count > 0
        ? (answer.Text ?? "").Split('|')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => Option(question, id))
        : [question.Scale is { } scale ? material.Texts.Level(scale, answer.Text ?? "") : Option(question, answer.Text ?? "")];

    private string Text(Slot slot, Answer answer)
    {
        var (question, text) = (slot.Question, answer.Text ?? "");
        if (question.Options.Count > 0)
            return Choices(question, text);
        if (question.Scale is { } scale)
            return material.Texts.Level(scale, text);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", out var date) && double.IsNaN(answer.Number))
            return material.Date(date);
        if (!double.IsNaN(answer.Number) && text.Length > 0 && (char.IsAsciiDigit(text[0]) || text[0] == '-'))
            return answer.Number.ToString(question.IsYear ? "0" : Rest(text).Length > 0 && answer.Number % 1 != 0 ? "#,0.00##" : "#,0.######", material.Culture) + Rest(text) + (material.Texts.Unit(question.Id) is { } unit ? " " + unit : "");
        return IsYesNo(question) ? material.Words[$"answer_{text}"] : text;
    }

    private static bool IsYesNo(Question question) => QuestionTypes.Find(question.Type) is YesNo or YesPartlyNo;

    /// <summary>What follows the number: a currency.</summary>
    private static string Rest(string text) => text.IndexOf(' ') is >= 0 and var space ? text[space..] : "";

    /// <summary>The instrument's own label, else the report's word for yes, partly and no.</summary>
    private string Option(Question question, string id) =>
        material.Texts.Option(question.Id, id) is var label && label == id && IsYesNo(question) ? material.Words[$"answer_{id}"] : label;

    private string Choices(Question question, string text)
    {
        var bar = text.IndexOf('|', StringComparison.Ordinal);
        var labels = (bar < 0 ? text : text[..bar]).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => Option(question, id));
        return string.Join("; ", labels) + (bar < 0 ? "" : $": {text[(bar + 1)..]}");
    }
}
