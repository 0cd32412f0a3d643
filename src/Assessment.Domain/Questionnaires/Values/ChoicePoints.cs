namespace Assessment.Domain.Questionnaires;

/// <summary>
/// Points of a multiple choice: share (as it is, or on a line or steps), sum with cap, or ladder. Without <c>points</c>, the sum if any
/// option has a score, otherwise none.
/// </summary>
internal static class ChoicePoints
{
    public static double? Of(Question question, string? text)
    {
        if (text is null || !IsScored(question))
            return null;
        var bar = text.IndexOf(Choices.Bar, StringComparison.Ordinal);
        var ids = bar < 0 ? text.AsSpan() : text.AsSpan(0, bar);
        return question.Points switch
        {
            { Ladder: { Count: > 0 } ladder } => Climb(ladder, ids),
            { Choices: "share" } points => PointsMapping.Map(points, Share(question.Options, ids)),
            var points => Math.Min(Sum(question.Options, ids), points?.Cap ?? double.PositiveInfinity),
        };
    }

    /// <summary>
    /// Lowest is what choosing nothing would earn, or less where scores are negative; highest minds the most choices allowed.
    /// </summary>
    public static ScoreRange? Range(Question question)
    {
        if (!IsScored(question))
            return null;
        var most = (int)Math.Min(question.Maximum ?? int.MaxValue, question.Options.Count);
        if (question.Points is { Ladder: { Count: > 0 } ladder })
            return new ScoreRange(Math.Min(0, ladder.Min(s => s.Score)), Math.Max(0, ladder.Max(s => s.Score)));
        if (question.Points is { Choices: "share" })
            return PointsMapping.Range(question.Points, 0,
                question.Options.Count(Counts) is var all && all > 0 ? Math.Min(most, all) / (double)all : 0);
        var together = question.Options.Where(o => !o.Exclusive).Select(o => o.Score ?? 0).ToList();
        var alone = question.Options.Where(o => o.Exclusive).Select(o => o.Score ?? 0).DefaultIfEmpty(0).ToList();
        var highest = Math.Max(together.Where(s => s > 0).OrderDescending().Take(most).Sum(), alone.Max());
        var lowest = Math.Min(together.Where(s => s < 0).Order().Take(most).Sum(), alone.Min());
        var cap = question.Points?.Cap ?? double.PositiveInfinity;
        return new ScoreRange(Math.Min(lowest, cap), Math.Min(highest, cap));
    }

    public static IEnumerable<Problem> Check(Question question)
    {
        if (question.Points is not { } points)
            yield break;
        if (points.Choices != "share" && (points.Linear is not null || points.Steps.Count > 0))
            yield return new Problem("points", "points-not-for-choices",
                "'linear' and 'steps' are for numbers and for a share. Add 'choices: share', or use 'choices: sum' or 'ladder'.");
        foreach (var problem in PointsMapping.CheckMap(points))
            yield return problem;
        if (points.Choices is not (null or "share" or "sum"))
            yield return new Problem("points.choices", "unknown-choice-points",
                $"'{points.Choices}' is not a rule for choices. Use 'share' or 'sum'.");
        if (points.Choices is not null && points.Ladder.Count > 0)
            yield return new Problem("points", "points-conflict", "Give either 'choices' or 'ladder', not both.");
        if (points.Cap is not null && (points.Choices == "share" || points.Ladder.Count > 0))
            yield return new Problem("points.cap", "cap-without-sum", "'cap' limits a sum. Write 'choices: sum', or remove 'cap'.");
        if (points.Choices == "sum" && question.Options.All(o => o.Score is null))
            yield return new Problem("points.choices", "sum-without-scores",
                "The options have no scores to add up. Give each option a score.");
        if (points.Choices == "share" && !question.Options.Any(Counts))
            yield return new Problem("points.choices", "share-of-nothing", "A share needs options that are neither exclusive nor 'other'.");
        for (var s = 0; s < points.Ladder.Count; s++)
            for (var i = 0; i < points.Ladder[s].All.Count; i++)
                if (Choices.IndexOf(question.Options, points.Ladder[s].All[i]) < 0)
                    yield return new Problem($"points.ladder[{s}].all[{i}]", "unknown-option",
                        Suggestion.Unknown("option", points.Ladder[s].All[i], question.Options.Select(o => o.Id)));
    }

    private static bool IsScored(Question question)
    {
        if (question.Points is { } points && (points.Ladder.Count > 0 || points.Choices is not null))
            return true;
        for (var i = 0; i < question.Options.Count; i++)
            if (question.Options[i].Score is not null)
                return true;
        return false;
    }

    /// <summary>
    /// Exclusive options and "other" are no part of a share: choosing "none" earns 0, and naming one more thing earns nothing extra.
    /// </summary>
    private static bool Counts(Option option) => option is { Exclusive: false, Other: false };

    private static double Sum(IReadOnlyList<Option> options, ReadOnlySpan<char> ids)
    {
        var sum = 0.0;
        for (var i = 0; i < options.Count; i++)
            if (options[i].Score is { } score && Has(ids, options[i].Id))
                sum += score;
        return sum;
    }

    private static double Share(IReadOnlyList<Option> options, ReadOnlySpan<char> ids)
    {
        var (chosen, all) = (0, 0);
        for (var i = 0; i < options.Count; i++)
            if (Counts(options[i]))
            {
                all++;
                chosen += Has(ids, options[i].Id) ? 1 : 0;
            }
        return all == 0 ? 0 : chosen / (double)all;
    }

    private static double Climb(IReadOnlyList<LadderStep> ladder, ReadOnlySpan<char> ids)
    {
        for (var s = 0; s < ladder.Count; s++)
        {
            var fits = true;
            for (var i = 0; i < ladder[s].All.Count && fits; i++)
                fits = Has(ids, ladder[s].All[i]);
            if (fits)
                return ladder[s].Score;
        }
        return 0;
    }

    private static bool Has(ReadOnlySpan<char> ids, string id)
    {
        foreach (var part in ids.Split(' '))
            if (ids[part].SequenceEqual(id))
                return true;
        return false;
    }
}
