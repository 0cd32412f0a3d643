namespace Assessment.Domain.Scoring;

/// <summary>Sums of binary fractions carry noise in their last digits: the mean of 9.1, 8.2 and 5.2 comes out as 7.499999999999999. What is rounded,
/// ranked or held against a bound is first freed from it: 14 significant digits count, of numbers below 100 twelve decimal places.</summary>
public static class Precision
{
    private const int SignificantDigits = 14;
    private const int MostDecimals = 12;

    /// <summary>One part in 10¹³; two numbers closer than this are the same.</summary>
    private const double Tolerance = 1e-13;

    /// <summary>Near 0 parts say nothing, because 0.3 − 0.2 − 0.1 should be 0.</summary>
    private const double Residue = 1e-15;

    /// <summary>The number without its noise, for rounding to <paramref name="digits"/> decimal places: never fewer places than that and one
    /// more are kept. Only for finite numbers below 10¹⁵.</summary>
    public static decimal WithoutNoise(double value, int digits)
    {
        var exact = (decimal)value; // Keeps 15 significant digits.
        var whole = exact == 0 ? 0 : (int)Math.Floor(Math.Log10(Math.Abs(value))) + 1;
        var decimals = Math.Max(Math.Min(SignificantDigits - whole, MostDecimals), digits + 1);
        return decimal.Round(exact, Math.Clamp(decimals, 0, 28), MidpointRounding.AwayFromZero);
    }

    /// <summary>Whether two numbers differ by noise at most.</summary>
    public static bool IsSame(double a, double b) =>
        Math.Abs(a - b) <= Math.Max(Tolerance * Math.Max(Math.Abs(a), Math.Abs(b)), Residue);

    /// <summary>Whether the number is at the bound or above it.</summary>
    public static bool Reaches(double value, double bound) => value >= bound || IsSame(value, bound);

    /// <summary>Whether the number is above the bound.</summary>
    public static bool Exceeds(double value, double bound) => value > bound && !IsSame(value, bound);
}
