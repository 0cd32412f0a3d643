using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring;
using Assessment.Reports.Blocks;
using Assessment.Reports.Charts;

namespace Assessment.Reports.Sections;

/// <summary>The picture at a glance: institutions by dimension where several answered, else fields by topic.</summary>
public sealed class HeatmapSection : ISection
{
    public string Id => "heatmap";

    public IEnumerable<Block> Blocks(ReportMaterial material, SectionSettings settings)
    {
        if (material.Firmest is not { } firmest)
            yield break;
        var cards = material.Scores[firmest];
        var isOne = cards.Select(card => card.Respondent).Distinct().Count() == 1;
        // Several people on one respondent: a row each would say who thinks what.
        var map = !isOne ? ByRespondent(material, cards) : cards.Count == 1 ? ByTopic(material, cards[0]) : null;
        if (map is null)
            yield break;
        var words = material.Words;
        yield return new Heading(2, settings.Title?.In(material.Language) ?? words["heatmap_title"]);
        yield return new Figure(words[isOne ? "heatmap_caption" : "heatmap_caption_institutions"], words.Fill("heatmap_alt", map.Rows.Count, map.Columns.Count))
        {
            Chart = map,
            Id = "figure-heatmap",
            Comment = material.Round.Notice is { } notice ? (Prose)notice.In(material.Language) : null,
        };
    }

    private static Heatmap? ByRespondent(ReportMaterial material, IReadOnlyList<Scorecard> cards)
    {
        var columns = cards[0].Dimensions.Where(d => d.Depth == 1).Select(d => d.Id).ToList();
        var respondents = cards.GroupBy(card => card.Respondent).ToList();
        return columns.Count == 0 ? null : Map(material, [.. respondents.Select(same => material.Respondent(same.Key))], [.. columns.Select(material.Texts.Dimension)],
            [.. respondents.Select(same => (IReadOnlyList<double?>)[.. columns.Select(id => Median(same, id))])], columns[0], material.Words["respondent"]);
    }

    private static double? Median(IEnumerable<Scorecard> cards, string node)
    {
        double[] scores = [.. cards.Select(card => card[node].Score).OfType<double>()];
        return scores.Length == 0 ? null : Spread.MedianOf(scores);
    }

    private static Heatmap? ByTopic(ReportMaterial material, Scorecard card)
    {
        var fields = material.Questionnaire.Dimensions.SelectMany(root => root.Dimensions).Where(d => d.Dimensions.Any(leaf => leaf.Topic is not null)).ToList();
        var topics = fields.SelectMany(f => f.Dimensions).Select(d => d.Topic).OfType<string>().Distinct().ToList();
        return fields.Count < 2 || topics.Count < 2 ? null : Map(material,
            [.. fields.Select(f => material.Texts.Dimension(f.Id))], [.. topics.Select(material.Texts.Topic)],
            [.. fields.Select(field => (IReadOnlyList<double?>)[.. topics.Select(topic => Score(card, field, topic))])], fields[0].Dimensions[0].Id, material.Words["dimension"]);
    }

    private static double? Score(Scorecard card, Dimension field, string topic) =>
        field.Dimensions.FirstOrDefault(d => d.Topic == topic) is { } leaf ? card.Find(leaf.Id)?.Score : null;

    private static Heatmap Map(ReportMaterial material, IReadOnlyList<string> rows, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<double?>> values, string node, string subject) =>
        new(rows, columns, values)
        {
            Subject = subject,
            Culture = material.Culture,
            Levels = Levels(material, node),
            Missing = material.Words["no_result"],
        };

    /// <summary>The bands of the node that fills the cells; without bands, whole steps of its range.</summary>
    private static IReadOnlyList<HeatLevel> Levels(ReportMaterial material, string node)
    {
        var settings = material.Scorer.Plan.Find(node)?.Settings;
        if (material.Questionnaire.Bands.FirstOrDefault(b => b.Id == settings?.Bands) is { } set)
            return [.. set.Bands.Select(band => new HeatLevel(material.Texts.Band(set.Id, band.Id), band.From ?? band.Above ?? double.NegativeInfinity))];
        var (low, high) = material.Scorer.Plan.Find(node)?.Range is { } range ? (range.Lowest, range.Highest) : (0.0, 1.0);
        return [.. Enumerable.Range(0, 5).Select(i => low + (high - low) * i / 5).Select(from => new HeatLevel($"≥ {from.ToString("0.0", material.Culture)}", from))];
    }
}
