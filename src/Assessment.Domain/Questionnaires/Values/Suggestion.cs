namespace Assessment.Domain.Questionnaires;

/// <summary>"Did you mean …?": the nearest known word to a mistyped one.</summary>
public static class Suggestion
{
    /// <summary>More candidates than this are not compared: a hostile file must not cost minutes.</summary>
    private const int MostCompared = 2000;

    /// <summary>"Unknown dimension 'leagl'. Did you mean 'legal'?", or the known words where none is near and they are few.</summary>
    public static string Unknown(string what, string word, IEnumerable<string> known) => $"Unknown {what} '{Short(word)}'.{Hint(word, known)}";

    /// <summary>"'services' has no row 'heath'. Did you mean 'health'?"</summary>
    public static string UnknownIn(string owner, string what, string word, IEnumerable<string> known) =>
        $"'{owner}' has no {what} '{Short(word)}'.{Hint(word, known)}";

    private static string Hint(string word, IEnumerable<string> known)
    {
        var all = known.Take(MostCompared).Distinct().ToList();
        return Nearest(word, all) is { } near ? $" Did you mean '{near}'?"
            : all.Count is > 0 and <= 12 ? $" Known: {string.Join(", ", all)}."
            : all.Count == 0 ? " There is none yet." : "";
    }

    /// <summary>The known word that differs least, or null when none is near (a third of its letters, swaps counting once).</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        if (word.Length > 64)
            return null;
        var (best, least) = ((string?)null, Math.Max(1, word.Length / 3) + 1);
        foreach (var candidate in known.Take(MostCompared))
            if (Math.Abs(candidate.Length - word.Length) < least && Distance(word, candidate) is var distance && distance < least)
                (best, least) = (candidate, distance);
        return best;
    }

    /// <summary>The word, cut where it is too long for a message.</summary>
    internal static string Short(string word) => word.Length <= 60 ? word : word[..60] + "…";

    /// <summary>Optimal string alignment distance (Damerau–Levenshtein without repeated edits), ignoring case.</summary>
    private static int Distance(string one, string other)
    {
        var (a, b) = (one.ToUpperInvariant(), other.ToUpperInvariant());
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var edit = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    edit = Math.Min(edit, rows[i - 2, j - 2] + 1);
                rows[i, j] = edit;
            }
        return rows[a.Length, b.Length];
    }
}
