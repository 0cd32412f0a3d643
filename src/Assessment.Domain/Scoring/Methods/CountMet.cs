using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Scoring.Methods;

/// <summary>How many children are met: rows of a matrix, entries of a repeat group, criteria of a dimension.</summary>
public sealed class CountMet : IScoringMethod
{
    public string Id => "count_met";

    public IEnumerable<Problem> Check(ScoringNode node) => Thresholds.Check(node);

    public ScoreRange? Range(ScoringNode node) => node.Repeat is null ? new ScoreRange(0, node.Influential().Count())
        : node.Question?.MaximumEntries is { } most ? new ScoreRange(0, most) : null;

    public double Highest(in Children children) => Thresholds.Remaining(children);

    public bool CountsMissing(ScoringNode node) => true;

    public Outcome Score(in Children children)
    {
        var (met, results) = (0, 0);
        for (var i = 0; i < children.Count; i++)
            (met, results) = (met + (children[i].IsMet ? 1 : 0), results + (children[i].HasScore ? 1 : 0));
        return results == 0 ? children.Nothing : met;
    }

    public void Explain(in Children children, Explanation explanation)
    {
        for (var i = 0; i < children.Count; i++)
            if (children[i] is { Remains: true } child)
                explanation.Met(i, child.IsMet).Share(i, null, child.IsMet ? 1 : 0);
    }
}
