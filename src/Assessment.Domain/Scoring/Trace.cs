using System.Text.Json;
using System.Text.Json.Serialization;
using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Scoring;

/// <summary>How one number came about, down to the answers. Built on demand only; prints as text and as JSON.</summary>
public sealed record Trace
{
    /// <summary>Dimension id, question id, <c>question.row</c> or <c>group[entry]</c>.</summary>
    public required string Node { get; init; }

    public required NodeKind Kind { get; init; }

    /// <summary>Id of the method; null for a question, whose points come from its answer.</summary>
    public string? Method { get; init; }

    /// <summary>The score; null: no result, see <see cref="Reason"/>.</summary>
    public double? Score { get; init; }

    public NoResult Reason { get; init; }

    /// <summary>The score before rounding, where the node rounds.</summary>
    public double? Unrounded { get; init; }

    public Rounding? Rounding { get; init; }

    public string? Band { get; init; }
    public ScoreRange? Range { get; init; }
    public double? Target { get; init; }
    public Coverage Coverage { get; init; }
    public NodeRemarks Flags { get; init; }

    /// <summary><c>levels</c>: how much of the next level is there already.</summary>
    public LevelProgress? Progress { get; init; }

    /// <summary>State of the answer; null for a node without an answer of its own.</summary>
    public AnswerState? State { get; init; }

    /// <summary>The answer as given, in canonical text.</summary>
    public string? Answer { get; init; }

    /// <summary>What the method did beyond adding up, in order.</summary>
    public IReadOnlyList<TraceNote> Notes { get; init; } = [];

    /// <summary>The children, in questionnaire order.</summary>
    public IReadOnlyList<TracePart> Parts { get; init; } = [];

    /// <summary>The trace as JSON; <see cref="FromJson"/> reads it back.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, TraceJson.Default.Trace);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not a trace.</exception>
    public static Trace FromJson(string json) =>
        JsonSerializer.Deserialize(json, TraceJson.Default.Trace) ?? throw new JsonException("The text holds no trace.");

    /// <summary>The trace as indented plain English, one line a fact.</summary>
    public override string ToString() => TraceText.Of(this);
}

/// <summary>A child in its parent's calculation.</summary>
public sealed record TracePart
{
    /// <summary>The child's own trace.</summary>
    public required Trace Node { get; init; }

    /// <summary>Weight as the questionnaire gives it.</summary>
    public double Weight { get; init; }

    /// <summary>Weight after renormalising over the children that count, 0 to 1; null where weights play no role or the child is left out.</summary>
    public double? Share { get; init; }

    /// <summary>What the child adds to (or takes from) the parent's score.</summary>
    public double? Contribution { get; init; }

    /// <summary>Whether the child counts as met; null where the method asks nothing of the kind.</summary>
    public bool? Met { get; init; }

    /// <summary>Score from which it counts as met.</summary>
    public double? Threshold { get; init; }

    /// <summary>The level the child is a criterion of.</summary>
    public double? Level { get; init; }

    /// <summary>Why the child does not count, in a plain sentence; null: it counts.</summary>
    public string? Excluded { get; init; }
}

/// <summary>A remark of a method.</summary>
/// <param name="Key">Stable text key, for translation.</param>
/// <param name="Text">Plain English.</param>
/// <param name="Values">What a translation fills in, in the order of the English text.</param>
public sealed record TraceNote(string Key, string Text, IReadOnlyList<string> Values);

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    Converters = [typeof(EnumWordConverter<NodeKind>), typeof(EnumWordConverter<NoResult>), typeof(EnumWordConverter<NodeRemarks>),
        typeof(EnumWordConverter<AnswerState>), typeof(EnumWordConverter<RoundingMode>)])]
[JsonSerializable(typeof(Trace))]
[JsonSerializable(typeof(Raise))]
internal sealed partial class TraceJson : JsonSerializerContext;
