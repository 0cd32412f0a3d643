using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Scoring.Methods;

/// <summary>Σ weight × score over Σ weight. With <c>renormalise: true</c> over the children that have a result; with <c>false</c> over all
/// children that apply, a missing one counting 0 (the EU eGovernment Benchmark uses both in one tree).</summary>
public sealed class WeightedMean : IScoringMethod
{
    internal const string Word = "weighted_mean";

    public string Id => Word;

    public bool UsesWeights => true;

    public IReadOnlyList<string> Members => ["renormalise"];

    public ScoreRange? Range(ScoringNode node) => Ranges.Hull(node) is not { } hull ? null
        : node.Settings.Renormalise ? hull : new ScoreRange(Math.Min(0, hull.Lowest), Math.Max(0, hull.Highest));

    public double Highest(in Children children) => Ranges.HighestOf(children, missingToo: !children.Settings.Renormalise);

    public bool IsLinear(ScoringNode node) => true;

    public bool CountsMissing(ScoringNode node) => !node.Settings.Renormalise;

    public Outcome Score(in Children children)
    {
        var (sum, weights) = Sums(children);
        return weights > 0 ? sum / weights : children.Nothing;
    }

    public void Explain(in Children children, Explanation explanation)
    {
        var (_, weights) = Sums(children);
        for (var i = 0; i < children.Count; i++)
            if (children[i] is var child && child.HasScore)
                explanation.Share(i, child.Weight / weights, child.Weight * child.Score / weights);
            else if (child.IsMissing && !children.Settings.Renormalise)
                explanation.Share(i, child.Weight / weights, 0).Note("missing-counts-zero", $"{child.Node.Id} is missing and counts as 0.", child.Node.Id);
    }

    private static (double Sum, double Weights) Sums(in Children children)
    {
        var (sum, weights) = (0.0, 0.0);
        var renormalise = children.Settings.Renormalise;
        for (var i = 0; i < children.Count; i++)
        {
            var child = children[i];
            if (child.HasScore)
                (sum, weights) = (sum + child.Weight * child.Score, weights + child.Weight);
            else if (!renormalise && child.IsMissing)
                weights += child.Weight;
        }
        return (sum, weights);
    }
}
