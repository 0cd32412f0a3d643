using System.Text.Json;

namespace Assessment.Domain.Scoring;

/// <summary>What would raise a score by one level: the unmet criteria for methods that climb, otherwise a small set of single-step improvements.</summary>
/// <param name="Node">Id of the node.</param>
/// <param name="From">Its score now; null: no result, so nothing can be said.</param>
/// <param name="To">The score after the steps; null where no steps lead further up.</param>
/// <param name="FromBand">Its band now.</param>
/// <param name="ToBand">The band it would reach.</param>
/// <param name="IsSmallest">True where no smaller set of single steps would do; false for a set that was found by trying.</param>
/// <param name="Steps">What to improve, in questionnaire order.</param>
public sealed record Raise(
    string Node, double? From, double? To, string? FromBand, string? ToBand, bool IsSmallest, IReadOnlyList<RaiseStep> Steps)
{
    /// <summary>Why there are no steps, in a plain sentence; null where there are some.</summary>
    public string? Reason { get; init; }

    /// <summary>As JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, TraceJson.Default.Raise);

    /// <summary>As indented plain English, one line a step.</summary>
    public override string ToString() => RaiseText.Of(this);
}

/// <summary>One improvement.</summary>
/// <param name="Node">The question (or, under levels, the dimension) to improve.</param>
/// <param name="FromAnswer">The answer now; null where there is none.</param>
/// <param name="FromScore">Its score now; null without a result, which counts as 0 or as not met.</param>
/// <param name="ToAnswer">The answer to reach; null for numbers and dimensions.</param>
/// <param name="ToScore">The score to reach.</param>
/// <param name="Steps">How many single steps that is.</param>
public sealed record RaiseStep(string Node, string? FromAnswer, double? FromScore, string? ToAnswer, double ToScore, int Steps);
