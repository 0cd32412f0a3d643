namespace Assessment.Domain.Scoring;

/// <summary>The scores that an answer can have, one step at a time: options and levels in order; numbers in tenths of their range.</summary>
internal static class AnswerSteps
{
    private static readonly string[] FixedWords = ["no", "partly", "yes"];

    /// <summary>Distinct scores, lowest first, each with the answer that earns it (null for a number). Empty where the range is open.</summary>
    public static IReadOnlyList<AnswerStep> Of(ScoringNode node)
    {
        if (node.Leaf is not { Points: { } range } leaf || node.Question is not { } question)
            return [];
        string[] words = [.. question.Options.Select(o => o.Id), .. node.Questionnaire.FindScale(question.Scale)?.Levels.Select(l => l.Id) ?? []];
        var steps = (words.Length > 0 ? words : FixedWords).Select(leaf.StepOf).OfType<AnswerStep>()
            .OrderBy(s => s.Score).DistinctBy(s => s.Score).ToList();
        return steps.Count > 1 ? steps
            : [.. Enumerable.Range(0, 11).Select(i => new AnswerStep(range.Lowest + (range.Highest - range.Lowest) * i / 10, null)).DistinctBy(s => s.Score)];
    }
}

/// <summary>A score that an answer can have, and the answer that earns it.</summary>
internal sealed record AnswerStep(double Score, string? Answer);
