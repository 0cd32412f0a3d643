namespace Assessment.Domain.Questionnaires;

/// <summary>
/// Which id of the older edition an id of the newer one continues: as <c>continues</c> says if it names that edition, otherwise the same
/// id.
/// </summary>
internal sealed class EditionMap(Questionnaire older, Questionnaire newer)
{
    private readonly EditionMapping? mapping = newer.Continues is { } continues && continues.Edition == older.Edition ? continues : null;

    public Questionnaire Older { get; } = older;

    public Questionnaire Newer { get; } = newer;

    /// <summary>
    /// The older id, or null when <paramref name="id"/> is new. An old id that the mapping gives to another is not continued twice.
    /// </summary>
    public string? OldOf(string id, IReadOnlySet<string> olderIds) =>
        mapping?.Ids.GetValueOrDefault(id) is { } mapped ? olderIds.Contains(mapped) ? mapped : null
        : olderIds.Contains(id) && !(mapping?.Ids.Values.Contains(id) ?? false) ? id : null;

    public string? NotComparable(string id) => mapping?.NotComparable.GetValueOrDefault(id);
}
