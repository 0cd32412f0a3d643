namespace Assessment.Domain.Expressions;

/// <summary>The known word nearest to a misspelt one, by the fewest letters added, removed, changed or swapped (Damerau–Levenshtein).</summary>
public static class DidYouMean
{
    /// <summary>" Did you mean 'x'?", or nothing when no word is near.</summary>
    public static string Ending(string word, IEnumerable<string> known) => Nearest(word, known) is { } nearest ? $" Did you mean '{nearest}'?" : "";

    /// <summary>The nearest word, at most a third of its letters away; null when there is none. On a tie, the first.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        if (word.Length > 64)
            return null;
        string? nearest = null;
        var least = Math.Max(1, word.Length / 3) + 1;
        foreach (var candidate in known)
        {
            if (Math.Abs(candidate.Length - word.Length) >= least)
                continue;
            var distance = Distance(word.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (distance < least)
                (nearest, least) = (candidate, distance);
        }
        return nearest;
    }

    private static int Distance(string a, string b)
    {
        var distance = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            distance[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            distance[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
            {
                var changed = distance[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                var best = Math.Min(changed, Math.Min(distance[i - 1, j], distance[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    best = Math.Min(best, distance[i - 2, j - 2] + 1);
                distance[i, j] = best;
            }
        return distance[a.Length, b.Length];
    }
}
