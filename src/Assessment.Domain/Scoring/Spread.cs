namespace Assessment.Domain.Scoring;

/// <summary>How a set of scores is spread. Quartiles by linear interpolation (method 7 of Hyndman and Fan 1996, as in R and in Excel's QUARTILE.INC).</summary>
public readonly record struct Spread(double Lowest, double FirstQuartile, double Median, double ThirdQuartile, double Highest)
{
    /// <summary>The spread of at least one score. Sorts the span.</summary>
    public static Spread Of(Span<double> scores)
    {
        scores.Sort();
        return new(scores[0], At(scores, 0.25), MedianOf(scores), At(scores, 0.75), scores[^1]);
    }

    /// <summary>The median of at least one score; of an even number, the mean of the middle two. Sorts the span.</summary>
    public static double MedianOf(Span<double> scores)
    {
        scores.Sort();
        var middle = scores.Length / 2;
        return scores.Length % 2 == 1 ? scores[middle] : (scores[middle - 1] + scores[middle]) / 2;
    }

    /// <summary>The value below which this share of the sorted scores lies.</summary>
    internal static double At(ReadOnlySpan<double> sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        return below + 1 < sorted.Length ? sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]) : sorted[below];
    }
}
