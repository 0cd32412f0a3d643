namespace Assessment.Domain.Questionnaires;

/// <summary>What changed from one edition of a questionnaire to another, in words, and which answers carry over.</summary>
public sealed class EditionDiff
{
    private EditionDiff(IReadOnlyList<EditionChange> changes, IReadOnlyList<CarriedAnswers> answers) =>
        (Changes, Answers) = (changes, answers);

    /// <summary>All differences: the questionnaire itself, dimensions, sections, questions, then the lists they use.</summary>
    public IReadOnlyList<EditionChange> Changes { get; }

    /// <summary>Each question of the newer edition that is answered, in order.</summary>
    public IReadOnlyList<CarriedAnswers> Answers { get; }

    /// <summary>Compares. Both must be valid. The mapping of the newer one counts when it names the older edition.</summary>
    public static EditionDiff Of(Questionnaire older, Questionnaire newer)
    {
        var map = new EditionMap(older, newer);
        var changes = new List<EditionChange>();
        changes.AddRange(Itself(older, newer));
        changes.AddRange(DimensionDiff.Of(map));
        changes.AddRange(SectionDiff.Of(map));
        var (questions, answers) = QuestionDiff.Of(map);
        changes.AddRange(questions);
        changes.AddRange(ListDiff.Of(older, newer));
        return new EditionDiff(changes, answers);
    }

    private static IEnumerable<EditionChange> Itself(Questionnaire older, Questionnaire newer)
    {
        if (older.Id != newer.Id)
            yield return new(ChangeKind.Renamed, "questionnaire", newer.Id, $"was '{older.Id}'");
        foreach (var language in newer.Languages.Except(older.Languages))
            yield return new(ChangeKind.Added, "language", language, "");
        foreach (var language in older.Languages.Except(newer.Languages))
            yield return new(ChangeKind.Removed, "language", language, "");
        if (MemberDiff.Of(older, newer, "effects") is { Length: > 0 } effects)
            yield return new(ChangeKind.Rescored, "questionnaire", newer.Id, effects);
        // From edition to edition this differs by its nature; under one label it is a change like any other.
        if (older.Edition == newer.Edition && MemberDiff.Of(older, newer, "continues") is { Length: > 0 } continues)
            yield return new(ChangeKind.Changed, "questionnaire", newer.Id, continues);
        var words = WordDiff.Of(older, newer, t => [("title", t.Title), ("summary", t.Summary), ("notice", t.Notice)]);
        if (words.Length > 0)
            yield return new(ChangeKind.Reworded, "questionnaire", newer.Id, words);
    }
}
