using Assessment.Domain.Answering;

namespace Assessment.Domain.Questionnaires;

/// <summary>Levels of a scale as canonical text: the level's id. <see cref="Answer.Number"/> is the level's value.</summary>
internal static class Scales
{
    /// <summary>Reads a level by its id or, for spreadsheets, by its value.</summary>
    public static AnswerReading Read(Scale? scale, string text)
    {
        if (scale is null)
            return AnswerReading.Wrong("a level (the question names no scale)");
        for (var i = 0; i < scale.Levels.Count; i++)
            if (scale.Levels[i].Id == text)
                return Answer.Of(scale.Levels[i].Value, scale.Levels[i].Id);
        if (Numbers.TryRead(text, out var value))
            for (var i = 0; i < scale.Levels.Count; i++)
                if (scale.Levels[i].Value == value)
                    return Answer.Of(value, scale.Levels[i].Id);
        return AnswerReading.Wrong($"one of: {Choices.List(scale.Levels.Select(Shown))}{Choices.DidYouMean(text, scale.Levels.Select(l => l.Id))}");
    }

    /// <summary>The values of the levels, as expressions see them; null without a scale.</summary>
    public static IReadOnlyList<string>? Values(Question question, Questionnaire questionnaire) =>
        questionnaire.FindScale(question.Scale) is { } scale ? [.. scale.Levels.Select(level => Numbers.Text(level.Value))] : null;

    public static ScoreRange? Range(Points? points, Scale? scale)
    {
        if (scale is null or { Levels.Count: 0 })
            return null;
        var (lowest, highest) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var level in scale.Levels)
        {
            var earned = PointsMapping.Map(points, level.Value);
            (lowest, highest) = (Math.Min(lowest, earned), Math.Max(highest, earned));
        }
        return new ScoreRange(lowest, highest);
    }

    public static IEnumerable<Problem> Check(Question question) =>
        question.Scale is null
            ? [new Problem("scale", "no-scale",
                $"A {question.Type} question needs a scale. Add 'scale:' with the id of one of the scales.")]
            : [];

    private static string Shown(ScaleLevel level) =>
        Numbers.Text(level.Value) is var value && value == level.Id ? value : $"{level.Id} ({value})";
}
