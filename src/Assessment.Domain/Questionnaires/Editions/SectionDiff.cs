namespace Assessment.Domain.Questionnaires;

/// <summary>
/// Changes of the pages: added, removed, in another order, relevant in other cases, reworded. Ids of sections are not mapped.
/// </summary>
internal static class SectionDiff
{
    public static IEnumerable<EditionChange> Of(EditionMap map)
    {
        var older = map.Older.Sections.ToDictionary(s => s.Id);
        var newer = map.Newer.Sections.ToDictionary(s => s.Id);
        foreach (var id in older.Keys.Where(id => !newer.ContainsKey(id)))
            yield return new(ChangeKind.Removed, "section", id, "");
        foreach (var id in newer.Keys.Where(id => !older.ContainsKey(id)))
            yield return new(ChangeKind.Added, "section", id, "");
        var common = newer.Keys.Where(older.ContainsKey).ToList();
        if (!common.SequenceEqual(older.Keys.Where(newer.ContainsKey)))
            yield return new(ChangeKind.Moved, "sections", string.Join(", ", common), "in this order now");
        foreach (var id in common)
        {
            if (MemberDiff.Of(older[id], newer[id], "relevant") is { Length: > 0 } relevance)
                yield return new(ChangeKind.Changed, "section", id, relevance);
            var words = WordDiff.Of(map.Older, map.Newer,
                t => t.Sections.GetValueOrDefault(id) is { } w ? [("label", w.Label), ("help", w.Help)] : []);
            if (words.Length > 0)
                yield return new(ChangeKind.Reworded, "section", id, words);
        }
    }
}
