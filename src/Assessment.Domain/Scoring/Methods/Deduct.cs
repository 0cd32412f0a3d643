using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Scoring.Methods;

/// <summary>Starts at <c>from</c> and takes off the weight of each item that is not met (DoD assessment of NIST SP 800-171: 110 down to −203).
/// An item with a <c>met_when</c> is met or not; without one, a partly met item loses the missing part of its weight (an option worth 0.4 of 1
/// takes off 3 of 5). An open answer is not met.</summary>
public sealed class Deduct : IScoringMethod
{
    public string Id => "deduct";

    public bool UsesWeights => true;

    public IReadOnlyList<string> Members => ["from"];

    public IEnumerable<Problem> Check(ScoringNode node)
    {
        if (node.Settings.From is null)
            yield return new Problem("from", "no-from", "'deduct' needs 'from': the score when everything is met.");
        foreach (var problem in Thresholds.Check(node))
            yield return problem;
    }

    public ScoreRange? Range(ScoringNode node)
    {
        var from = node.Settings.From ?? 0;
        if (node.Repeat is not null)
            return null;
        return new ScoreRange(node.Influential().Aggregate(from, (left, child) => left - child.Weight), from);
    }

    public bool CountsMissing(ScoringNode node) => true;

    public Outcome Score(in Children children)
    {
        if (Thresholds.Remaining(children) == 0)
            return children.Nothing;
        var score = children.Settings.From ?? 0;
        for (var i = 0; i < children.Count; i++)
            if (children[i] is { Remains: true } child)
                score -= child.Weight * Missing(child);
        return score;
    }

    public void Explain(in Children children, Explanation explanation)
    {
        explanation.Note("deduct-from", $"Starts at {Plain.Number(children.Settings.From ?? 0)}.", Plain.Number(children.Settings.From ?? 0));
        for (var i = 0; i < children.Count; i++)
            if (children[i] is { Remains: true } child)
                explanation.Met(i, Missing(child) == 0).Share(i, null, 0 - child.Weight * Missing(child));
    }

    /// <summary>The part of the item that is missing: 0 when met, 1 when not met at all.</summary>
    private static double Missing(Child child)
    {
        if (child.IsMet)
            return 0;
        var allOrNothing = (child.Node.Settings.MetWhen ?? child.Node.Parent?.Settings.MetWhen) is not null;
        if (allOrNothing || !child.HasScore || (child.Remarks & NodeRemarks.StandsIn) != 0
            || child.Node.Range is not { } range || range.Highest <= range.Lowest)
            return 1;
        return Math.Clamp((range.Highest - child.Score) / (range.Highest - range.Lowest), 0, 1);
    }
}
