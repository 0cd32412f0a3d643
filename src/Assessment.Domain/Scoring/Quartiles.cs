namespace Assessment.Domain.Scoring;

/// <summary>Lowest, quartiles and highest of a set of scores; quartiles by linear interpolation (method 7 of Hyndman and Fan 1996, as in Excel's QUARTILE.INC and R).</summary>
public readonly record struct Quartiles(double Lowest, double First, double Middle, double Third, double Highest)
{
    /// <summary>The quartiles of at least one score. Sorts the span.</summary>
    public static Quartiles Of(Span<double> scores)
    {
        scores.Sort();
        return new(scores[0], At(scores, 0.25), At(scores, 0.5), At(scores, 0.75), scores[^1]);
    }

    /// <summary>The median of at least one score; of an even number, the mean of the middle two. Sorts the span.</summary>
    public static double Median(Span<double> scores)
    {
        scores.Sort();
        var middle = scores.Length / 2;
        return scores.Length % 2 == 1 ? scores[middle] : (scores[middle - 1] + scores[middle]) / 2;
    }

    private static double At(ReadOnlySpan<double> sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        return below + 1 < sorted.Length ? sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]) : sorted[below];
    }
}
