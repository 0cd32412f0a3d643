namespace Assessment.Domain.Questionnaires;

/// <summary>Changes of questions, and what becomes of their answers.</summary>
internal static class QuestionDiff
{
    private static readonly string[] Scores = ["dimension", "weight", "level", "met_when", "effects", "points", "over"];
    private static readonly string[] Rules =
    [
        "target", "tags", "relevant", "required", "constraint", "calculate", "evidence", "not_applicable", "dont_know", "minimum_entries",
        "maximum_entries", "decimals", "currencies", "sources",
    ];

    /// <summary>What can decide how much an answer earns; of a question that is not scored, or earns the same all the same, only what is allowed.</summary>
    private static readonly string[] Limits = ["minimum", "maximum", "scale"];

    private sealed record Placed(Question Question, string Section, string? Group);

    public static (IReadOnlyList<EditionChange> Changes, IReadOnlyList<CarriedAnswers> Answers) Of(EditionMap map)
    {
        var (older, newer) = (All(map.Older), All(map.Newer));
        var ids = older.Keys.ToHashSet();
        var (changes, answers, continued) = (new List<EditionChange>(), new List<CarriedAnswers>(), new HashSet<string>());
        foreach (var now in newer.Values)
        {
            var old = map.OldOf(now.Question.Id, ids);
            if (old is not null)
                continued.Add(old);
            changes.AddRange(old is null ? [new(ChangeKind.Added, "question", now.Question.Id, $"in section '{now.Section}'")]
                : Compare(map, older[old], now));
            if (QuestionTypes.Find(now.Question.Type) is { IsAnswered: true })
                answers.Add(CarryOverRule.Of(map, old is null ? null : older[old].Question, now.Question));
        }
        changes.InsertRange(0, older.Keys.Where(id => !continued.Contains(id))
            .Select(id => new EditionChange(ChangeKind.Removed, "question", id, "its answers are not carried over")));
        changes.AddRange(Order(map, older, newer, ids));
        return (changes, answers);
    }

    private static IEnumerable<EditionChange> Compare(EditionMap map, Placed old, Placed now)
    {
        var (before, after) = (old.Question, now.Question);
        if (before.Id != after.Id)
            yield return new(ChangeKind.Renamed, "question", after.Id, $"was '{before.Id}'");
        if (old.Section != now.Section || old.Group != now.Group)
            yield return new(ChangeKind.Moved, "question", after.Id,
                now.Group is null ? $"now in section '{now.Section}'" : $"now in group '{now.Group}'");
        if (before.Type != after.Type)
            yield return new(ChangeKind.Changed, "question", after.Id, $"type {before.Type} → {after.Type}");
        var rescoring = EarnsOtherwise(map, old, now);
        var scores = Joined(
            MemberDiff.Of(before, after, rescoring ? [.. Scores, .. Limits] : Scores),
            Scored("option", before.Options, after.Options, o => o.Id, "score"),
            Scored("row", before.Rows, after.Rows, r => r.Id, "weight", "level"));
        if (scores.Length > 0)
            yield return new(ChangeKind.Rescored, "question", after.Id, scores);
        var rules = Joined(
            MemberDiff.Of(before, after, rescoring ? Rules : [.. Rules, .. Limits]),
            Joined([.. MemberDiff.Ids("option", [.. before.Options.Select(o => o.Id)], [.. after.Options.Select(o => o.Id)])]),
            Joined([.. MemberDiff.Ids("row", [.. before.Rows.Select(r => r.Id)], [.. after.Rows.Select(r => r.Id)])]),
            Scored("option", before.Options, after.Options, o => o.Id, "other", "exclusive"),
            Scored("row", before.Rows, after.Rows, r => r.Id, "relevant"));
        if (rules.Length > 0)
            yield return new(ChangeKind.Changed, "question", after.Id, rules);
        var both = Ids(map.Older, before).Intersect(Ids(map.Newer, after)).ToHashSet();
        var words = WordDiff.Of(map.Older, map.Newer, t => WordDiff.OfQuestion(t, before.Id, both),
            t => WordDiff.OfQuestion(t, after.Id, both));
        if (words.Length > 0)
            yield return new(ChangeKind.Reworded, "question", after.Id, words);
    }

    private static IEnumerable<EditionChange> Order(EditionMap map, Dictionary<string, Placed> older, Dictionary<string, Placed> newer,
        IReadOnlySet<string> ids)
    {
        foreach (var section in map.Newer.Sections.Select(s => s.Id))
        {
            var now = newer.Values.Where(q => q.Section == section).Select(q => (q.Question.Id, Old: map.OldOf(q.Question.Id, ids)))
                .Where(q => q.Old is not null && older[q.Old].Section == section).ToList();
            var was = older.Values.Where(q => q.Section == section).Select(q => q.Question.Id).Where(id => now.Any(n => n.Old == id));
            if (!now.Select(n => n.Old!).SequenceEqual(was))
                yield return new(ChangeKind.Moved, "questions of section", section, "in another order");
        }
    }

    private static string Joined(params string[] parts) => string.Join(", ", parts.Where(p => p.Length > 0));

    /// <summary>Whether the question is scored and what its answers can earn has changed.</summary>
    private static bool EarnsOtherwise(EditionMap map, Placed old, Placed now) =>
        (now.Question.Dimension ?? (now.Group is null ? null : map.Newer.Sections.SelectMany(s => s.Questions).First(q => q.Id == now.Group).Dimension)) is not null
        && QuestionTypes.Find(old.Question.Type)?.Range(old.Question, map.Older) != QuestionTypes.Find(now.Question.Type)?.Range(now.Question, map.Newer);

    private static string Scored<T>(string what, IReadOnlyList<T> older, IReadOnlyList<T> newer, Func<T, string> id,
        params string[] members) where T : class =>
        string.Join(", ", from now in newer
                          let old = older.FirstOrDefault(o => id(o) == id(now))
                          where old is not null
                          let changed = MemberDiff.Of(old, now, members)
                          where changed.Length > 0
                          select $"{what} {id(now)} ({changed})");

    /// <summary>Ids whose words belong to the question: its options, rows and levels.</summary>
    internal static IEnumerable<string> Ids(Questionnaire questionnaire, Question question) =>
        (QuestionTypes.Find(question.Type)?.Options(question) ?? []).Select(o => o.Id).Concat(question.Rows.Select(r => r.Id))
            .Concat(questionnaire.FindScale(question.Scale)?.Levels.Select(l => l.Id) ?? []);

    private static Dictionary<string, Placed> All(Questionnaire questionnaire) =>
        (from section in questionnaire.Sections
         from question in section.Questions
         from placed in question.Questions.Select(q => new Placed(q, section.Id, question.Id))
             .Prepend(new Placed(question, section.Id, null))
         select placed).DistinctBy(p => p.Question.Id).ToDictionary(p => p.Question.Id);
}
