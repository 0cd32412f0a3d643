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

    /// <summary>True for a node that never has a score, such as a profile.</summary>
    private static bool HasNoScore(this ScoringNode node) => node.Method is { NeverScores: true };
}
