using Assessment.Domain.Answering;

namespace Assessment.Web.Answering;

/// <summary>What stands in the fields of one answer: a readable answer, or what somebody typed that cannot be read as one.</summary>
public sealed record FieldAnswer
{
    public static readonly FieldAnswer Blank = new();

    /// <summary>Answered when <see cref="Typed"/> is canonical text; blank with a text when that text cannot be read.</summary>
    public AnswerState State { get; init; }

    public string Typed { get; init; } = "";

    public bool NotSure { get; init; }

    /// <summary>Why the question does not apply.</summary>
    public string Why { get; init; } = "";

    public string Comment { get; init; } = "";

    /// <summary>Something is typed that is no answer.</summary>
    public bool IsUnreadable => State == AnswerState.Blank && Typed.Length > 0;

    public bool IsNotApplicable => State == AnswerState.NotApplicable;

    public bool IsDontKnow => State == AnswerState.DontKnow;
}
