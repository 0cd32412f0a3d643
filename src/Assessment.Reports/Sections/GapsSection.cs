using Assessment.Domain.Answering;
using Assessment.Domain.Scoring;
using Assessment.Reports.Blocks;
using Assessment.Reports.Charts;

namespace Assessment.Reports.Sections;

/// <summary>Bars of the firmest score and the way to the target, widest gap first.</summary>
public sealed class GapsSection : ISection
{
    public string Id => "gaps";

    public IEnumerable<Block> Blocks(ReportMaterial material, SectionSettings settings)
    {
        if (material.Firmest is not { } firmest || material.Card(firmest) is not { } card)
            yield break;
        var nodes = WidestFirst(card);
        if (nodes.Count == 0)
            yield break;
        var (words, widest) = (material.Words, nodes[0]);
        yield return new Heading(2, settings.Title?.In(material.Language) ?? words["gaps_title"]);
        if (widest.Gap > 0)
            yield return new Paragraph(words.Fill("gaps_text", material.Texts.Dimension(widest.Id), material.Number(widest.Gap)));
        yield return Bars(material, nodes, firmest);
    }

    /// <summary>The chart of these nodes, the first of which has the widest gap.</summary>
    internal static Figure Bars(ReportMaterial material, IReadOnlyList<NodeScore> nodes, Layer firmest) =>
        new(material.Words["gaps_caption"], material.Words.Fill("gaps_alt", nodes.Count, material.Texts.Dimension(nodes[0].Id), material.Number(nodes[0].Gap)))
        {
            Chart = Chart(material, nodes, firmest),
            Id = "figure-gaps",
            Comment = material.Round.Notice is { } notice ? (Prose)notice.In(material.Language) : null,
        };

    /// <summary>Leaf dimensions with a score and a target, widest gap first; equal gaps in questionnaire order.</summary>
    internal static IReadOnlyList<NodeScore> WidestFirst(Scorecard card) =>
        [.. ScoresSection.Leaves(card).Where(n => n.Gap is not null).OrderByDescending(n => n.Gap)];

    private static GapBars Chart(ReportMaterial material, IReadOnlyList<NodeScore> nodes, Layer firmest)
    {
        var layers = ScoresSection.Layers(material, nodes);
        var name = material.LayerName(firmest);
        return new GapBars([.. nodes.Select(n => material.Texts.Dimension(n.Id))], layers.First(l => l.Name == name), nodes.Max(n => n.Range?.Highest) ?? 5)
        {
            Subject = material.Words["dimension"],
            Culture = material.Culture,
            Gap = material.Words["gap"],
            Target = layers[^1],
            Others = [.. layers.SkipLast(1).Where(l => l.Name != name)],
        };
    }
}
