using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring;

namespace Assessment.Domain.Tests.Scoring;

/// <summary>Short words for small questionnaires and sheets in scoring tests.</summary>
internal static class Given
{
    /// <summary>A questionnaire with these dimensions and questions, all on one page.</summary>
    public static Questionnaire Questionnaire(IReadOnlyList<Dimension> dimensions, params IReadOnlyList<Question> questions) => new()
    {
        Id = "test",
        Edition = "1",
        Languages = ["en"],
        Dimensions = dimensions,
        Sections = [new Section { Id = "all", Questions = questions }],
    };

    public static Dimension Dimension(string id, string method, params IReadOnlyList<Dimension> children) =>
        new() { Id = id, Method = method, Dimensions = children };

    /// <summary>A number question; by default from 0 to 100, which earns itself.</summary>
    public static Question Number(string id, string dimension, double weight = 1, double lowest = 0, double highest = 100) =>
        new() { Id = id, Type = "decimal", Dimension = dimension, Weight = weight, Minimum = lowest, Maximum = highest };

    /// <summary>A yes/no question: yes earns 1.</summary>
    public static Question YesNo(string id, string dimension, double weight = 1, double? level = null) =>
        new() { Id = id, Type = "yes_no", Dimension = dimension, Weight = weight, Level = level };

    /// <summary>A sheet with these answers: numbers, option ids, <c>null</c> for blank, or a state.</summary>
    public static AnswerSheet Sheet(Questionnaire questionnaire, params (string Address, object? Value)[] answers) =>
        SheetOf(questionnaire, "someone", Layer.Self, answers);

    public static AnswerSheet SheetOf(Questionnaire questionnaire, string respondent, Layer layer, params (string Address, object? Value)[] answers)
    {
        var sheet = new AnswerSheet(new SheetLayout(questionnaire), respondent, layer);
        foreach (var (address, value) in answers)
        {
            var parts = address.Split('.');
            var slot = sheet.Layout.SlotOf(parts[0]) is >= 0 and var plain ? plain : sheet.Layout.SlotOf(parts[0], parts[1]);
            sheet[slot] = Answer(sheet.Layout.Slots[slot], value, questionnaire);
        }
        return sheet;
    }

    /// <summary>Adds an entry to a repeat group.</summary>
    public static AnswerSheet Entry(this AnswerSheet sheet, string group, string id, params (string Question, object? Value)[] answers)
    {
        var index = sheet.Layout.RepeatOf(group);
        var layout = sheet.Layout.Repeats[index];
        var entry = new RepeatEntry(layout, id);
        foreach (var (question, value) in answers)
            entry[layout.SlotOf(question)] = Answer(layout.Slots[layout.SlotOf(question)], value, sheet.Layout.Questionnaire);
        sheet.Entries(index).Add(entry);
        return sheet;
    }

    public static Scorecard Score(this Questionnaire questionnaire, params (string Address, object? Value)[] answers) =>
        new Scorer(questionnaire).Score(Sheet(questionnaire, answers));

    private static Answer Answer(Slot slot, object? value, Questionnaire questionnaire)
    {
        if (value is null or AnswerState)
            return new Answer((AnswerState)(value ?? AnswerState.Blank), double.NaN, null);
        var text = Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!;
        var reading = QuestionTypes.Find(slot.Question.Type)!.Read(slot, text, questionnaire);
        reading.Expected.Should().BeNull($"'{text}' should be readable as {slot.Question.Type}");
        return reading.Answer;
    }
}
