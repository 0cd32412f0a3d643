namespace Assessment.Domain.Questionnaires;

/// <summary>
/// Answers carry over when the question continues an older one, its type reads the answers of the older type, and everything that could be answered is still
/// there: options, rows, levels with the same value. Where some of it is gone, those answers that are still possible carry over.
/// </summary>
internal static class CarryOverRule
{
    public static CarriedAnswers Of(EditionMap map, Question? old, Question now)
    {
        if (old is null)
            return new(now.Id, null, CarryOver.New, "");
        if (map.NotComparable(now.Id) is { } reason)
            return new(now.Id, old.Id, CarryOver.Not, reason);
        if (old.Type != now.Type && QuestionTypes.Find(now.Type)?.Continues.Contains(old.Type) != true)
            return new(now.Id, old.Id, CarryOver.Not, $"its type was {old.Type} and is {now.Type}");
        if (now.Calculate is not null)
            return new(now.Id, old.Id, CarryOver.Whole, "worked out again");
        var lost = Lost(map, old, now).ToList();
        return lost.Count == 0 ? new(now.Id, old.Id, CarryOver.Whole, "") : new(now.Id, old.Id, CarryOver.InPart, string.Join("; ", lost));
    }

    private static IEnumerable<string> Lost(EditionMap map, Question old, Question now)
    {
        if (Gone(OptionsOf(old), OptionsOf(now)) is { } options)
            yield return $"option {options} is gone";
        foreach (var lost in QuestionTypes.Find(now.Type)?.LostFrom(old, now) ?? [])
            yield return lost;
        if (Gone(old.Rows.Select(r => r.Id), now.Rows.Select(r => r.Id)) is { } rows)
            yield return $"row {rows} is gone";
        var (before, after) = (map.Older.FindScale(old.Scale), map.Newer.FindScale(now.Scale));
        if (before is not null && Gone(before.Levels.Select(l => l.Id), after?.Levels.Select(l => l.Id) ?? []) is { } levels)
            yield return $"level {levels} is gone";
        if (Gone(old.Currencies, now.Currencies) is { } currencies)
            yield return $"currency {currencies} is gone";
        if (now.Minimum > (old.Minimum ?? double.MinValue) || now.Maximum < (old.Maximum ?? double.MaxValue)
            || now.Decimals < (old.Decimals ?? int.MaxValue))
            yield return "its limits are narrower";
    }

    private static IEnumerable<string> OptionsOf(Question question) => (QuestionTypes.Find(question.Type)?.Options(question) ?? []).Select(o => o.Id);

    private static string? Gone(IEnumerable<string> old, IEnumerable<string> now) =>
        old.Except(now).ToList() is { Count: > 0 } gone ? string.Join(", ", gone) : null;
}
