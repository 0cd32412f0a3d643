namespace Assessment.Domain.Scoring;

/// <summary>Competition ranks: the highest score is 1, equal scores share a rank, and the next one counts all before it (1, 2, 2, 4).</summary>
public static class Ranks
{
    /// <summary>The rank of each score, rounded to <paramref name="digits"/> decimal places first; 0 where there is no score (NaN).</summary>
    public static int[] Of(ReadOnlySpan<double> scores, int digits)
    {
        var rounded = new double[scores.Length];
        var order = new List<int>(scores.Length);
        for (var i = 0; i < scores.Length; i++)
            if (!double.IsNaN(scores[i]))
            {
                rounded[i] = Rounder.Round(scores[i], digits);
                order.Add(i);
            }
        order.Sort((a, b) => rounded[b].CompareTo(rounded[a]));
        var ranks = new int[scores.Length];
        for (var place = 0; place < order.Count; place++)
            ranks[order[place]] = place > 0 && rounded[order[place]].Equals(rounded[order[place - 1]]) ? ranks[order[place - 1]] : place + 1;
        return ranks;
    }

    internal static void Assign(ScoringPlan plan, NodeCell[][] cells, int digits)
    {
        var scores = new double[cells.Length];
        foreach (var node in plan.Nodes.Where(n => n.Kind == NodeKind.Dimension))
        {
            for (var i = 0; i < scores.Length; i++)
                scores[i] = IsRanked(cells[i][node.Index]) ? cells[i][node.Index].Score : double.NaN;
            var ranks = Of(scores, node.Settings.RankDigits ?? digits);
            for (var i = 0; i < scores.Length; i++)
                cells[i][node.Index].Rank = ranks[i];
        }
    }

    /// <summary>Who has answered nothing of what applies is in no race, even where the instrument counts blanks as 0. That the evidence was
    /// insufficient is a judgement (PEFA D*), and ranked.</summary>
    private static bool IsRanked(in NodeCell cell) => cell.Reason == NoResult.None
        && (cell.Answered > 0 || cell.Applicable == 0 || (cell.Flags & NodeRemarks.InsufficientEvidence) != 0);
}
