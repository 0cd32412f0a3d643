namespace Assessment.Domain.Questionnaires;

/// <summary>Changes of scales, bands, tables, rules and short forms.</summary>
internal static class ListDiff
{
    public static IEnumerable<EditionChange> Of(Questionnaire older, Questionnaire newer) =>
    [
        .. Of("scale", older.Scales, newer.Scales, s => s.Id, ChangeKind.Rescored),
        .. Of("set of bands", older.Bands, newer.Bands, b => b.Id, ChangeKind.Changed),
        .. Of("grade table", older.GradeTables, newer.GradeTables, t => t.Id, ChangeKind.Rescored),
        .. Of("rule", older.Rules, newer.Rules, r => r.Id, ChangeKind.Changed),
        .. Of("short form", older.ShortForms, newer.ShortForms, f => f.Id, ChangeKind.Changed),
        .. Words("scale", older, newer, [.. newer.Scales.Select(s => s.Id)], (t, id) => t.Scales.GetValueOrDefault(id)?.Levels
            .SelectMany(l => new[] { ($"label of {l.Key}", (string?)l.Value.Label), ($"descriptor of {l.Key}", l.Value.Descriptor) })),
        .. Words("set of bands", older, newer, [.. newer.Bands.Select(b => b.Id)],
            (t, id) => t.Bands.GetValueOrDefault(id)?.Select(b => (b.Key, (string?)b.Value))),
        .. Words("rule", older, newer, [.. newer.Rules.Select(r => r.Id)], (t, id) => [("text", t.Rules.GetValueOrDefault(id))]),
        .. Words("short form", older, newer, [.. newer.ShortForms.Select(f => f.Id)],
            (t, id) => [("name", t.ShortForms.GetValueOrDefault(id))]),
    ];

    private static IEnumerable<EditionChange> Of<T>(string what, IReadOnlyList<T> older, IReadOnlyList<T> newer, Func<T, string> id,
        ChangeKind kind) where T : class
    {
        var old = older.ToDictionary(id);
        var now = newer.ToDictionary(id);
        foreach (var gone in old.Keys.Where(key => !now.ContainsKey(key)))
            yield return new(ChangeKind.Removed, what, gone, "");
        foreach (var (key, record) in now)
            if (!old.TryGetValue(key, out var before))
                yield return new(ChangeKind.Added, what, key, "");
            else if (MemberDiff.Of(before, record, [.. Shape.Of(typeof(T)).Names]) is { Length: > 0 } changed)
                yield return new(kind, what, key, changed);
    }

    private static IEnumerable<EditionChange> Words(string what, Questionnaire older, Questionnaire newer, IReadOnlyList<string> ids,
        Func<Texts, string, IEnumerable<(string, string?)>?> words) =>
        from id in ids
        let changed = WordDiff.Of(older, newer, t => words(t, id) ?? [])
        where changed.Length > 0
        select new EditionChange(ChangeKind.Reworded, what, id, changed);
}
