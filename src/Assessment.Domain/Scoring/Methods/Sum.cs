using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Scoring.Methods;

/// <summary>Σ weight × score over the children that have a result, never above <c>max</c> (an OWASP SAMM practice is the sum of three levels).
/// With <c>as: percent</c>, 0 to 100 of <c>max</c>, or of the most that the children could earn: an open answer earns nothing and
/// stays in that total, what does not apply leaves it.</summary>
public sealed class Sum : IScoringMethod
{
    public string Id => "sum";

    public bool UsesWeights => true;

    public IReadOnlyList<string> Members => ["max", "as"];

    public IEnumerable<Problem> Check(ScoringNode node)
    {
        if (node.Settings.Max <= 0)
            yield return new Problem("max", "max-not-positive", "'max' must be above 0.");
        foreach (var problem in Percent.Check(node, node.Settings.Max is null))
            yield return problem;
    }

    public ScoreRange? Range(ScoringNode node)
    {
        var (max, asPercent) = (node.Settings.Max, Percent.IsAsked(node.Settings));
        if (asPercent && max is null)
            return Percent.ShareRange(node, 100);
        if (Ranges.Total(node) is not { } total)
            return null;
        var capped = max is { } limit ? new ScoreRange(Math.Min(total.Lowest, limit), Math.Min(total.Highest, limit)) : total;
        return asPercent ? new ScoreRange(100 * (capped.Lowest / max!.Value), 100 * (capped.Highest / max.Value)) : capped;
    }

    public double Highest(in Children children)
    {
        var (most, max) = (Ranges.Most(children), children.Settings.Max);
        var capped = max is { } limit ? Math.Min(most, limit) : most;
        return !Percent.IsAsked(children.Settings) ? capped : max is { } whole ? 100 * (capped / whole) : 100;
    }

    public bool IsLinear(ScoringNode node) => node.Settings.Max is null;

    public bool CountsMissing(ScoringNode node) => true;

    public Outcome Score(in Children children)
    {
        var (sum, count) = (0.0, 0);
        for (var i = 0; i < children.Count; i++)
            if (children[i] is { HasScore: true } child)
                (sum, count) = (sum + child.Weight * child.Score, count + 1);
        if (count == 0)
            return children.Nothing;
        var capped = children.Settings.Max is { } max ? Math.Min(sum, max) : sum;
        if (!Percent.IsAsked(children.Settings))
            return capped;
        return (children.Settings.Max ?? Ranges.Most(children)) is var whole && whole > 0 ? 100 * (capped / whole) : NoResult.ZeroDenominator;
    }

    public void Explain(in Children children, Explanation explanation)
    {
        var sum = 0.0;
        for (var i = 0; i < children.Count; i++)
            if (children[i] is { HasScore: true } child)
            {
                explanation.Share(i, null, child.Weight * child.Score);
                sum += child.Weight * child.Score;
            }
        var max = children.Settings.Max;
        if (sum > max)
            explanation.Note("sum-capped", $"The sum {Plain.Number(sum)} is cut at {Plain.Number(max.Value)}.", Plain.Number(sum), Plain.Number(max.Value));
        if (Percent.IsAsked(children.Settings))
            explanation.Note("as-percent", $"Shown as a percentage of {Plain.Number(max ?? Ranges.Most(children))}.", Plain.Number(max ?? Ranges.Most(children)));
    }
}
