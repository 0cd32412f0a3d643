using Assessment.Domain.Answering;

namespace Assessment.Reports.Sections;

/// <summary>
/// The sheets of one respondent in one layer. Where there are several (the participants of a workshop, the experts of a review), a report says
/// how many gave each answer and never who: in a group of eight an office is as good as a name.
/// </summary>
internal sealed record Voice(Layer Layer, string Respondent, IReadOnlyList<AnswerSheet> Sheets)
{
    public bool IsMany => Sheets.Count > 1;

    /// <summary>The voices of a round, in the order of the layers and then of the sheets.</summary>
    public static IReadOnlyList<Voice> Of(IEnumerable<AnswerSheet> sheets) =>
        [.. sheets.GroupBy(sheet => (sheet.Layer, sheet.Respondent)).OrderBy(same => same.Key.Layer).Select(same => new Voice(same.Key.Layer, same.Key.Respondent, [.. same]))];

    /// <summary>"Self-assessment", or "Self-assessment: 8 people".</summary>
    public string Name(ReportMaterial material) =>
        IsMany ? material.Words.Fill("layer_many", material.Words[$"layer_{Layer}"], Sheets.Count) : material.Words[$"layer_{Layer}"];
}
