using System.Globalization;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Scoring;

/// <summary>Rounding on the decimal value a person sees (the shortest text that reads back as the same double), so that 2.675 gives 2.68.</summary>
public static class Rounder
{
    /// <summary>The rounded value. Numbers too large for a decimal have no digits to round and stay as they are.</summary>
    public static double Round(double value, int digits, RoundingMode mode = RoundingMode.HalfUp)
    {
        Span<char> text = stackalloc char[40];
        if (!double.IsFinite(value) || Math.Abs(value) >= 1e15)
            return value;
        value.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);
        var exact = decimal.Parse(text[..length], NumberStyles.Float, CultureInfo.InvariantCulture);
        if (mode is RoundingMode.Up or RoundingMode.Down) // A cut must not cut at the noise of binary fractions: 3.0000000000000004 is 3.
            exact = decimal.Round(exact, 12, MidpointRounding.ToEven);
        return (double)decimal.Round(exact, Math.Clamp(digits, 0, 15), mode switch
        {
            RoundingMode.HalfUp => MidpointRounding.AwayFromZero,
            RoundingMode.HalfEven => MidpointRounding.ToEven,
            RoundingMode.Down => MidpointRounding.ToZero,
            RoundingMode.Up => value < 0 ? MidpointRounding.ToNegativeInfinity : MidpointRounding.ToPositiveInfinity,
            _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, null),
        });
    }

    public static double Round(this Rounding rounding, double value) => Round(value, rounding.Digits, rounding.Mode);
}
