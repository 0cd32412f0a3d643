namespace Assessment.Domain.Scoring;

/// <summary>The smallest number of single steps where gains add up: for each number of steps, the most that can be gained (a grouped knapsack).</summary>
internal static class FewestSteps
{
    /// <summary>How many steps each leaf takes, or null where even all of them do not reach the goal.</summary>
    public static int[]? Find(WhatIf trial, Func<NodeCell, bool> improves, Func<double, bool> reaches)
    {
        var gains = trial.Leaves.Select(leaf => GainsOf(trial, leaf)).ToArray();
        var most = gains.Sum(g => g.Length);
        var best = new double[most + 1];
        Array.Fill(best, double.NegativeInfinity, 1, most);
        var taken = new int[gains.Length, most + 1];
        for (var (l, sofar) = (0, 0); l < gains.Length; sofar += gains[l].Length, l++)
            for (var count = sofar + gains[l].Length; count > 0; count--)
                for (var k = 1; k <= Math.Min(gains[l].Length, count); k++)
                    if (best[count - k] + gains[l][k - 1] > best[count] + 1e-12)
                        (best[count], taken[l, count]) = (best[count - k] + gains[l][k - 1], k);
        var now = trial.Unrounded;
        for (var count = 1; count <= most; count++)
            if ((reaches(now + best[count]) || reaches(now + best[count] + 1e-9)) && Reached(trial, Choice(taken, count), improves) is { } counts)
                return counts;
        return null;
    }

    /// <summary>What one, two … steps of a leaf add to the goal.</summary>
    private static double[] GainsOf(WhatIf trial, RaisableLeaf leaf)
    {
        var (now, gains) = (trial.Unrounded, new double[leaf.Steps.Count]);
        for (var step = 1; step <= gains.Length; step++)
        {
            trial.Set(leaf, step);
            gains[step - 1] = trial.Unrounded - now;
        }
        trial.Set(leaf, 0);
        return gains;
    }

    private static int[] Choice(int[,] taken, int count)
    {
        var counts = new int[taken.GetLength(0)];
        for (var l = counts.Length - 1; l >= 0; l--)
            count -= counts[l] = taken[l, count];
        return counts;
    }

    /// <summary>The choice, if the real score agrees with the sum of the gains.</summary>
    private static int[]? Reached(WhatIf trial, int[] counts, Func<NodeCell, bool> improves)
    {
        for (var l = 0; l < counts.Length; l++)
            trial.Set(trial.Leaves[l], counts[l]);
        var reached = improves(trial.Goal);
        for (var l = 0; l < counts.Length; l++)
            trial.Set(trial.Leaves[l], 0);
        return reached ? counts : null;
    }
}
