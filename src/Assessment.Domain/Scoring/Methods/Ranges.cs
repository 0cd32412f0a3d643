using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Scoring.Methods;

/// <summary>Ranges that several methods share.</summary>
internal static class Ranges
{
    /// <summary>The children that can influence the node, an entry standing for all entries of a repeat group.</summary>
    public static IEnumerable<ScoringNode> Influential(this ScoringNode node) =>
        (node.Repeat is { } repeat ? [repeat.Entry] : node.Children).Where(c => c.Weight > 0);

    /// <summary>The smallest range that holds every child's range; null where one is unknown or there is none.</summary>
    public static ScoreRange? Hull(ScoringNode node)
    {
        var ranges = node.Influential().Where(c => !c.HasNoScore()).Select(c => c.Range).ToList();
        return ranges.Count == 0 || ranges.Any(r => r is null) ? null
            : new ScoreRange(ranges.Min(r => r!.Value.Lowest), ranges.Max(r => r!.Value.Highest));
    }

    /// <summary>The end of the range when only the children that count are looked at: those with a result, and perhaps the missing ones; NaN without any.</summary>
    public static double HighestOf(in Children children, bool missingToo = false)
    {
        var highest = double.NegativeInfinity;
        for (var i = 0; i < children.Count; i++)
            if (children[i] is var child && (child.HasScore || (missingToo && child.IsMissing)))
                highest = Math.Max(highest, children.HighestOf(i));
        return double.IsNegativeInfinity(highest) ? double.NaN : highest;
    }

    /// <summary>What the children could earn together: those with a result, and those that are missing although nobody said to leave them out.</summary>
    public static double Most(in Children children)
    {
        var most = 0.0;
        for (var i = 0; i < children.Count; i++)
            if (children[i] is var child && (child.HasScore || child.LeavesGap))
                most += child.Weight * children.HighestOf(i);
        return most;
    }

    /// <summary>The smallest and largest Σ weight × score when any child may be missing; null where a child's range or the number of entries is open.</summary>
    public static ScoreRange? Total(ScoringNode node)
    {
        if (node.Repeat is { } repeat)
            return node.Question?.MaximumEntries is { } most && repeat.Entry.Range is { } each
                ? new ScoreRange(most * Math.Min(0, each.Lowest), most * Math.Max(0, each.Highest)) : null;
        var (lowest, highest) = (0.0, 0.0);
        foreach (var child in node.Influential())
        {
            if (child.HasNoScore())
                continue;
            if (child.Range is not { } range)
                return null;
            (lowest, highest) = (lowest + Math.Min(0, child.Weight * range.Lowest), highest + Math.Max(0, child.Weight * range.Highest));
        }
        return new ScoreRange(lowest, highest);
    }

    /// <summary>From the lowest to the highest grade.</summary>
    public static ScoreRange? Of(Scale? scale) => scale is null || scale.Levels.Count == 0 ? null
        : new ScoreRange(scale.Levels.Min(l => l.Value), scale.Levels.Max(l => l.Value));

    /// <summary>True for a node that never has a score, such as a profile.</summary>
    private static bool HasNoScore(this ScoringNode node) => node.Method is { NeverScores: true };
}
