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

    /// <summary>What a stored answer, or one of its versions, says; blank where there is none.</summary>
    public static FieldAnswer Of(IAnswerContent? given) => given is null ? Blank : new()
    {
        State = given.State,
        Typed = given.Text ?? given.Draft ?? "",
        NotSure = given.NotSure,
        Why = given.Justification ?? "",
        Comment = given.Comment ?? "",
    };

    /// <summary>What a signed answer says, with what stood beside it.</summary>
    public static FieldAnswer Of(Answer answer, AnswerNote? note) => new()
    {
        State = answer.State,
        Typed = answer.Text ?? "",
        NotSure = answer.NotSure,
        Why = note?.Justification ?? "",
        Comment = note?.Comment ?? "",
    };

    /// <summary>The change that makes the answer say this.</summary>
    public AnswerEdit ToEdit(AnswerAddress address, int baseVersion, Guid editId, ChangeCause cause = ChangeCause.Typed) => new(address, State, baseVersion, editId)
    {
        Text = State == AnswerState.Answered ? Typed : null,
        Draft = IsUnreadable ? Typed : null,
        NotSure = NotSure,
        Justification = Why.Length > 0 ? Why : null,
        Comment = Comment.Length > 0 ? Comment : null,
        Cause = cause,
    };
}
