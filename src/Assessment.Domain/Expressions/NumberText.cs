using System.Globalization;

namespace Assessment.Domain.Expressions;

/// <summary>Numbers as text and back, by XPath 1.0: no exponent in what is written, NaN for what is not a number.</summary>
internal static class NumberText
{
    /// <summary>Longest text that can be a number or a date; longer ones are not looked at, which keeps hostile answers cheap.</summary>
    private const int Longest = 400;

    public static double Read(ReadOnlySpan<char> text, in Frame frame)
    {
        if (TrySmall(text, out var small))
            return small;
        if (text.Length > Longest)
            return double.NaN;
        if (DateText.TryRead(text, out var date))
            return date.Milliseconds(frame) / DateText.MillisecondsPerDay;
        // More than XPath allows ("+1", "1e3", "Infinity") because ODK's web client reads them too.
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
    }

    public static string Write(double number)
    {
        if (number == (int)number)
            return ((int)number).ToString(CultureInfo.InvariantCulture);
        if (double.IsNaN(number) || double.IsInfinity(number))
            return double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        var exponent = text.IndexOf('E', StringComparison.Ordinal);
        return exponent < 0 ? text : Spelled(text.AsSpan(0, exponent), int.Parse(text.AsSpan(exponent + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
    }

    /// <summary>Up to nine digits, the usual answer, without the general reader.</summary>
    private static bool TrySmall(ReadOnlySpan<char> text, out double number)
    {
        number = 0;
        if (text.Length is 0 or > 9)
            return false;
        var whole = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
                return false;
            whole = whole * 10 + (c - '0');
        }
        number = whole;
        return true;
    }

    private static string Spelled(ReadOnlySpan<char> mantissa, int exponent)
    {
        var sign = mantissa[0] == '-' ? "-" : "";
        var digits = mantissa.ToString().Replace("-", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        return exponent < 0
            ? $"{sign}0.{new string('0', -exponent - 1)}{digits}"
            : $"{sign}{digits}{new string('0', exponent + 1 - digits.Length)}";
    }
}
