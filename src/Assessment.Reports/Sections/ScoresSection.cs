using Assessment.Domain.Answering;
using Assessment.Domain.Scoring;
using Assessment.Reports.Blocks;
using Assessment.Reports.Charts;

namespace Assessment.Reports.Sections;

/// <summary>Where the country stands: the overall score in words, a radar of the leaf dimensions (self, agreed, target), and the table with coverage.</summary>
public sealed class ScoresSection : ISection
{
    /// <summary>Beyond this the names of a radar's axes run into each other; the bars of gaps and the table show the same.</summary>
    private const int MostAxes = 20;

    public string Id => "scores";

    public IEnumerable<Block> Blocks(ReportMaterial material, SectionSettings settings)
    {
        if (material.Firmest is not { } firmest || material.Card(firmest) is not { } card)
            yield break;
        var words = material.Words;
        yield return new Heading(1, settings.Title?.In(material.Language) ?? words["scores_title"]) { Counted = true, Id = "chapter-scores" };
        if (material.Round.Notice is { } notice)
            yield return new Text(notice.In(material.Language));
        yield return new Paragraph(Overall(material, card));
        var leaves = Leaves(card);
        if (leaves.Count is >= 3 and <= MostAxes)
            yield return new Figure(words["radar_caption"], RadarAlt(material, leaves, card))
            {
                Chart = RadarOf(material, leaves),
                Id = "figure-radar",
                Comment = words["radar_comment"],
                WidthPercent = leaves.Count > Charts.RadarDrawing.Few ? 100 : 80,
            };
        yield return Table(material, card);
    }

    /// <summary>Dimensions without dimensions below: the topics that are shown.</summary>
    internal static IReadOnlyList<NodeScore> Leaves(Scorecard card)
    {
        var dimensions = card.Dimensions.ToList();
        var parents = dimensions.Select(d => d.Parent).ToHashSet();
        return [.. dimensions.Where(d => !parents.Contains(d.Id))];
    }

    /// <summary>The layers that are drawn, each with its scores for these nodes, and the targets where there are any.</summary>
    internal static IReadOnlyList<Series> Layers(ReportMaterial material, IReadOnlyList<NodeScore> nodes)
    {
        var series = material.Layers
            .Select(layer => new Series(material.LayerName(layer), MarkOf(layer), [.. nodes.Select(n => material.Score(layer, n.Id))])).ToList();
        if (nodes.Any(n => n.Target is not null))
            series.Add(new Series(material.Words["target"], Palette.Target, [.. nodes.Select(n => n.Target)]));
        return series;
    }

    private static Mark MarkOf(Layer layer) => layer switch
    {
        Layer.Self => Palette.Self,
        Layer.Judged => Palette.Judged,
        _ => Palette.Agreed,
    };

    private static Radar RadarOf(ReportMaterial material, IReadOnlyList<NodeScore> leaves) =>
        new([.. leaves.Select(l => material.Texts.Dimension(l.Id))], Layers(material, leaves), leaves.Max(l => l.Range?.Highest) ?? 5)
        {
            Subject = material.Words["dimension"],
            Culture = material.Culture,
        };

    private static string Overall(ReportMaterial material, Scorecard card)
    {
        var (words, root) = (material.Words, card.Overall);
        if (root.Score is not { } score)
            return words.Fill("overall_none", root.Coverage.Answered, root.Coverage.Applicable);
        var band = material.Scorer.Plan.Find(root.Id)?.Settings.Bands is { } set && root.Band is { } id ? material.Texts.Band(set, id) : null;
        var text = words.Fill("overall", material.Texts.Dimension(root.Id), material.Number(score), material.Number(root.Range?.Highest), words[$"layer_{card.Layer}"],
            root.Coverage.Answered, root.Coverage.Applicable);
        return band is null ? text : text + " " + words.Fill("overall_band", band);
    }

    private static string RadarAlt(ReportMaterial material, IReadOnlyList<NodeScore> leaves, Scorecard card)
    {
        var scored = leaves.Where(l => l.Score is not null).OrderByDescending(l => l.Score).ToList();
        return scored.Count == 0 ? material.Words["radar_alt_none"] : material.Words.Fill("radar_alt", leaves.Count, material.Words[$"layer_{card.Layer}"],
            material.Texts.Dimension(scored[0].Id), material.Number(scored[0].Score), material.Texts.Dimension(scored[^1].Id), material.Number(scored[^1].Score));
    }

    private static Table Table(ReportMaterial material, Scorecard card)
    {
        var (words, layers) = (material.Words, material.Layers.ToList());
        var columns = new List<Column> { new(words["dimension"], 6) { NamesRows = true } };
        columns.AddRange(layers.Select(layer => new Column(material.LayerName(layer), 1, Align.Number)));
        columns.AddRange([new Column(words["target"], 1, Align.Number), new Column(words["gap"], 1, Align.Number), new Column(words["coverage"], 1, Align.Number)]);
        return new Table(columns, [.. card.Dimensions.Select(node => Row(material, node, layers))])
        {
            Caption = words["scores_caption"],
            Comment = words["scores_comment"],
            Id = "table-scores",
            Wide = true,
        };
    }

    private static Row Row(ReportMaterial material, NodeScore node, List<Layer> layers)
    {
        var name = material.Texts.Dimension(node.Id);
        var cells = new List<Cell> { node.Depth <= 1 ? new Cell([new Words(name) { Bold = true }]) : (Cell)name };
        cells.AddRange(layers.Select(layer => Score(material, layer, node.Id)));
        cells.AddRange([Value(material, node.Target), Value(material, node.Gap), $"{node.Coverage.Answered} / {node.Coverage.Applicable}"]);
        return new Row(cells);
    }

    private static Cell Score(ReportMaterial material, Layer layer, string node) => material.Score(layer, node) is { } score
        ? new Cell(material.Number(score)) { Value = score, Format = "0.0" }
        : material.Words[$"no_result_{material.Scores[layer][0].Find(node)?.Reason ?? NoResult.NothingAnswered}"];

    private static Cell Value(ReportMaterial material, double? value) => new(material.Number(value)) { Value = value, Format = "0.0" };
}
