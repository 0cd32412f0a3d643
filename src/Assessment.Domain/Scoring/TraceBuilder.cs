using Assessment.Domain.Answering;

namespace Assessment.Domain.Scoring;

/// <summary>Builds the trace of a node from cells that are scored already.</summary>
internal sealed class TraceBuilder(ScoringPlan plan, IReadOnlyList<AnswerSheet> cohort, NodeCell[][] cells, int index)
{
    private readonly AnswerSheet sheet = cohort[index];

    public Trace Build(ScoringNode node) => Build(node, node.Id, cells[index], sheet.Answers, plan.Weights);

    private Trace Build(ScoringNode node, string id, NodeCell[] own, ReadOnlySpan<Answer> answers, double[] weights)
    {
        var cell = own[node.Index];
        var trace = new Trace
        {
            Node = id,
            Kind = node.Kind,
            Method = node.Method?.Id,
            Score = cell.Reason == NoResult.None ? cell.Score : null,
            Reason = cell.Reason,
            Band = cell.BandPlusOne == 0 ? null : node.BandIds[cell.BandPlusOne - 1],
            Range = node.Range,
            Target = node.Target,
            Coverage = new Coverage(cell.Answered, cell.Applicable, cell.Total),
            Flags = cell.Flags,
            Progress = cell.Progress,
        };
        return node.Leaf is { } leaf
            ? trace with { State = answers[leaf.SlotIndex].State, Answer = answers[leaf.SlotIndex].Text }
            : Combined(trace, node, own, answers, weights);
    }

    private Trace Combined(Trace trace, ScoringNode node, NodeCell[] own, ReadOnlySpan<Answer> answers, double[] weights)
    {
        var entries = node.Repeat is { } group ? sheet.Entries(group.Group).Select(e => EntryCells(group, e)).ToList() : [];
        var children = new Children(node, sheet, node.Repeat is null ? own : [.. entries.Select(e => e[0])], weights);
        var explanation = new Explanation(children.Count, node.CohortRule is null ? null : RawValues(node));
        if (node.Precondition is { } precondition)
            explanation.Note(precondition.IsTrue(children) ? "precondition-holds" : "precondition-fails",
                $"The precondition {precondition} {(precondition.IsTrue(children) ? "holds" : "does not hold")}.", $"{precondition}");
        if (node.Method is { } method && trace.Reason is not (NoResult.Blocked or NoResult.LowCoverage or NoResult.FewAnswers or NoResult.Precondition))
            method.Explain(children, explanation);
        var parts = new TracePart[children.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            var child = children[i];
            var detail = node.Repeat is { } repeat && sheet.Entries(repeat.Group)[i] is var entry
                ? Build(repeat.Entry, $"{node.Id}[{entry.Id}]", entries[i], entry.Answers, [])
                : Build(child.Node, child.Node.Id, own, answers, weights);
            parts[i] = explanation.Of(i) with
            {
                Node = detail,
                Weight = child.Weight,
                Threshold = explanation.Of(i).Met is null ? null : child.Node.Threshold,
                Level = child.Node.Level,
                Excluded = explanation.Of(i).Excluded ?? ExcludedBecause(child, explanation.Of(i)),
            };
        }
        return trace with
        {
            Notes = explanation.Notes,
            Parts = parts,
            Rounding = node.Settings.Round,
            Unrounded = node.Settings.Round is null || trace.Score is null || node.CohortRule is not null
                ? null : node.Method?.Score(children).Score,
        };
    }

    /// <summary>A part that plays a role all the same (missing counts 0, not met) is not excluded.</summary>
    private static string? ExcludedBecause(Child child, TracePart part) =>
        child.Weight <= 0 ? "Its weight is 0."
        : child.HasScore || part.Share is not null || part.Met is not null ? null
        : child.Reason.Text();

    private NodeCell[] EntryCells(RepeatRule repeat, RepeatEntry entry)
    {
        var scratch = new NodeCell[repeat.Nodes.Length];
        new Evaluator(sheet, scratch, []).Run(repeat.Nodes, scratch.Length - 1, 0, entry.Answers);
        return scratch;
    }

    /// <summary>Everybody's values at a node before the cohort was compared.</summary>
    private List<double> RawValues(ScoringNode node)
    {
        var values = new List<double>(cohort.Count);
        for (var i = 0; i < cohort.Count; i++)
            values.Add(node.Method!.Score(new Children(node, cohort[i], cells[i], plan.Weights)) is { Reason: NoResult.None } outcome
                ? outcome.Score : double.NaN);
        return values;
    }
}
