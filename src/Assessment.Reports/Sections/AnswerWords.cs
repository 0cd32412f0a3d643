using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;

namespace Assessment.Reports.Sections;

/// <summary>Answers as people read them: option and level labels, numbers and dates of the report's culture, states in words.</summary>
public sealed class AnswerWords(ReportMaterial material)
{
    /// <summary>One answer in words; a blank is a dash.</summary>
    public string Of(Slot slot, Answer answer) => answer.State switch
    {
        AnswerState.Answered => Value(slot, answer) + (answer.NotSure ? $" ({material.Words["not_sure"]})" : ""),
        AnswerState.Blank => "–",
        var state => material.Words[$"state_{state}"],
    };

    /// <summary>How many entries a repeat group has, and the first words of each.</summary>
    public string Entries(AnswerSheet sheet, Question group)
    {
        var entries = sheet.Entries(material.Layout.RepeatOf(group.Id));
        if (entries.Count == 0)
            return "–";
        var layout = material.Layout.Repeats[material.Layout.RepeatOf(group.Id)];
        return string.Join("; ", entries.Select(entry => Of(layout.Slots[0], entry[0])));
    }

    private string Value(Slot slot, Answer answer)
    {
        var (question, text) = (slot.Question, answer.Text ?? "");
        if (question.Options.Count > 0)
            return Choices(question, text);
        if (question.Scale is { } scale)
            return material.Texts.Level(scale, text);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", out var date) && double.IsNaN(answer.Number))
            return material.Date(date);
        if (!double.IsNaN(answer.Number) && text.Length > 0 && (char.IsAsciiDigit(text[0]) || text[0] == '-'))
            return answer.Number.ToString("#,0.######", material.Culture) + Rest(text) + (material.Texts.Unit(question.Id) is { } unit ? " " + unit : "");
        return QuestionTypes.Find(question.Type) is YesNo or YesPartlyNo ? material.Words[$"answer_{text}"] : text;
    }

    /// <summary>What follows the number: a currency.</summary>
    private static string Rest(string text) => text.IndexOf(' ') is >= 0 and var space ? text[space..] : "";

    private string Choices(Question question, string text)
    {
        var bar = text.IndexOf('|', StringComparison.Ordinal);
        var labels = (bar < 0 ? text : text[..bar]).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => material.Texts.Option(question.Id, id));
        return string.Join("; ", labels) + (bar < 0 ? "" : $": {text[(bar + 1)..]}");
    }
}
