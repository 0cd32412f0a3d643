using System.Globalization;

namespace Assessment.Domain.Scoring.Methods;

/// <summary>Figures in explanations.</summary>
internal static class Plain
{
    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
