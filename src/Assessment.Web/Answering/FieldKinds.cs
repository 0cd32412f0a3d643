using Assessment.Domain.Questionnaires;
using Assessment.Web.Answering.Kinds;

namespace Assessment.Web.Answering;

/// <summary>Which kind of field each question type has. A new type is one line here, and a partial in Pages/Shared/QuestionTypes.</summary>
public static class FieldKinds
{
    private static readonly Dictionary<string, IFieldKind> ByType = new()
    {
        ["yes_no"] = new OneChoice(),
        ["yes_partly_no"] = new OneChoice(),
        ["single_choice"] = new OneChoice(),
        ["multiple_choice"] = new SeveralChoices(),
        ["level"] = new OneChoice(),
        ["rating"] = new OneChoice(),
        ["integer"] = new NumberLine(),
        ["decimal"] = new NumberLine(),
        ["percentage"] = new NumberLine(0, 100),
        ["amount"] = new MoneyFields(),
        ["short_text"] = new TextBox(250),
        ["long_text"] = new TextBox(10_000),
        ["date"] = new DateFields(),
        ["file"] = new TextBox(255, hint: true),
        ["link"] = new TextBox(2000),
        ["matrix"] = new OneChoice(),
        ["ranking"] = new RankFields(),
        ["repeat"] = new NoField(),
        ["calculated"] = new NoField(),
        ["note"] = new NoField(),
    };

    /// <summary>The kind for a question type; one without controls for a type that nobody knows.</summary>
    public static IFieldKind Of(string type) => ByType.GetValueOrDefault(type) ?? ByType["note"];

    public static bool Knows(string type) => ByType.ContainsKey(type);

    /// <summary>The partial that draws the controls of a type: the name of its class.</summary>
    public static string PartialOf(string type) => $"QuestionTypes/_{QuestionTypes.Find(type)?.GetType().Name ?? nameof(Note)}";
}
