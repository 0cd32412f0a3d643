using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Scoring.Methods;

/// <summary>The weakest child. An open answer leaves the node without a result, unless the instrument says <c>exclude</c>.</summary>
public sealed class Minimum : IScoringMethod
{
    public string Id => "minimum";

    public ScoreRange? Range(ScoringNode node) => Ranges.Hull(node);

    public double Highest(in Children children) => Ranges.HighestOf(children);

    public Outcome Score(in Children children)
    {
        var lowest = double.PositiveInfinity;
        var gap = false;
        for (var i = 0; i < children.Count; i++)
        {
            var child = children[i];
            gap |= child.LeavesGap;
            if (child.HasScore)
                lowest = Math.Min(lowest, child.Score);
        }
        return double.IsPositiveInfinity(lowest) ? children.Nothing : gap ? NoResult.MissingChild : lowest;
    }

    public void Explain(in Children children, Explanation explanation)
    {
        if (Score(children) is { Reason: NoResult.None } outcome)
            explanation.Decides(children, outcome.Score);
    }
}
