using System.Text;
using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring.Methods;

namespace Assessment.Domain.Scoring;

/// <summary>A trace as indented plain English.</summary>
internal static class TraceText
{
    public static string Of(Trace trace)
    {
        var text = new StringBuilder();
        Write(text, trace, null, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Trace trace, TracePart? part, int depth)
    {
        var indent = new string(' ', depth * 2);
        text.Append(indent).Append(trace.Node).Append(": ").AppendLine(Headline(trace, part));
        foreach (var note in trace.Notes)
            text.Append(indent).Append("  note: ").AppendLine(note.Text);
        foreach (var child in trace.Parts)
            Write(text, child.Node, child, depth + 1);
    }

    private static string Headline(Trace trace, TracePart? part)
    {
        var facts = new List<string>();
        if (trace.Method is not null)
            facts.Add(trace.Method);
        if (trace.State is { } state)
            facts.Add(state == AnswerState.Answered ? $"answer \"{trace.Answer}\"" : "no answer");
        facts.Add(trace.Score is { } score ? $"score {Number(score)}" : $"no result ({trace.Reason.Text().TrimEnd('.')})");
        if (trace.Unrounded is { } raw && trace.Rounding is { } rounding)
            facts.Add($"rounded from {Number(raw)} to {rounding.Digits} decimals{(rounding.Mode == RoundingMode.HalfUp ? "" : $" ({rounding.Mode})")}");
        if (trace.Band is not null)
            facts.Add($"band {trace.Band}");
        if (trace.Progress is { } progress)
            facts.Add($"{Number(Math.Round(progress * 100.0, 1))} % of the next level's criteria met");
        if (trace.Target is { } target)
            facts.Add($"target {Number(target)}");
        if (trace.Parts.Count > 0)
            facts.Add($"answered {trace.Coverage.Answered} of {trace.Coverage.Applicable} applicable ({trace.Coverage.Total} in all)");
        if ((trace.Flags & (NodeRemarks.InsufficientEvidence | NodeRemarks.FellBack | NodeRemarks.Vetoed | NodeRemarks.Passed | NodeRemarks.Failed)) is var flags and not 0)
            facts.Add(flags.ToString());
        if (part is not null)
            facts.AddRange(Role(part));
        return string.Join("; ", facts);
    }

    private static IEnumerable<string> Role(TracePart part)
    {
        if (part.Level is { } level)
            yield return $"criterion of level {Number(level)}";
        if (part.Met is { } met)
            yield return (met ? "met" : "not met") + (part.Threshold is { } from && double.IsFinite(from) ? $" (from {Number(from)})" : "");
        if (part.Share is { } share)
            yield return $"weight {Number(part.Weight)}, share {Number(share)}";
        if (part.Contribution is { } contribution)
            yield return $"contributes {Number(contribution)}";
        if (part.Excluded is { } reason && reason != part.Node.Reason.Text()) // Said already.
            yield return $"does not count: {reason.TrimEnd('.')}";
    }

    private static string Number(double value) => Plain.Number(value);
}
