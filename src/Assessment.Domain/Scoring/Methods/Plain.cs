using System.Globalization;

namespace Assessment.Domain.Scoring.Methods;

/// <summary>Figures in explanations: twelve digits, without the noise of binary fractions.</summary>
internal static class Plain
{
    public static string Number(double value) => value.ToString("G12", CultureInfo.InvariantCulture);
}
