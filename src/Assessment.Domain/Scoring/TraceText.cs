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
            facts.Add($"rounded from {Number(raw)} to {Places(rounding.Digits)}{How(rounding.Mode)}");
        if (trace.Band is not null)
            facts.Add($"band {trace.Band}");
        if (trace.Progress is { } progress)
            facts.Add($"{progress}");
        if (trace.Target is { } target)
            facts.Add($"target {Number(target)}");
        if (trace.Parts.Count > 0)
            facts.Add($"answered {trace.Coverage.Answered} of {trace.Coverage.Applicable} applicable ({trace.Coverage.Total} in all)");
        facts.AddRange(trace.Flags.Sentences().Select(sentence => $"{char.ToLowerInvariant(sentence[0])}{sentence[1..].TrimEnd('.')}"));
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

    private static string Places(int digits) => digits switch
    {
        0 => "a whole number",
        1 => "1 decimal place",
        _ => $"{digits} decimal places",
    };

    private static string How(RoundingMode mode) => mode switch
    {
        RoundingMode.HalfEven => " (a tie goes to the even digit)",
        RoundingMode.Down => " (always towards 0)",
        RoundingMode.Up => " (always away from 0)",
        _ => "",
    };

    private static string Number(double value) => Plain.Number(value);
}
