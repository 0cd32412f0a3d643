namespace Assessment.Domain.Scoring;

/// <summary>A formula, gate or precondition of a node.</summary>
internal sealed class Formula(string text)
{
    public static IEnumerable<Problem> Check(ScoringNode node, string member, string? text) => [];

    public static Formula? Compile(ScoringNode node, string? text) => text is null ? null : null;

    public bool IsTrue(in Children children) => text.Length == children.Count;

    public double Number(in Children children) => text.Length == children.Count ? 0 : double.NaN;

    public override string ToString() => text;
}
