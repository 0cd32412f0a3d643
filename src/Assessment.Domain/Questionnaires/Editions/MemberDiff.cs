namespace Assessment.Domain.Questionnaires;

/// <summary>Which members of two records differ, in words.</summary>
internal static class MemberDiff
{
    /// <summary>"weight 1 → 2, target added (3)", or empty.</summary>
    public static string Of(object older, object newer, params string[] members) =>
        string.Join(", ", Shape.Of(newer.GetType()).Members.Where(m => members.Contains(m.Name))
            .Select(m => (m.Name, Words: Words(m.Get(older), m.Get(newer))))
            .Where(m => m.Words is not null).Select(m => $"{m.Name} {m.Words}"));

    /// <summary>"1 → 2", "added (3)", "removed (was 3)", "changed", or null when the same.</summary>
    public static string? Words(object? older, object? newer)
    {
        var (before, after) = (Fragment(older), Fragment(newer));
        return before == after ? null : (Short(before), Short(after)) switch
        {
            (null, { } now) => $"added ({now})",
            ({ } was, null) => $"removed (was {was})",
            ({ } was, { } now) => $"{was} → {now}",
            _ => "changed",
        };

        // A list or a group is too long for a line; that it changed is said, how it changed is in the files.
        string? Short(string? json) =>
            json is null ? null : json.Length > 60 || json.Contains('\n', StringComparison.Ordinal) ? "…" : json.Trim('"');
    }

    private static string? Fragment(object? value) =>
        value is null or System.Collections.ICollection { Count: 0 } ? null : CanonicalJson.Fragment(value);
}
