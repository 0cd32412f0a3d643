using System.Globalization;

namespace Assessment.Domain.Answering;

/// <summary>The facts about a sheet: who answered, in which layer, on which day. Read the same from sheet files and CSV.</summary>
internal sealed record SheetFacts
{
    public const string ExpectedLayer = "self, judged, agreed or final";
    public const string ExpectedDate = "a date written as 2026-11-21";
    public const string ExpectedWeight = "a number of 0 or more";

    public string Respondent { get; set; } = "";
    public Layer Layer { get; set; }
    public string? Author { get; set; }
    public string? Group { get; set; }
    public double Weight { get; set; } = 1;
    public DateOnly? ReferenceDate { get; set; }

    /// <summary>Takes one fact in; gives what was expected when the text is not one.</summary>
    public string? Read(RespondentFact fact, string text)
    {
        switch (fact)
        {
            case RespondentFact.Respondent:
                Respondent = text;
                return text.Length > 0 ? null : "the name or code of the respondent";
            case RespondentFact.Author:
                Author = text;
                return null;
            case RespondentFact.Group:
                Group = text;
                return null;
            case RespondentFact.Layer:
                return ReadLayer(text);
            case RespondentFact.Weight:
                var isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight);
                Weight = weight;
                return isNumber && weight >= 0 && double.IsFinite(weight) ? null : ExpectedWeight;
            default:
                var isDate = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
                ReferenceDate = date;
                return isDate ? null : ExpectedDate;
        }
    }

    public AnswerSheet Sheet(SheetLayout layout) =>
        new(layout, Respondent, Layer) { Author = Author, Group = Group, Weight = Weight, ReferenceDate = ReferenceDate };

    private string? ReadLayer(string text)
    {
        foreach (var layer in Enum.GetValues<Layer>())
            if (text.Equals(layer.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                Layer = layer;
                return null;
            }
        return ExpectedLayer;
    }
}
