using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Scoring.Methods;

/// <summary>The mean of the children that have a result (SPAR, EGDI 2012).</summary>
public sealed class Mean : IScoringMethod
{
    public string Id => "mean";

    public ScoreRange? Range(ScoringNode node) => Ranges.Hull(node);

    public double Highest(in Children children) => Ranges.HighestOf(children);

    public bool IsLinear(ScoringNode node) => true;

    public Outcome Score(in Children children)
    {
        var (sum, count) = (0.0, 0);
        for (var i = 0; i < children.Count; i++)
            if (children[i] is { HasScore: true } child)
                (sum, count) = (sum + child.Score, count + 1);
        return count == 0 ? children.Nothing : sum / count;
    }

    public void Explain(in Children children, Explanation explanation)
    {
        var count = 0;
        for (var i = 0; i < children.Count; i++)
            count += children[i].HasScore ? 1 : 0;
        for (var i = 0; i < children.Count; i++)
            if (children[i] is { HasScore: true } child)
                explanation.Share(i, 1.0 / count, child.Score / count);
    }
}
