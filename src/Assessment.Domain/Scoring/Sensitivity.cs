using Assessment.Domain.Answering;

namespace Assessment.Domain.Scoring;

/// <summary>How much the scores of one sheet hang on judgement: Monte-Carlo over the weights and over the answers marked low-confidence.</summary>
/// <param name="Seed">Seed of the generator: the same seed gives the same figures on every machine.</param>
/// <param name="Draws">How many times the sheet was scored again.</param>
/// <param name="Bands">Each dimension with its score band.</param>
/// <param name="LargestGaps">The dimensions with the largest gaps (at most three), the largest first.</param>
/// <param name="SameRanking">Share of draws, 0 to 1, in which the largest gaps are these, in this order; null where there is no gap to rank.</param>
public sealed record Sensitivity(
    ulong Seed, int Draws, IReadOnlyList<SensitivityBand> Bands, IReadOnlyList<string> LargestGaps, double? SameRanking)
{
    /// <summary>Scores a sheet again and again. Every weight is drawn evenly within ±20 % of itself. An answer marked low-confidence stays as it
    /// is, or moves to the next lower or next higher answer, each as likely (a number: up to a tenth of its range either way). Weights and
    /// answers inside repeat groups stay as they are.</summary>
    /// <param name="scorer">The scorer of the edition.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="draws">How often.</param>
    /// <param name="seed">Stated with the figures.</param>
    /// <param name="options">Targets of the round or the institution.</param>
    public static Sensitivity Of(Scorer scorer, AnswerSheet sheet, int draws = 1000, ulong seed = 20150805, ScoringOptions? options = null) =>
        Run(scorer, Scorer.Applied(sheet), draws, seed, options ?? ScoringOptions.Default);

    private static Sensitivity Run(Scorer scorer, AnswerSheet applied, int draws, ulong seed, ScoringOptions options) =>
        new SensitivityRun(scorer.Plan, scorer.Cells(applied), applied, seed, options.TargetsOf(applied.Respondent)).Run(draws);
}

/// <summary>Where the score of a dimension falls in nine draws of ten.</summary>
/// <param name="Node">Id of the dimension.</param>
/// <param name="Score">The score as answered and weighted.</param>
/// <param name="Low">5 % of the draws lie below.</param>
/// <param name="Middle">Median of the draws.</param>
/// <param name="High">5 % of the draws lie above.</param>
public readonly record struct SensitivityBand(string Node, double Score, double Low, double Middle, double High);

/// <summary>The draws of one sheet.</summary>
internal sealed class SensitivityRun(ScoringPlan plan, NodeCell[] cells, AnswerSheet sheet, ulong seed, IReadOnlyDictionary<string, double> targets)
{
    private const double WeightSwing = 0.2;
    private const int LargestCount = 3;

    private readonly SplitMix draw = new(seed);
    private readonly int[] above = [.. plan.Nodes.Where(n => !n.IsAnswer).Select(n => n.Index).Reverse()];
    private readonly ScoringNode[] ranked = Ranked(plan);

    public Sensitivity Run(int draws)
    {
        var unsure = plan.Nodes.Where(n => n.Leaf is { } leaf && sheet[leaf.SlotIndex] is { NotSure: true, State: AnswerState.Answered }
            && cells[n.Index].Reason == NoResult.None).Select(n => (n.Index, Steps: AnswerSteps.Of(n))).ToList();
        var dimensions = plan.Nodes.Where(n => n.Kind == NodeKind.Dimension && cells[n.Index].Reason == NoResult.None).ToList();
        var scores = dimensions.ConvertAll(_ => new List<double>(draws));
        var (largest, same) = (LargestGaps(cells), 0);
        NodeCell[] drawn = [.. cells];
        for (var i = 0; i < draws; i++)
        {
            foreach (var (index, steps) in unsure)
                drawn[index].Score = Moved(cells[index].Score, steps);
            double[] weights = [.. plan.Weights.Select(w => w * (1 + WeightSwing * (2 * draw.NextShare() - 1)))];
            new Evaluator(sheet, drawn, weights).RunAbove(plan.NodeArray, above);
            for (var d = 0; d < dimensions.Count; d++)
                if (drawn[dimensions[d].Index] is { Reason: NoResult.None } cell)
                    scores[d].Add(cell.Score);
            same += LargestGaps(drawn).SequenceEqual(largest) ? 1 : 0;
        }
        return new Sensitivity(seed, draws, [.. dimensions.Select((node, d) => BandOf(node, scores[d]))], largest,
            largest.Count == 0 || draws == 0 ? null : (double)same / draws);
    }

    private double Moved(double score, IReadOnlyList<AnswerStep> steps)
    {
        if (steps.Count == 0)
            return score;
        if (steps[0].Answer is null)
            return Math.Clamp(score + (2 * draw.NextShare() - 1) * (steps[^1].Score - steps[0].Score) / 10, steps[0].Score, steps[^1].Score);
        var lower = steps.LastOrDefault(s => s.Score < score)?.Score;
        var higher = steps.FirstOrDefault(s => s.Score > score)?.Score;
        double[] choices = [score, .. lower is { } down ? [down] : Array.Empty<double>(), .. higher is { } up ? [up] : Array.Empty<double>()];
        return choices[(int)(draw.NextShare() * choices.Length)];
    }

    private SensitivityBand BandOf(ScoringNode node, List<double> scores)
    {
        var sorted = scores.Order().DefaultIfEmpty(cells[node.Index].Score).ToArray();
        return new SensitivityBand(node.Id, cells[node.Index].Score, Spread.At(sorted, 0.05), Spread.At(sorted, 0.5), Spread.At(sorted, 0.95));
    }

    /// <summary>Gaps as shares of the range: to the target, or to full marks where there is none.</summary>
    private List<string> LargestGaps(NodeCell[] of) => [.. ranked
        .Where(n => of[n.Index].Reason == NoResult.None)
        .Select(n => (n.Id, Gap: ((TargetOf(n) ?? n.Range?.Highest) - of[n.Index].Score) / (n.Range is { } r && r.Highest > r.Lowest ? r.Highest - r.Lowest : 1)))
        .Where(g => g.Gap > 0).OrderByDescending(g => g.Gap).Take(LargestCount).Select(g => g.Id)];

    private double? TargetOf(ScoringNode node) => targets.TryGetValue(node.Id, out var target) ? target : node.Target;

    /// <summary>The dimensions a reader compares: those right below the roots or, where they are fewer than three, the lowest ones.</summary>
    private static ScoringNode[] Ranked(ScoringPlan plan)
    {
        ScoringNode[] top = [.. plan.Nodes.Where(n => n is { Kind: NodeKind.Dimension, Depth: 1 })];
        return top.Length >= LargestCount ? top
            : [.. plan.Nodes.Where(n => n.Kind == NodeKind.Dimension && n.Children.All(c => c.Kind != NodeKind.Dimension))];
    }
}
