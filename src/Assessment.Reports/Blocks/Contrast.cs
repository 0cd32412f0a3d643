using System.Globalization;

namespace Assessment.Reports.Blocks;

/// <summary>Contrast between two colours as WCAG 2.2 defines it, 1 to 21.</summary>
public static class Contrast
{
    public static double OnWhite(string colour) => Between(colour, "#FFFFFF");

    public static double Between(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>Relative luminance, 0 (black) to 1 (white), of a colour written <c>#RRGGBB</c>.</summary>
    public static double Luminance(string colour) =>
        0.2126 * Channel(colour, 1) + 0.7152 * Channel(colour, 3) + 0.0722 * Channel(colour, 5);

    private static double Channel(string colour, int at)
    {
        var part = byte.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }
}
