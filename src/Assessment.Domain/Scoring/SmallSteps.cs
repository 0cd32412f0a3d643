namespace Assessment.Domain.Scoring;

/// <summary>A small set of steps where gains do not add up (weakest links, tables, rounding): the best step again and again, then whatever turned
/// out not to be needed is taken back.</summary>
internal static class SmallSteps
{
    /// <summary>How many steps each leaf takes, or null where the goal is not reached.</summary>
    public static int[]? Find(WhatIf trial, Func<NodeCell, bool> improves)
    {
        var counts = new int[trial.Leaves.Count];
        while (!improves(trial.Goal))
        {
            var best = BestStep(trial, counts);
            if (best < 0)
                return null;
            trial.Set(trial.Leaves[best], ++counts[best]);
        }
        for (var l = 0; l < counts.Length; l++)
            TakeBack(trial, counts, l, improves);
        for (var l = 0; l < counts.Length; l++)
            trial.Set(trial.Leaves[l], 0);
        return counts;
    }

    private static int BestStep(WhatIf trial, int[] counts)
    {
        var (best, gain) = (-1, (Goal: double.NegativeInfinity, Potential: double.NegativeInfinity));
        var now = trial.Unrounded;
        for (var l = 0; l < counts.Length; l++)
        {
            var leaf = trial.Leaves[l];
            if (counts[l] == leaf.Steps.Count)
                continue;
            var before = trial.Potential(leaf);
            trial.Set(leaf, counts[l] + 1);
            var here = (Goal: double.IsNaN(trial.Unrounded) ? double.NegativeInfinity : trial.Unrounded - now, Potential: trial.Potential(leaf) - before);
            trial.Set(leaf, counts[l]);
            if (best < 0 || here.CompareTo(gain) > 0)
                (best, gain) = (l, here);
        }
        return best;
    }

    private static void TakeBack(WhatIf trial, int[] counts, int l, Func<NodeCell, bool> improves)
    {
        while (counts[l] > 0)
        {
            trial.Set(trial.Leaves[l], counts[l] - 1);
            if (!improves(trial.Goal))
            {
                trial.Set(trial.Leaves[l], counts[l]);
                return;
            }
            counts[l]--;
        }
    }
}
