using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Scoring.Methods;

/// <summary><c>as: percent</c>, for the methods that divide by the most that can be earned.</summary>
internal static class Percent
{
    public static bool IsAsked(Dimension settings) => settings.As == "percent";

    /// <param name="node">The node.</param>
    /// <param name="byHighest">Whether the method divides by what the children can earn at most.</param>
    public static IEnumerable<Problem> Check(ScoringNode node, bool byHighest)
    {
        if (node.Settings.As is { } word && word != "percent")
            yield return new Problem("as", "unknown-as", $"'as' can only be 'percent', not '{word}'.");
        if (byHighest && (IsAsked(node.Settings) || node.Method is PointsMethod))
            foreach (var child in node.Influential())
                if (child.Range is null)
                    yield return new Problem("method", "no-highest", $"'{child.Id}' has no highest score, so a share of it cannot be worked out. Give it a minimum and a maximum.");
                else if (child.Range.Value.Highest <= 0)
                    yield return new Problem("method", "highest-not-positive", $"'{child.Id}' can never score above 0, so there is nothing to take a share of.");
    }

    /// <summary>The range of Σ score / Σ highest: the smallest share of any child up to the whole.</summary>
    public static ScoreRange? ShareRange(ScoringNode node, double whole)
    {
        var ranges = node.Influential().Select(c => c.Range).ToList();
        if (ranges.Count == 0 || ranges.Any(r => r is not { Highest: > 0 }))
            return null;
        return new ScoreRange(whole * ranges.Min(r => Math.Min(0, r!.Value.Lowest / r.Value.Highest)), whole);
    }
}
