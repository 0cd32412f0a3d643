using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Scoring;

/// <summary>Rounding on the decimal value a person would work with: 2.675 gives 2.68, and the noise of binary sums (<see cref="Precision"/>) never
/// decides which way a number goes, in any mode.</summary>
public static class Rounder
{
    /// <summary>The rounded value. Numbers too large for a decimal have no digits to round and stay as they are.</summary>
    public static double Round(double value, int digits, RoundingMode mode = RoundingMode.HalfUp)
    {
        if (!double.IsFinite(value) || Math.Abs(value) >= 1e15)
            return value;
        digits = Math.Clamp(digits, 0, 15);
        return (double)decimal.Round(Precision.WithoutNoise(value, digits), digits, mode switch
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
