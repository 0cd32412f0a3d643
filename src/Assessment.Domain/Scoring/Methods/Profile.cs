using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Scoring.Methods;

/// <summary>No total on purpose: the children are shown and nothing is added up (UN DESA DGCA, JEE, ODRA).</summary>
public sealed class Profile : IScoringMethod
{
    public string Id => "profile";

    public bool NeverScores => true;

    public IEnumerable<Problem> Check(ScoringNode node)
    {
        if (node.Parent is { Method.NeverScores: false } parent)
            yield return new Problem("method", "profile-under-score", $"A profile has no score, so '{parent.Id}' above it scores without it.", ProblemSeverity.Warning);
    }

    public ScoreRange? Range(ScoringNode node) => null;

    public Outcome Score(in Children children) => NoResult.Profile;

    public void Explain(in Children children, Explanation explanation)
    {
        for (var i = 0; i < children.Count; i++)
            if (children[i].HasScore)
                explanation.Counts(i);
    }
}
