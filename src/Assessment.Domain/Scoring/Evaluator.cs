using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Scoring;

/// <summary>Fills in the cells of one sheet, from the last node of the tree to the first, so that children come before their parents.</summary>
internal readonly ref struct Evaluator(AnswerSheet sheet, Span<NodeCell> cells, ReadOnlySpan<double> weights, FellBackSlots? fellBack = null)
{
    private readonly AnswerSheet sheet = sheet;
    private readonly Span<NodeCell> cells = cells;
    private readonly ReadOnlySpan<double> weights = weights;
    private readonly FellBackSlots? fellBack = fellBack;

    /// <summary>Scores the nodes from index <paramref name="last"/> down to <paramref name="first"/>.</summary>
    public void Run(ScoringNode[] nodes, int last, int first, ReadOnlySpan<Answer> answers)
    {
        for (var i = last; i >= first; i--)
        {
            var node = nodes[i];
            if (node.Leaf is { } leaf)
            {
                cells[i] = leaf.Score(in answers[leaf.SlotIndex]);
                if (fellBack is not null && fellBack.Slots[leaf.SlotIndex])
                    cells[i].Flags |= NodeRemarks.FellBack;
            }
            else if (node.Repeat is { } repeat)
            {
                Combine(node, ref cells[i], Entries(repeat));
                if (fellBack is not null && fellBack.Repeats[repeat.Group])
                    cells[i].Flags |= NodeRemarks.FellBack;
            }
            else
                Combine(node, ref cells[i], cells);
        }
    }

    /// <summary>Scores again what stands above questions, after some of their cells were changed by hand ("what if"). Nodes that compare with a
    /// cohort keep their score: the others of the cohort are not at hand.</summary>
    public void RunAbove(ScoringNode[] nodes, ReadOnlySpan<int> indexes)
    {
        foreach (var i in indexes)
            if (nodes[i].CohortRule is not null)
                continue;
            else if (nodes[i].Repeat is { } repeat)
                Combine(nodes[i], ref cells[i], Entries(repeat));
            else
                Combine(nodes[i], ref cells[i], cells);
    }

    /// <summary>Each entry is scored as a small tree; its own result is what the group combines.</summary>
    private ReadOnlySpan<NodeCell> Entries(RepeatRule repeat)
    {
        var entries = sheet.Entries(repeat.Group);
        var results = new NodeCell[entries.Count];
        var scratch = new NodeCell[repeat.Nodes.Length];
        for (var e = 0; e < results.Length; e++)
        {
            new Evaluator(sheet, scratch, []).Run(repeat.Nodes, scratch.Length - 1, 0, entries[e].Answers);
            results[e] = scratch[0];
        }
        return results;
    }

    private void Combine(ScoringNode node, ref NodeCell cell, ReadOnlySpan<NodeCell> childCells)
    {
        var children = new Children(node, sheet, childCells, weights);
        cell = Sum(children);
        var before = ReasonBefore(node, cell);
        if (before == NoResult.None && node.Precondition is { } precondition && !precondition.IsTrue(children))
            before = NoResult.Precondition;
        var outcome = before != NoResult.None ? before : node.Method?.Score(children) ?? NoResult.NothingApplicable;
        if (node.CohortRule is null || outcome.Reason != NoResult.None)
            Set(node, ref cell, outcome);
        else // The raw value waits, unrounded, for the second pass over the cohort.
            (cell.Score, cell.Reason) = (outcome.Score, NoResult.None);
    }

    /// <summary>Writes an outcome into a node's cell: rounds, names the band, and lets nothing but a finite number be a score.</summary>
    public static void Set(ScoringNode node, ref NodeCell cell, Outcome outcome)
    {
        var score = node.Settings.Round is { } round ? round.Round(outcome.Score) : WithoutNoise(outcome.Score, node.Range);
        var hasScore = outcome.Reason == NoResult.None && double.IsFinite(score);
        cell.Score = hasScore ? score : double.NaN;
        cell.Reason = hasScore ? NoResult.None : outcome.Reason == NoResult.None ? NoResult.NoNumber : outcome.Reason;
        cell.Flags |= outcome.Flags | (!hasScore && node.LeftOutWhenMissing ? NodeRemarks.LeftOut : NodeRemarks.None);
        cell.BandPlusOne = hasScore ? (byte)(node.BandOf(score) + 1) : (byte)0;
        (cell.LevelMet, cell.LevelCriteria) = ((ushort)outcome.Progress.Met, (ushort)outcome.Progress.Criteria);
    }

    /// <summary>A mean of equal scores may come out one binary digit above them; that digit must not carry it out of its range.</summary>
    private static double WithoutNoise(double score, ScoreRange? range)
    {
        if (range is not { } known || (score >= known.Lowest && score <= known.Highest))
            return score;
        var nearest = Math.Clamp(score, known.Lowest, known.Highest);
        return Math.Abs(score - nearest) <= 1e-12 * Math.Max(1, Math.Abs(nearest)) ? nearest : score;
    }

    /// <summary>Coverage, and what every child passes up: a block, and flags that a reader must see.</summary>
    private static NodeCell Sum(in Children children)
    {
        var cell = default(NodeCell);
        for (var i = 0; i < children.Count; i++)
            if (children[i] is { Weight: > 0 } child)
            {
                var coverage = child.Coverage;
                cell.Answered += coverage.Answered;
                cell.Applicable += coverage.Applicable;
                cell.Total += coverage.Total;
                cell.Flags |= child.Remarks & (NodeRemarks.InsufficientEvidence | NodeRemarks.FellBack);
                if (child.Reason == NoResult.Blocked)
                    cell.Reason = NoResult.Blocked;
            }
        return cell;
    }

    private static NoResult ReasonBefore(ScoringNode node, in NodeCell cell) =>
        cell.Reason == NoResult.Blocked ? node.IsTopProfile ? NoResult.None : NoResult.Blocked
        : cell.Applicable == 0 ? NoResult.None
        : (double)cell.Answered / cell.Applicable < node.Settings.MinimumCoverage ? NoResult.LowCoverage
        : cell.Answered < node.Settings.MinimumAnswered ? NoResult.FewAnswers
        : NoResult.None;
}
