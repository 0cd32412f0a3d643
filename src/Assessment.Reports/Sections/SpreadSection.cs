using Assessment.Domain.Answering;
using Assessment.Domain.Scoring;
using Assessment.Reports.Blocks;

namespace Assessment.Reports.Sections;

/// <summary>How far the participants lie apart: quartiles by dimension, their agreement, and the statements on which they differ most.</summary>
public sealed class SpreadSection : ISection
{
    private const int Most = 10;

    public string Id => "spread";

    public IEnumerable<Block> Blocks(ReportMaterial material, SectionSettings settings)
    {
        if (Participants(material) is not { Count: > 1 } cards)
            yield break;
        var words = material.Words;
        yield return new Heading(1, settings.Title?.In(material.Language) ?? words["spread_title"]) { Counted = true };
        yield return new Paragraph(words["spread_text"]);
        var rolled = new RollUp(material.Scorer.Plan, cards, RollUpRule.Median);
        var rows = ScoresSection.Leaves(cards[0]).Select(leaf => rolled[leaf.Id]).ToList();
        yield return Quartiles(material, rows);
        var agreement = Agreement.Of(cards);
        if (agreement.Exact is { } exact)
            yield return new Paragraph(words.Fill("agreement_text", agreement.Items, material.Percent(exact), agreement.Alpha?.ToString("0.00", material.Culture) ?? "–"));
        if (agreement.Disagreements.Count > 0)
            yield return Disagreements(material, agreement, cards.Count);
    }

    /// <summary>The layer in which several people answered: the participants' own, else the experts'.</summary>
    private static IReadOnlyList<Scorecard>? Participants(ReportMaterial material) =>
        new[] { Layer.Self, Layer.Judged }.Select(layer => material.Scores.GetValueOrDefault(layer)).FirstOrDefault(cards => cards?.Count > 1);

    private static Table Quartiles(ReportMaterial material, List<RolledUp> rows)
    {
        var words = material.Words;
        string[] heads = ["count", "lowest", "quartile_lower", "median", "quartile_upper", "highest"];
        return new Table([new Column(words["dimension"], 3) { NamesRows = true }, .. heads.Select(head => new Column(words[head], 1, Align.Number))],
        [
            .. rows.Select(row => new Row(
            [
                material.Texts.Dimension(row.Node), new Cell(row.Count.ToString(material.Culture)) { Value = row.Count, Format = "0" },
                Number(material, row.Spread?.Lowest), Number(material, row.Spread?.FirstQuartile), Number(material, row.Spread?.Median),
                Number(material, row.Spread?.ThirdQuartile), Number(material, row.Spread?.Highest),
            ])),
        ])
        { Caption = words["spread_caption"], Wide = true };
    }

    private static Table Disagreements(ReportMaterial material, Agreement agreement, int participants)
    {
        var words = material.Words;
        return new Table(
            [new Column(words["question"], 4) { NamesRows = true }, new Column(words["lowest"], 1, Align.Number), new Column(words["highest"], 1, Align.Number), new Column(words["count"], 1.2, Align.Number)],
            [
                .. agreement.Disagreements.Take(Most).Select(d => new Row(material.Texts.Question(d.Question.Split('.')[0]),
                    Number(material, d.Ratings.Min(r => r.Points)), Number(material, d.Ratings.Max(r => r.Points)), $"{d.Ratings.Count(r => r.Points is not null)} / {participants}")),
            ])
        { Caption = words["disagreements_caption"] };
    }

    private static Cell Number(ReportMaterial material, double? value) => new(material.Number(value)) { Value = value, Format = "0.0" };
}
