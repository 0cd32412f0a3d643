using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Scoring.Methods;

/// <summary>The best child that has a result (eGovernment Benchmark: best of several).</summary>
public sealed class Maximum : IScoringMethod
{
    public string Id => "maximum";

    public ScoreRange? Range(ScoringNode node) => Ranges.Hull(node);

    public double Highest(in Children children) => Ranges.HighestOf(children);

    public Outcome Score(in Children children)
    {
        var highest = double.NegativeInfinity;
        for (var i = 0; i < children.Count; i++)
            if (children[i] is { HasScore: true } child)
                highest = Math.Max(highest, child.Score);
        return double.IsNegativeInfinity(highest) ? children.Nothing : highest;
    }

    public void Explain(in Children children, Explanation explanation)
    {
        if (Score(children) is { Reason: NoResult.None } outcome)
            explanation.Decides(children, outcome.Score);
    }
}
