using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Scoring.Methods;

/// <summary>Takes the weighted mean of the children and places it in the cohort: <c>min_max</c> gives 0 to the lowest and 1 to the highest,
/// <c>z_score</c> the distance from the mean in population standard deviations (EGDI indicators). Alone, or where all are equal, no result.</summary>
public sealed class Normalise : IScoringMethod
{
    private static readonly WeightedMean Value = new();

    public string Id => "normalise";

    public bool UsesWeights => true;

    public IReadOnlyList<string> Members => ["kind"];

    public IEnumerable<Problem> Check(ScoringNode node)
    {
        if (RuleOf(node.Settings.Kind) is null)
            yield return new Problem("kind", "unknown-kind", node.Settings.Kind is null
                ? "'normalise' needs 'kind': min_max or z_score." : Suggestion.Unknown("kind", node.Settings.Kind, ["min_max", "z_score"]));
    }

    public ScoreRange? Range(ScoringNode node) => node.Settings.Kind == "min_max" ? new ScoreRange(0, 1) : null;

    public Outcome Score(in Children children) => Value.Score(children);

    public CohortRule? Cohort(ScoringNode node) => RuleOf(node.Settings.Kind) ?? (_ => false);

    public void Explain(in Children children, Explanation explanation)
    {
        Value.Explain(children, explanation);
        var others = explanation.Cohort.Where(v => !double.IsNaN(v)).ToArray();
        if (Value.Score(children) is not { Reason: NoResult.None } own || others.Length == 0)
            return;
        var (mean, deviation) = Spread(others);
        string[] figures = [Plain.Number(own.Score), Plain.Number(others.Length), Plain.Number(others.Min()), Plain.Number(others.Max()), Plain.Number(mean), Plain.Number(deviation)];
        explanation.Note("cohort", $"The value {figures[0]} in a cohort of {figures[1]}: lowest {figures[2]}, highest {figures[3]}, mean {figures[4]}, population standard deviation {figures[5]}.", figures);
    }

    private static CohortRule? RuleOf(string? kind) => kind switch
    {
        "min_max" => MinMax,
        "z_score" => ZScore,
        _ => null,
    };

    private static bool MinMax(Span<double> values)
    {
        if (Ends(values) is not { } ends)
            return false;
        var (lowest, highest) = ends;
        foreach (ref var value in values)
            value = (value - lowest) / (highest - lowest);
        return true;
    }

    private static bool ZScore(Span<double> values)
    {
        if (Ends(values) is null)
            return false;
        var (mean, deviation) = Spread(values);
        foreach (ref var value in values)
            value = (value - mean) / deviation;
        return true;
    }

    /// <summary>The lowest and the highest value; null where nobody has one, or all are equal but for noise: the deviation of three times 0.1 is
    /// not quite 0, and dividing by it would make scores of nothing.</summary>
    private static (double Lowest, double Highest)? Ends(ReadOnlySpan<double> values)
    {
        var (lowest, highest) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
            if (!double.IsNaN(value))
                (lowest, highest) = (Math.Min(lowest, value), Math.Max(highest, value));
        return highest >= lowest && !Precision.IsSame(lowest, highest) ? (lowest, highest) : null;
    }

    private static (double Mean, double Deviation) Spread(ReadOnlySpan<double> values)
    {
        var (sum, count) = (0.0, 0);
        foreach (var value in values)
            if (!double.IsNaN(value))
                (sum, count) = (sum + value, count + 1);
        var (mean, squares) = (sum / count, 0.0);
        foreach (var value in values)
            if (!double.IsNaN(value))
                squares += (value - mean) * (value - mean);
        return (mean, Math.Sqrt(squares / count));
    }
}
