using Assessment.Domain.Answering;

namespace Assessment.Domain.Scoring;

/// <summary>A scored sheet on which single answers can be raised, one step at a time, to see what that does to a node above them.</summary>
internal sealed class WhatIf
{
    private readonly ScoringPlan plan;
    private readonly AnswerSheet sheet;
    private readonly ScoringNode goal;
    private readonly NodeCell[] cells;

    public WhatIf(ScoringPlan plan, AnswerSheet sheet, NodeCell[] cells, ScoringNode goal)
    {
        (this.plan, this.sheet, this.goal, this.cells) = (plan, sheet, goal, [.. cells]);
        Leaves = [.. plan.Nodes.Where(n => n.IsAnswer && IsBelow(n) && n.Weight > 0 && (cells[n.Index].Reason == NoResult.None || IsOpen(n))).Select(LeafOf)
            .Where(l => l.Steps.Count > 0)];
    }

    /// <summary>Questions below the goal that can be raised: they have a score (their own, or one that stands in), or are open and count as 0.</summary>
    public IReadOnlyList<RaisableLeaf> Leaves { get; }

    public NodeCell Goal => cells[goal.Index];

    /// <summary>The goal's score before rounding; NaN without a result.</summary>
    public double Unrounded => goal.Method!.Score(new Children(goal, sheet, cells, plan.Weights)) is { Reason: NoResult.None } outcome ? outcome.Score : double.NaN;

    /// <summary>How far everything on the way up has come, as a sum of shares of ranges: rises where the goal itself does not move yet.</summary>
    public double Potential(RaisableLeaf leaf)
    {
        var sum = 0.0;
        foreach (var index in leaf.Path)
            if (plan.NodeArray[index].Range is { } range && range.Highest > range.Lowest && cells[index].Reason == NoResult.None)
                sum += (cells[index].Score - range.Lowest) / (range.Highest - range.Lowest) + (cells[index].Progress?.Share ?? 0);
        return sum;
    }

    /// <summary>Sets a leaf to one of its steps (0: as answered) and scores what is above it again.</summary>
    public void Set(RaisableLeaf leaf, int step)
    {
        cells[leaf.Node.Index] = step == 0 ? leaf.Original
            : new NodeCell { Score = leaf.Steps[step - 1].Score, Answered = 1, Applicable = 1, Total = 1 };
        new Evaluator(sheet, cells, plan.Weights).RunAbove(plan.NodeArray, leaf.Path);
    }

    /// <summary>Whether the goal moves in proportion to every leaf, so that gains add up.</summary>
    public bool IsLinear => goal.Method!.IsLinear(goal) && Leaves.All(leaf => leaf.Path.All(i => plan.NodeArray[i] == goal
        || (plan.NodeArray[i].Method!.IsLinear(plan.NodeArray[i]) && plan.NodeArray[i].Settings.Round is null)));

    private RaisableLeaf LeafOf(ScoringNode node)
    {
        var path = new List<int>();
        for (var above = node.Parent; above is not null; above = above == goal ? null : above.Parent)
            path.Add(above.Index);
        var cell = cells[node.Index];
        var answered = cell.Answered == 1 && (cell.Flags & NodeRemarks.StandsIn) == 0;
        var score = cell.Reason == NoResult.None ? cell.Score : 0;
        return new RaisableLeaf(node, cell, [.. path], [.. AnswerSteps.Of(node).Where(s => s.Score > score)], answered ? sheet.Answers[node.Leaf!.SlotIndex].Text : null);
    }

    /// <summary>Whether the question is missing and what stands above it counts that as 0 or not met.</summary>
    private bool IsOpen(ScoringNode node)
    {
        if (!cells[node.Index].Reason.IsMissing() || (cells[node.Index].Flags & NodeRemarks.LeftOut) != 0)
            return false;
        for (var above = node.Parent!; above.Method!.CountsMissing(above); above = above.Parent!)
            if (above == goal || cells[above.Index].Reason == NoResult.None)
                return true;
        return false;
    }

    private bool IsBelow(ScoringNode node)
    {
        for (var above = node.Parent; above is not null; above = above.Parent)
            if (above == goal)
                return true;
        return false;
    }
}

/// <summary>A question that can be raised: its steps above the present score, and the indexes of the nodes above it up to the goal.</summary>
internal sealed record RaisableLeaf(ScoringNode Node, NodeCell Original, int[] Path, IReadOnlyList<AnswerStep> Steps, string? Answer);
