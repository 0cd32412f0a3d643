using Assessment.Domain.Scoring.Methods;

namespace Assessment.Domain.Scoring;

/// <summary>What would raise a score, as plain English.</summary>
internal static class RaiseText
{
    public static string Of(Raise raise)
    {
        if (raise.Steps.Count == 0)
            return $"What would raise it: {raise.Reason}{Environment.NewLine}";
        var way = raise is { From: { } from, To: { } to } ? $" from {Number(from)} to {Number(to)}" : "";
        var band = raise.ToBand is { } reached && reached != raise.FromBand ? $" (band {reached})" : "";
        var found = raise.IsSmallest ? ", with the fewest single steps:" : ", found by trying; there may be fewer steps:";
        string[] lines = [$"What would raise it{way}{band}{found}", .. raise.Steps.Select(step => $"  {Line(step)}")];
        return string.Concat(lines.Select(line => line + Environment.NewLine));
    }

    private static string Line(RaiseStep step)
    {
        var to = step.ToAnswer is { } answer ? $"\"{answer}\" (score {Number(step.ToScore)})" : $"score {Number(step.ToScore)}";
        return step switch
        {
            { FromAnswer: { } before, FromScore: { } score } => $"{step.Node}: from \"{before}\" (score {Number(score)}) to {to}",
            { FromAnswer: null, FromScore: { } score, ToAnswer: null } => $"{step.Node}: from score {Number(score)} to {to}",
            _ => $"{step.Node}: open, to be {to}",
        };
    }

    private static string Number(double value) => Plain.Number(value);
}
