namespace Assessment.Domain.Answering;

/// <summary>What an answer is (SCORING.md §1). Never a null: 0, blank and not applicable are three different things.</summary>
public enum AnswerState : byte
{
    /// <summary>Nobody has answered yet.</summary>
    Blank,

    /// <summary>There is a value; 0 is a value.</summary>
    Answered,

    /// <summary>The respondent says the question does not apply, with a justification.</summary>
    NotApplicable,

    /// <summary>Skip logic hides the question. Set by relevance, never by a person.</summary>
    NotRelevant,

    /// <summary>The respondent does not know.</summary>
    DontKnow,

    /// <summary>The expert could not judge from the evidence.</summary>
    InsufficientEvidence,
}

/// <summary>One answer, small enough that a million fit in memory.</summary>
/// <param name="State">Which of the six things it is.</param>
/// <param name="Number">The number that scoring reads: a number as given, the index of a chosen option, a level's value; NaN where there is none.</param>
/// <param name="Text">The canonical text (invariant number, option id, ids separated by spaces, ISO date); null unless answered.</param>
/// <param name="NotSure">The respondent marked low confidence.</param>
public readonly record struct Answer(AnswerState State, double Number, string? Text, bool NotSure = false)
{
    public static readonly Answer Blank = new(AnswerState.Blank, double.NaN, null);
    public static readonly Answer NotApplicable = new(AnswerState.NotApplicable, double.NaN, null);
    public static readonly Answer NotRelevant = new(AnswerState.NotRelevant, double.NaN, null);
    public static readonly Answer DontKnow = new(AnswerState.DontKnow, double.NaN, null);
    public static readonly Answer InsufficientEvidence = new(AnswerState.InsufficientEvidence, double.NaN, null);

    public static Answer Of(double number, string text) => new(AnswerState.Answered, number, text);
}

/// <summary>Where an answer stands: question, stable id of the repeat entry, id of the matrix row.</summary>
public readonly record struct AnswerAddress(string Question, string? Entry = null, string? Row = null)
{
    /// <inheritdoc />
    public override string ToString() => $"{Question}{(Entry is null ? "" : $"[{Entry}]")}{(Row is null ? "" : $".{Row}")}";
}

/// <summary>Whose answer it is (SCORING.md §2): the institution's, one expert's, the group's after discussion, or after the right of reply.</summary>
public enum Layer { Self, Judged, Agreed, Final }
