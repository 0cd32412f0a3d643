using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Scoring.Methods;

/// <summary><c>expression</c>: a formula over the children's scores and over answers, for rules no other method has. A child without a result is
/// empty in the formula (<c>coalesce</c> fills it in); where the formula gives no number there is no result.</summary>
public sealed class ExpressionMethod : IScoringMethod
{
    public string Id => "expression";

    public bool UsesWeights => true;

    public IReadOnlyList<string> Members => ["formula"];

    public IEnumerable<Problem> Check(ScoringNode node) => node.Settings.Formula is null
        ? [new Problem("formula", "no-formula", "'expression' needs 'formula', for example \"0.5 * ${legal} + 0.5 * ${practice}\".")]
        : [];

    public ScoreRange? Range(ScoringNode node) => null;

    public object? Prepare(ScoringNode node, SheetLayout layout) => Formula.Compile(node, node.Settings.Formula, layout, questionScores: true);

    public Outcome Score(in Children children) =>
        children.Node.Prepared is Formula formula && formula.Number(children) is var number && double.IsFinite(number) ? number : NoResult.NoNumber;

    public void Explain(in Children children, Explanation explanation)
    {
        for (var i = 0; i < children.Count; i++)
            explanation.Counts(i);
        explanation.Note("formula", $"{children.Node.Id} = {children.Settings.Formula}", children.Settings.Formula ?? "");
    }
}
