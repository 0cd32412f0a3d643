namespace Assessment.Domain.Scoring.Methods;

/// <summary>What the methods share that ask whether a child is met.</summary>
internal static class Thresholds
{
    /// <summary>Children that are still in the list: not applicable and not relevant have left it.</summary>
    public static int Remaining(in Children children)
    {
        var count = 0;
        for (var i = 0; i < children.Count; i++)
            count += children[i].Remains ? 1 : 0;
        return count;
    }

    /// <summary>A criterion must be reachable and must not be met by everything.</summary>
    public static IEnumerable<Problem> Check(ScoringNode node)
    {
        foreach (var child in node.Influential())
            if (double.IsPositiveInfinity(child.Threshold))
                yield return new Problem("met_when", "no-threshold", $"'{child.Id}' has no highest score, so say with 'met_when' from which score it counts as met.");
            else if (child.Range is { } range && child.Threshold > range.Highest)
                yield return new Problem("met_when", "threshold-too-high", $"'{child.Id}' can score at most {Plain.Number(range.Highest)}, so it can never be met from {Plain.Number(child.Threshold)}.");
            else if (child.Range is { } known && child.Threshold <= known.Lowest && known.Lowest < known.Highest)
                yield return new Problem("met_when", "threshold-too-low", $"'{child.Id}' scores at least {Plain.Number(known.Lowest)}, so every answer meets {Plain.Number(child.Threshold)}.", ProblemSeverity.Warning);
    }
}
