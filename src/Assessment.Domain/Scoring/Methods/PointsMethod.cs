using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Scoring.Methods;

/// <summary><c>points</c>: points earned as a share of the points applicable, 0 to 1 (or 0 to 100 with <c>as: percent</c>). An open answer earns
/// nothing and its points stay in the total, so that leaving a bad answer blank passes nobody; what does not apply, or what the instrument says to
/// <c>exclude</c>, leaves both. With a <c>pass</c> mark, a <c>minimum_criteria</c> below which there is not enough data, and a <c>gate</c> that can veto
/// the pass (OGP eligibility: 16 or 12 points, 75 %, Values Check).</summary>
public sealed class PointsMethod : IScoringMethod
{
    public string Id => "points";

    public bool UsesWeights => true;

    public IReadOnlyList<string> Members => ["as", "pass", "minimum_criteria", "gate"];

    public IEnumerable<Problem> Check(ScoringNode node)
    {
        if (node.Settings.MinimumCriteria is { } least && (least < 1 || least > node.Influential().Count()))
            yield return new Problem("minimum_criteria", "minimum-criteria-out-of-range", $"'minimum_criteria' must be from 1 to the number of criteria, {node.Influential().Count()}.");
        foreach (var problem in Percent.Check(node, byHighest: true))
            yield return problem;
    }

    public ScoreRange? Range(ScoringNode node) => Percent.ShareRange(node, Percent.IsAsked(node.Settings) ? 100 : 1);

    public object? Prepare(ScoringNode node, SheetLayout layout) => Formula.Compile(node, node.Settings.Gate, layout, questionScores: false);

    public bool IsLinear(ScoringNode node) => true;

    public bool CountsMissing(ScoringNode node) => true;

    public Outcome Score(in Children children)
    {
        var (earned, possible, count) = Totals(children);
        var settings = children.Settings;
        if (count == 0)
            return children.Nothing;
        if (count < settings.MinimumCriteria)
            return NoResult.FewCriteria;
        if (!(possible > 0))
            return NoResult.ZeroDenominator;
        var share = earned / possible;
        var vetoed = children.Node.Prepared is Formula gate && !gate.IsTrue(children);
        var remarks = (settings.Pass, settings.Gate) is (null, null) ? NodeRemarks.None
            : vetoed ? NodeRemarks.Failed | NodeRemarks.Vetoed
            : Precision.Reaches(share, settings.Pass ?? 0) ? NodeRemarks.Passed : NodeRemarks.Failed;
        return new Outcome(Percent.IsAsked(settings) ? 100 * share : share, NoResult.None, remarks);
    }

    public void Explain(in Children children, Explanation explanation)
    {
        var (earned, possible, count) = Totals(children);
        for (var i = 0; i < children.Count; i++)
            if (children[i] is { HasScore: true } child)
                explanation.Share(i, child.Weight * children.HighestOf(i) / possible, child.Weight * child.Score / possible);
            else if (children[i] is { LeavesGap: true } open)
                explanation.Share(i, open.Weight * children.HighestOf(i) / possible, 0)
                    .Note("missing-earns-nothing", $"{open.Node.Id} is missing: it earns nothing of its {Plain.Number(open.Weight * children.HighestOf(i))} points.",
                        open.Node.Id, Plain.Number(open.Weight * children.HighestOf(i)));
        explanation.Note("points", $"{Plain.Number(earned)} of {Plain.Number(possible)} points, from {count} criteria.",
            Plain.Number(earned), Plain.Number(possible), Plain.Number(count));
        if (children.Settings.Pass is { } pass)
            explanation.Note("pass-mark", $"The pass mark is {Plain.Number(pass * 100)} %.", Plain.Number(pass * 100));
        if (children.Node.Prepared is Formula gate)
            explanation.Note(gate.IsTrue(children) ? "gate-open" : "gate-veto",
                gate.IsTrue(children) ? $"The gate {gate} holds." : $"The gate {gate} does not hold and vetoes the pass.", $"{gate}");
    }

    private static (double Earned, double Possible, int Count) Totals(in Children children)
    {
        var (earned, count) = (0.0, 0);
        for (var i = 0; i < children.Count; i++)
            if (children[i] is { HasScore: true } child)
                (earned, count) = (earned + child.Weight * child.Score, count + 1);
        return (earned, Ranges.Most(children), count);
    }
}
