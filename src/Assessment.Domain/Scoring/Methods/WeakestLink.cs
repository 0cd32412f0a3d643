using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Scoring.Methods;

/// <summary>The lowest grade, with a "+" if any other child is higher and the scale has that grade (PEFA M1). An open answer leaves the node
/// without a result, unless the instrument says <c>exclude</c>.</summary>
public sealed class WeakestLink : IScoringMethod
{
    public string Id => "weakest_link";

    public IEnumerable<Problem> Check(ScoringNode node)
    {
        if (node.Settings.Scale is null)
            yield return new Problem("scale", "no-grade-scale", "'weakest_link' needs 'scale': the id of the scale whose levels are the grades.");
    }

    public ScoreRange? Range(ScoringNode node) => Ranges.Of(node.Scale);

    public Outcome Score(in Children children)
    {
        if (children.Node.Scale is not { } scale)
            return NoResult.NotInTable;
        var (lowest, highest, gap) = (int.MaxValue, -1, false);
        for (var i = 0; i < children.Count; i++)
        {
            var child = children[i];
            gap |= child.LeavesGap;
            if (!child.HasScore)
                continue;
            var grade = Math.Max(0, scale.IndexOf(child.Score));
            (lowest, highest) = (Math.Min(lowest, grade), Math.Max(highest, grade));
        }
        return highest < 0 ? children.Nothing : gap ? NoResult.MissingChild
            : scale.Levels[highest > lowest && HasPlus(scale, lowest) ? lowest + 1 : lowest].Value;
    }

    public void Explain(in Children children, Explanation explanation)
    {
        for (var i = 0; i < children.Count; i++)
            if (children[i].HasScore)
                explanation.Counts(i);
        if (Score(children) is { Reason: NoResult.None } outcome && children.Node.Scale is { } scale)
            explanation.Note("weakest-link", $"The lowest grade counts, with a plus if another is higher: {scale.Levels[scale.IndexOf(outcome.Score)].Id}.",
                scale.Levels[scale.IndexOf(outcome.Score)].Id);
    }

    private static bool HasPlus(Scale scale, int grade) =>
        grade + 1 < scale.Levels.Count && scale.Levels[grade].Id is var id && scale.Levels[grade + 1].Id is var next
        && next.Length == id.Length + 1 && next[^1] == '+' && next.StartsWith(id, StringComparison.Ordinal);
}
