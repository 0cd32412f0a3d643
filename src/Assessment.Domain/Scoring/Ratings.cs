namespace Assessment.Domain.Scoring;

/// <summary>Agreement of raters over items. Ratings are numbers on an ordered scale; NaN: this rater did not rate this item.
/// Null results mean that there is nothing to measure: no two ratings to compare, or no variation.</summary>
public static class Ratings
{
    /// <summary>Share of pairs of raters, over all items, that give exactly the same rating, 0 to 1.</summary>
    /// <param name="items">One array an item, one rating a rater.</param>
    public static double? ExactAgreement(IEnumerable<double[]> items)
    {
        var (same, pairs) = (0L, 0L);
        foreach (var item in items)
            for (var a = 0; a < item.Length; a++)
                for (var b = a + 1; b < item.Length; b++)
                    if (!double.IsNaN(item[a]) && !double.IsNaN(item[b]))
                        (same, pairs) = (same + (item[a].Equals(item[b]) ? 1 : 0), pairs + 1);
        return pairs == 0 ? null : (double)same / pairs;
    }

    /// <summary>Cohen's κ for two raters with quadratic weights (Cohen 1968): 1 − observed / expected squared difference. For categories numbered
    /// 1, 2, 3 … this is the usual table formula. 1 is perfect, 0 is chance, below 0 is worse than chance.</summary>
    public static double? WeightedKappa(IEnumerable<double[]> items)
    {
        var rated = items.Where(i => !double.IsNaN(i[0]) && !double.IsNaN(i[1])).ToList();
        var (observed, expected) = (0.0, 0.0);
        foreach (var item in rated)
        {
            observed += (item[0] - item[1]) * (item[0] - item[1]);
            foreach (var other in rated)
                expected += (item[0] - other[1]) * (item[0] - other[1]);
        }
        return expected > 0 ? 1 - observed * rated.Count / expected : null;
    }

    /// <summary>Krippendorff's α for ordered ratings by any number of raters, also incomplete ones (Krippendorff 2011, Computing Krippendorff's
    /// Alpha-Reliability). 1 is perfect, 0 is chance.</summary>
    public static double? OrdinalAlpha(IEnumerable<double[]> items)
    {
        var units = items.Select(i => i.Where(r => !double.IsNaN(r)).ToArray()).Where(u => u.Length > 1).ToList();
        double[] values = [.. units.SelectMany(u => u).Distinct().Order()];
        if (values.Length < 2)
            return null;
        var coincidences = new double[values.Length, values.Length];
        var totals = new double[values.Length];
        foreach (var unit in units)
            for (var a = 0; a < unit.Length; a++)
            {
                var place = Array.BinarySearch(values, unit[a]);
                totals[place]++;
                for (var b = 0; b < unit.Length; b++)
                    if (a != b)
                        coincidences[place, Array.BinarySearch(values, unit[b])] += 1.0 / (unit.Length - 1);
            }
        var (observed, expected) = (0.0, 0.0);
        for (var c = 0; c < values.Length; c++)
            for (var k = c + 1; k < values.Length; k++)
            {
                var distance = OrdinalDistance(totals, c, k);
                observed += coincidences[c, k] * distance;
                expected += totals[c] * totals[k] * distance;
            }
        return 1 - (totals.Sum() - 1) * observed / expected;
    }

    /// <summary>Squared number of ratings between two ranks, the ends counting half.</summary>
    private static double OrdinalDistance(double[] totals, int c, int k)
    {
        var between = -(totals[c] + totals[k]) / 2;
        for (var g = c; g <= k; g++)
            between += totals[g];
        return between * between;
    }
}
