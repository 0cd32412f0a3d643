using System.Text.RegularExpressions;
using Assessment.Domain.Expressions.Tree;

namespace Assessment.Domain.Expressions.Functions;

/// <summary>
/// <c>regex(text, pattern)</c>: whether the pattern fits somewhere in the text. The engine does not backtrack, so no pattern can run away;
/// in return it knows no back-references and no look-around.
/// </summary>
internal static class RegexFunction
{
    private const int LongestPattern = 500;

    public static readonly IReadOnlyList<Function> All =
    [
        new("regex(text, pattern)", 2, 2, static (in frame, call) => Value.Of(IsMatch(frame, call)))
        {
            Check = static call => call.Arguments[1] is Literal { Value.Kind: ValueKind.Text } pattern ? Known.Check(pattern.Value.ToText(), call) : null,
        },
    ];

    private static bool IsMatch(in Frame frame, Call call)
    {
        var pattern = call.Text(1, frame);
        return Known.Get(pattern, out var refusal) is { } regex
            ? regex.IsMatch(call.Text(0, frame))
            : throw call.Failure("bad-pattern", refusal);
    }

    /// <summary>Patterns already read; a questionnaire has a few dozen. When many different ones come, it starts anew.</summary>
    private static class Known
    {
        private const int Most = 500;
        private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, Regex> Patterns = new();

        public static ExpressionProblem? Check(string pattern, Call call) =>
            Get(pattern, out var refusal) is null ? call.Problem("bad-pattern", refusal) : null;

        public static Regex? Get(string pattern, out string refusal)
        {
            refusal = "";
            if (Patterns.TryGetValue(pattern, out var known))
                return known;
            if (pattern.Length > LongestPattern)
            {
                refusal = $"The pattern has {pattern.Length} characters; {LongestPattern} is the most.";
                return null;
            }
            try
            {
                var regex = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
                if (Patterns.Count >= Most)
                    Patterns.Clear();
                return Patterns[pattern] = regex;
            }
            catch (NotSupportedException)
            {
                refusal = "The pattern uses a back-reference, look-around or too many repetitions, which could make it run for ever. Write it without them.";
            }
            catch (ArgumentException mistake)
            {
                refusal = $"The pattern cannot be read: {mistake.Message}";
            }
            return null;
        }
    }
}
