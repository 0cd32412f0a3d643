using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Scoring.Methods;

/// <summary>Level n only if every criterion of levels 1 to n is met (JEE, C2M2, SPAR). An open answer is not met; a criterion that does not apply
/// leaves the list; a level with no criterion left is passed over. Beside the level stands how much of the next one is met.</summary>
public sealed class Levels : IScoringMethod
{
    public string Id => "levels";

    public IReadOnlyList<string> Members => ["start"];

    public IEnumerable<Problem> Check(ScoringNode node)
    {
        foreach (var child in node.Influential().Where(c => c.Level is null))
            yield return new Problem("method", "criterion-without-level", $"'{child.Id}' needs 'level': the level it is a criterion of.");
        if (node.Influential().Min(c => c.Level) is { } first && (node.Settings.Start ?? 0) >= first)
            yield return new Problem("start", "start-not-below-levels", $"'start' must be below the first level, {Plain.Number(first)}.");
        foreach (var problem in Thresholds.Check(node))
            yield return problem;
    }

    public ScoreRange? Range(ScoringNode node)
    {
        var levels = StepsOf(node);
        var start = node.Settings.Start ?? 0;
        return levels.Length == 0 ? null : new ScoreRange(Math.Min(start, levels[0]), levels[^1]);
    }

    public object? Prepare(ScoringNode node, SheetLayout layout) => StepsOf(node);

    public bool CountsMissing(ScoringNode node) => true;

    public Outcome Score(in Children children)
    {
        if (Thresholds.Remaining(children) == 0)
            return children.Nothing;
        var reached = children.Settings.Start ?? 0;
        foreach (var level in (double[])children.Node.Prepared!)
        {
            var (met, count) = MetAt(children, level);
            if (met < count)
                return new Outcome(reached, NoResult.None, NodeRemarks.None, new LevelProgress(met, count));
            reached = count > 0 ? level : reached;
        }
        return reached;
    }

    public void Explain(in Children children, Explanation explanation)
    {
        for (var i = 0; i < children.Count; i++)
            if (children[i] is { Remains: true } child)
                explanation.Met(i, child.IsMet);
        foreach (var level in (double[])children.Node.Prepared!)
        {
            var (met, count) = MetAt(children, level);
            explanation.Note(count == 0 ? "level-passed-over" : "level-criteria",
                count == 0 ? $"Level {Plain.Number(level)}: no criterion applies, passed over." : $"Level {Plain.Number(level)}: {met} of {count} criteria met.",
                Plain.Number(level), Plain.Number(met), Plain.Number(count));
            if (met < count)
                return;
        }
    }

    /// <summary>The unmet criteria of the first level that is not reached.</summary>
    public IReadOnlyList<int>? Unmet(in Children children)
    {
        foreach (var level in (double[])children.Node.Prepared!)
        {
            var unmet = new List<int>();
            for (var i = 0; i < children.Count; i++)
                if (children[i] is { Remains: true, IsMet: false } child && child.Node.Level == level)
                    unmet.Add(i);
            if (unmet.Count > 0)
                return unmet;
        }
        return [];
    }

    private static (int Met, int Count) MetAt(in Children children, double level)
    {
        var (met, count) = (0, 0);
        for (var i = 0; i < children.Count; i++)
            if (children[i] is { Remains: true } child && child.Node.Level == level)
                (met, count) = (met + (child.IsMet ? 1 : 0), count + 1);
        return (met, count);
    }

    private static double[] StepsOf(ScoringNode node) => [.. node.Influential().Where(c => c.Level is not null).Select(c => c.Level!.Value).Distinct().Order()];
}
