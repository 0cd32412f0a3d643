using System.Buffers;
using System.Globalization;

namespace Assessment.Domain.Questionnaires;

/// <summary>Numbers as canonical text: invariant, a point for decimals, no separators, no trailing zeros.</summary>
internal static class Numbers
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private static readonly SearchValues<char> DigitsAndPoint = SearchValues.Create("0123456789.");

    /// <summary>Largest whole number that a <see cref="double"/> holds exactly.</summary>
    public const double LargestWhole = 9_007_199_254_740_992;

    public static bool TryRead(ReadOnlySpan<char> text, out double number) =>
        double.TryParse(text, Style, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);

    /// <summary>
    /// Reads a number within limits; the text is kept as it is when it is canonical already, so that reading a large file allocates
    /// little.
    /// </summary>
    public static AnswerReading Read(string text, double lowest, double highest, int? decimals, string expected)
    {
        if (!TryRead(text, out var typed) || Within(typed, lowest, highest) is not { } number)
            return AnswerReading.Wrong(expected);
        var canonical = number.Equals(typed) && IsCanonical(text) ? text : Text(number);
        return decimals is { } most && DecimalsOf(canonical) > most
            ? AnswerReading.Wrong(expected)
            : Answering.Answer.Of(number, canonical);
    }

    public static string Text(double number) =>
        Math.Abs(number) is < 1e15 and >= 1e-9
            ? number.ToString("0.#################", CultureInfo.InvariantCulture) is var plain
                && double.Parse(plain, CultureInfo.InvariantCulture) == number
                ? plain
                : number.ToString("R", CultureInfo.InvariantCulture)
            : number == 0 ? "0" : number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>"a whole number from 0 to 100", "a number of 0 or more", "a number".</summary>
    public static string Expected(string what, double? lowest, double? highest, int? decimals = null)
    {
        var limits = (lowest, highest) switch
        {
            ({ } from, { } to) => $" from {Text(from)} to {Text(to)}",
            ({ } from, null) => $" of {Text(from)} or more",
            (null, { } to) => $" of {Text(to)} or less",
            _ => "",
        };
        return what + limits + decimals switch
        {
            null or 0 => "",
            1 => " with at most 1 decimal place",
            _ => $" with at most {decimals} decimal places",
        };
    }

    /// <summary>The number, when it keeps the limits. A sum that another program worked out may end one binary digit beyond a limit
    /// (100.00000000000001 %): that is the limit itself, not a mistake of a person.</summary>
    private static double? Within(double number, double lowest, double highest)
    {
        if (number >= lowest && number <= highest)
            return number;
        var limit = number < lowest ? lowest : highest;
        return Math.Abs(number - limit) <= 1e-12 * Math.Max(1, Math.Abs(limit)) ? limit : null;
    }

    private static int DecimalsOf(string canonical) =>
        canonical.IndexOf('.', StringComparison.Ordinal) is var point && point < 0 ? 0 : canonical.Length - point - 1;

    private static bool IsCanonical(string text)
    {
        var digits = text.AsSpan(text[0] == '-' ? 1 : 0);
        if (digits.Length is 0 or > 15 || !char.IsAsciiDigit(digits[0]) || (digits[0] == '0' && digits.Length > 1 && digits[1] != '.'))
            return false;
        var point = digits.IndexOf('.');
        if (point >= 0 && (digits[^1] is '0' or '.'))
            return false;
        return text != "-0" && digits.IndexOfAnyExcept(DigitsAndPoint) < 0;
    }
}
