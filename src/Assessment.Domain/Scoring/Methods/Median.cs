using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Scoring.Methods;

/// <summary>The median of the children that have a result; of an even number, the mean of the middle two.</summary>
public sealed class Median : IScoringMethod
{
    public string Id => "median";

    public ScoreRange? Range(ScoringNode node) => Ranges.Hull(node);

    public double Highest(in Children children) => Ranges.HighestOf(children);

    public Outcome Score(in Children children)
    {
        var scores = children.Count <= 128 ? stackalloc double[children.Count] : new double[children.Count];
        var count = 0;
        for (var i = 0; i < children.Count; i++)
            if (children[i] is { HasScore: true } child)
                scores[count++] = child.Score;
        return count == 0 ? children.Nothing : Spread.MedianOf(scores[..count]);
    }

    public void Explain(in Children children, Explanation explanation)
    {
        for (var i = 0; i < children.Count; i++)
            if (children[i].HasScore)
                explanation.Counts(i);
    }
}
