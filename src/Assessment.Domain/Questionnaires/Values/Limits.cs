namespace Assessment.Domain.Questionnaires;

/// <summary>Checks of <c>minimum</c> and <c>maximum</c>, whatever they limit.</summary>
internal static class Limits
{
    public static IEnumerable<Problem> Check(Question question, bool whole = true, double? lowest = 0)
    {
        if (question is { Minimum: { } least, Maximum: { } most } && least > most)
            yield return new Problem("minimum", "limits-crossed",
                $"The minimum ({Numbers.Text(least)}) is above the maximum ({Numbers.Text(most)}), so no answer is possible.");
        foreach (var (name, limit) in new[] { ("minimum", question.Minimum), ("maximum", question.Maximum) })
        {
            if (limit is { } value && lowest is { } floor && value < floor)
                yield return new Problem(name, "limit-too-low", $"This cannot be below {Numbers.Text(floor)}.");
            if (limit is { } number && whole && number != Math.Floor(number))
                yield return new Problem(name, "limit-not-whole", "This must be a whole number.");
        }
    }
}
