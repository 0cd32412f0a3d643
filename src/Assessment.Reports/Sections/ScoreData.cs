using Assessment.Domain.Scoring;
using Assessment.Reports.Workbooks;

namespace Assessment.Reports.Sections;

/// <summary>Every score as typed cells. Of several people it has their median, the lowest and the highest, and how many have a result; never one person's.</summary>
internal sealed class ScoreData(ReportMaterial material)
{
    private readonly List<List<Scorecard>> _cards = [.. material.Scores.OrderBy(layer => layer.Key).SelectMany(layer => layer.Value.GroupBy(card => card.Respondent).Select(same => same.ToList()))];

    private bool HasMany => _cards.Exists(cards => cards.Count > 1);

    public Sheet Sheet()
    {
        var words = material.Words;
        List<SheetColumn> columns =
        [
            new(words["respondent"], 26), new(words["layer"], HasMany ? 30 : 18), new(words["node"], 26), new(words["dimension"], 50), new(words["method"], 22), new(words["weight"], 9), new(words["score"], 9),
            new(words["reason"], 20), new(words["band"], 16), new(words["target"], 9), new(words["gap"], 9), new(words["answered"], 13), new(words["applicable"], 12),
        ];
        if (HasMany)
            columns.AddRange([new(words["count"], 14), new(words["lowest"], 9), new(words["highest"], 9)]);
        return new Sheet(words["scores_sheet"], columns, [.. _cards.SelectMany(cards => cards[0].Nodes.Select(first => Row(cards, first)))]) { FrozenColumns = 3 };
    }

    private List<SheetCell> Row(List<Scorecard> cards, NodeScore first)
    {
        var (words, many) = (material.Words, cards.Count > 1);
        double[] scores = [.. cards.Select(card => card.Find(first.Id)?.Score).OfType<double>()];
        double? score = scores.Length == 0 ? null : Spread.MedianOf(scores);
        var layer = words[$"layer_{cards[0].Layer}"];
        List<SheetCell> cells =
        [
            material.Respondent(cards[0].Respondent), many ? $"{words.Fill("layer_many", layer, cards.Count)}, {words["median"].ToLower(material.Culture)}" : layer,
            first.Id, Name(first.Id, first.Kind), first.Method is { } method ? words[$"method_{method}"] : null, first.Weight, Number(score),
            score is null ? words[$"no_result_{first.Reason}"] : null,
            !many && first.Band is { } band ? material.Texts.Band(material.Scorer.Plan.Find(first.Id)?.Settings.Bands, band) : null,
            Number(first.Target), Number(many ? first.Target - score : first.Gap),
            many ? default : first.Coverage.Answered, many ? default : first.Coverage.Applicable,
        ];
        if (HasMany)
            cells.AddRange(many ? [scores.Length, scores.Length == 0 ? default : Number(scores.Min()), scores.Length == 0 ? default : Number(scores.Max())] : [default, default, default]);
        return cells;
    }

    private static SheetCell Number(double? value) => SheetCell.Of(value, "0.00");

    private string Name(string id, NodeKind kind) => kind == NodeKind.Dimension ? material.Texts.Dimension(id) : material.Texts.Question(id.Split('.')[0]);
}
