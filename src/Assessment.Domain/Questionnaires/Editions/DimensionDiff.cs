namespace Assessment.Domain.Questionnaires;

/// <summary>Changes of the scoring tree.</summary>
internal static class DimensionDiff
{
    private static readonly string[] NotScores = ["id", "dimensions", "target", "bands", "topic"];
    private static readonly string[] Scores = [.. Shape.Of(typeof(Dimension)).Names.Except(NotScores)];

    public static IEnumerable<EditionChange> Of(EditionMap map)
    {
        var (older, newer) = (All(map.Older), All(map.Newer));
        var ids = older.Keys.ToHashSet();
        var pairs = newer.Values.Select(n => (New: n, Old: map.OldOf(n.Dimension.Id, ids))).ToList();
        var newOf = pairs.Where(p => p.Old is not null).ToDictionary(p => p.Old!, p => p.New.Dimension.Id);
        foreach (var id in older.Keys.Where(id => !newOf.ContainsKey(id)))
            yield return new(ChangeKind.Removed, "dimension", id, "");
        foreach (var (now, old) in pairs)
            if (old is null)
                yield return new(ChangeKind.Added, "dimension", now.Dimension.Id, now.Parent is null ? "" : $"under '{now.Parent}'");
            else
                foreach (var change in Compare(map, older[old], now, newOf))
                    yield return change;
    }

    private static IEnumerable<EditionChange> Compare(EditionMap map, (Dimension Dimension, string? Parent) old,
        (Dimension Dimension, string? Parent) now, Dictionary<string, string> newOf)
    {
        var id = now.Dimension.Id;
        if (old.Dimension.Id != id)
            yield return new(ChangeKind.Renamed, "dimension", id, $"was '{old.Dimension.Id}'");
        if ((old.Parent is null ? null : newOf.GetValueOrDefault(old.Parent, old.Parent)) != now.Parent)
            yield return new(ChangeKind.Moved, "dimension", id, now.Parent is null ? "now at the top" : $"now under '{now.Parent}'");
        if (MemberDiff.Of(old.Dimension, now.Dimension, Scores) is { Length: > 0 } scores)
            yield return new(ChangeKind.Rescored, "dimension", id, scores);
        if (MemberDiff.Of(old.Dimension, now.Dimension, "target", "bands", "topic") is { Length: > 0 } aims)
            yield return new(ChangeKind.Changed, "dimension", id, aims);
        var words = WordDiff.Of(map.Older, map.Newer, t => Words(t, old.Dimension.Id), t => Words(t, id));
        if (words.Length > 0)
            yield return new(ChangeKind.Reworded, "dimension", id, words);
    }

    private static IEnumerable<(string, string?)> Words(Texts texts, string id) =>
        texts.Dimensions.GetValueOrDefault(id) is { } words ? [("label", words.Label), ("help", words.Help)] : [];

    private static Dictionary<string, (Dimension Dimension, string? Parent)> All(Questionnaire questionnaire)
    {
        var found = new Dictionary<string, (Dimension, string?)>();
        foreach (var root in questionnaire.Dimensions)
            Add(root, null);
        return found;

        void Add(Dimension dimension, string? parent)
        {
            found.TryAdd(dimension.Id, (dimension, parent));
            foreach (var child in dimension.Dimensions)
                Add(child, dimension.Id);
        }
    }
}
