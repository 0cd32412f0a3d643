namespace Assessment.Reports.Charts;

/// <summary>Where the lines of a scale from 0 are drawn, and how their numbers are written.</summary>
internal static class Scale
{
    /// <summary>The distance between lines: 1 up to 6, then four or five steps of 1, 2, 2.5 or 5 times a power of ten.</summary>
    public static double Step(double max)
    {
        if (max is > 1 and <= 6 && max == Math.Floor(max)) return 1;
        var power = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(max, 1e-9))));
        double[] steps = [0.1 * power, 0.2 * power, 0.25 * power, 0.5 * power, power, 2 * power, 2.5 * power];
        return steps.FirstOrDefault(step => max / step is >= 2 and <= 5.01, max);
    }

    /// <summary>For ECharts, which puts the number in place of <c>{value}</c>.</summary>
    public static string Label(string format) => format.Contains('%', StringComparison.Ordinal) ? "{value} %" : "{value}";

    /// <summary>Scales show whole numbers where the step is one, without the decimals that scores have.</summary>
    public static string Office(string format) => format.Contains('%', StringComparison.Ordinal) ? format : "0.##";
}
