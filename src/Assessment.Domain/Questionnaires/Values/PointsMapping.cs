namespace Assessment.Domain.Questionnaires;

/// <summary>From a number to points, by the question's <see cref="Points"/>: a straight line, steps, or the number itself.</summary>
internal static class PointsMapping
{
    public static double Map(Points? points, double number) => points switch
    {
        null => number,
        { Linear: { } line } => OnLine(line, number),
        { Steps: { Count: > 0 } steps } => OnSteps(steps, number),
        _ => number,
    };

    /// <summary>
    /// The points that numbers from <paramref name="lowest"/> to <paramref name="highest"/> can earn; infinite where nothing limits them.
    /// </summary>
    public static ScoreRange Range(Points? points, double? lowest, double? highest)
    {
        var (from, to) = (lowest ?? double.NegativeInfinity, highest ?? double.PositiveInfinity);
        if (points is null or { Linear: null, Steps.Count: 0 })
            return new ScoreRange(from, to);
        if (points.Linear is not null)
        {
            var (one, other) = (Map(points, from), Map(points, to));
            return new ScoreRange(Math.Min(one, other), Math.Max(one, other));
        }
        var range = new ScoreRange(Map(points, from), Map(points, from));
        foreach (var step in points.Steps.Where(step => step.From >= from && step.From <= to))
            range = new ScoreRange(Math.Min(range.Lowest, step.Score), Math.Max(range.Highest, step.Score));
        return range;
    }

    /// <summary>What an author got wrong in <c>points</c> of a number.</summary>
    public static IEnumerable<Problem> Check(Question question)
    {
        if (question.Points is not { } points)
            yield break;
        if (points.Choices is not null || points.Cap is not null || points.Ladder.Count > 0)
            yield return new Problem("points", "points-not-for-numbers",
                "'choices', 'cap' and 'ladder' are for multiple choice. Use 'linear' or 'steps' here.");
        if (points.Linear is null && points.Steps.Count == 0)
            yield return new Problem("points", "points-empty",
                "These points say nothing. Give 'linear' or 'steps', or remove 'points' to count the number itself.");
        foreach (var problem in CheckMap(points))
            yield return problem;
    }

    /// <summary>What an author got wrong in the line or the steps themselves.</summary>
    public static IEnumerable<Problem> CheckMap(Points points)
    {
        if (points.Linear is not null && points.Steps.Count > 0)
            yield return new Problem("points", "points-conflict", "Give either 'linear' or 'steps', not both.");
        if (points.Linear is { } line && line.From == line.To)
            yield return new Problem("points.linear", "line-without-length",
                "'from' and 'to' are the same number, so there is no line between them.");
        for (var i = 1; i < points.Steps.Count; i++)
            if (points.Steps[i].From <= points.Steps[i - 1].From)
                yield return new Problem($"points.steps[{i}].from", "steps-not-rising", "Each step must start above the one before it.");
    }

    private static double OnLine(LinearPoints line, double number)
    {
        var share = (number - line.From) / (line.To - line.From);
        return share <= 0 ? line.Lowest : share >= 1 ? line.Highest : line.Lowest + share * (line.Highest - line.Lowest);
    }

    /// <summary>The highest step reached; below the first step, 0.</summary>
    private static double OnSteps(IReadOnlyList<PointStep> steps, double number)
    {
        for (var i = steps.Count - 1; i >= 0; i--)
            if (number >= steps[i].From)
                return steps[i].Score;
        return 0;
    }
}
