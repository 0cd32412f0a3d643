using Assessment.Domain.Answering;

namespace Assessment.Domain.Scoring;

/// <summary>Finds what would raise a score.</summary>
internal sealed class RaiseFinder(ScoringPlan plan, AnswerSheet sheet, NodeCell[] cells, ScoringNode goal)
{
    private const string Top = "No better answers lead further up.";

    private readonly NodeCell now = cells[goal.Index];

    public Raise Find()
    {
        if (now.Reason != NoResult.None)
            return Nothing("There is no result yet.");
        if (goal.Method is null || goal.Repeat is not null)
            return Nothing("It is answered directly, not made from other scores.");
        if (goal.CohortRule is not null)
            return Nothing("It hangs on the scores of the others too.");
        var children = new Children(goal, sheet, cells, plan.Weights);
        if (goal.Method.Unmet(children) is { } unmet)
            return Climb(children, unmet);
        var trial = new WhatIf(plan, sheet, cells, goal);
        if (!Improves(Best(trial)))
            return Nothing(Top);
        var linear = trial.IsLinear;
        var counts = linear ? FewestSteps.Find(trial, Improves, Reaches) : SmallSteps.Find(trial, Improves);
        return counts is null ? Nothing(Top) : Done(trial, counts, linear);
    }

    /// <summary>The goal when every answer below it is as good as it can be.</summary>
    private static NodeCell Best(WhatIf trial)
    {
        foreach (var leaf in trial.Leaves)
            trial.Set(leaf, leaf.Steps.Count);
        var best = trial.Goal;
        foreach (var leaf in trial.Leaves)
            trial.Set(leaf, 0);
        return best;
    }

    /// <summary>One level up: a higher band; without bands the target; without a target the next whole number.</summary>
    private bool Improves(NodeCell cell) => cell.Reason == NoResult.None && Reaches(cell.Score);

    private bool Reaches(double score)
    {
        var rounded = goal.Settings.Round is { } round ? round.Round(score) : score;
        return goal.BandIds.Count > 0 ? goal.BandOf(rounded) > now.BandPlusOne - 1
            : Precision.Reaches(rounded, goal.Target is { } target && Precision.Exceeds(target, now.Score) ? target : NextWhole(now.Score));
    }

    private static double NextWhole(double score) =>
        Math.Floor(score) + 1 is var next && Precision.IsSame(score, next) ? next + 1 : next;

    private Raise Climb(in Children children, IReadOnlyList<int> unmet)
    {
        if (unmet.Count == 0)
            return Nothing(Top);
        var steps = new List<RaiseStep>();
        foreach (var i in unmet)
        {
            var child = children[i];
            var (all, threshold) = (AnswerSteps.Of(child.Node), child.Node.Threshold);
            var met = all.FirstOrDefault(s => s.Score >= threshold);
            var score = child.HasScore && (child.Remarks & NodeRemarks.StandsIn) == 0 ? child.Score : (double?)null;
            steps.Add(new RaiseStep(child.Node.Id, score is null || child.Node.Leaf is null ? null : sheet.Answers[child.Node.Leaf.SlotIndex].Text, score,
                met?.Answer, met?.Score ?? threshold, all.Count(s => s.Score > (score ?? double.NegativeInfinity) && s.Score <= (met?.Score ?? 0))));
        }
        return new Raise(goal.Id, now.Score, ScoreWhenMet(unmet), BandOf(now), null, true, steps) is var raise && raise.To is { } to
            ? raise with { ToBand = goal.BandNameOf(to) } : raise;
    }

    private double? ScoreWhenMet(IReadOnlyList<int> unmet)
    {
        NodeCell[] then = [.. cells];
        foreach (var i in unmet)
        {
            var child = goal.Children[i];
            ref var cell = ref then[child.Index];
            (cell.Score, cell.Reason, cell.Flags, cell.Answered) = (child.Threshold, NoResult.None, NodeRemarks.None, cell.Applicable);
        }
        new Evaluator(sheet, then, plan.Weights).RunAbove(plan.NodeArray, [goal.Index]);
        return then[goal.Index].Reason == NoResult.None ? then[goal.Index].Score : null;
    }

    private Raise Done(WhatIf trial, int[] counts, bool smallest)
    {
        var steps = new List<RaiseStep>();
        for (var l = 0; l < counts.Length; l++)
            if (trial.Leaves[l] is var leaf && counts[l] > 0)
            {
                trial.Set(leaf, counts[l]);
                steps.Add(new RaiseStep(leaf.Node.Id, leaf.Answer, leaf.Original.Reason == NoResult.None ? leaf.Original.Score : null, leaf.Steps[counts[l] - 1].Answer, leaf.Steps[counts[l] - 1].Score, counts[l]));
            }
        return new Raise(goal.Id, now.Score, trial.Goal.Score, BandOf(now), BandOf(trial.Goal), smallest, steps);
    }

    private Raise Nothing(string reason) =>
        new(goal.Id, now.Reason == NoResult.None ? now.Score : null, null, BandOf(now), null, false, []) { Reason = reason };

    private string? BandOf(NodeCell cell) => cell.BandPlusOne == 0 ? null : goal.BandIds[cell.BandPlusOne - 1];
}
