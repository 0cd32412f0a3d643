namespace Assessment.Domain.Answering;

/// <summary>What an answer says, whoever gave it and whenever.</summary>
public interface IAnswerContent
{
    AnswerState State { get; }

    /// <summary>Canonical text of an answered answer (see <see cref="Answer.Text"/>); otherwise null.</summary>
    string? Text { get; }

    /// <summary>What was typed and cannot be read as an answer; kept, so that nothing typed is lost, and shown again with what was expected.</summary>
    string? Draft { get; }

    /// <summary>Low confidence.</summary>
    bool NotSure { get; }

    /// <summary>Why the question does not apply.</summary>
    string? Justification { get; }

    string? Comment { get; }
}

/// <summary>One answer of a stored sheet as it is now.</summary>
public sealed class GivenAnswer : IAnswerContent
{
    public required Guid SheetId { get; init; }

    public required string Question { get; init; }

    /// <summary>Id of the repeat entry; empty outside repeat groups.</summary>
    public required string Entry { get; init; }

    /// <summary>Id of the matrix row; empty where there are none.</summary>
    public required string Row { get; init; }

    public AnswerState State { get; set; }

    public string? Text { get; set; }

    public string? Draft { get; set; }

    public bool NotSure { get; set; }

    public string? Justification { get; set; }

    public string? Comment { get; set; }

    /// <summary>1 when it was first given, one more at each change.</summary>
    public int Version { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public Guid ChangedBy { get; set; }

    /// <summary>Taken over from an earlier round and not confirmed yet.</summary>
    public bool CarriedOver { get; set; }

    public AnswerAddress Address => new(Question, Entry.Length == 0 ? null : Entry, Row.Length == 0 ? null : Row);
}

/// <summary>Why an answer changed.</summary>
public enum ChangeCause
{
    Typed,

    /// <summary>An earlier answer was put back.</summary>
    Restored,

    /// <summary>Taken over from an earlier round or edition.</summary>
    CarriedOver,

    /// <summary>A person confirmed what was carried over.</summary>
    Confirmed,
}

/// <summary>One version of an answer, kept for good: the database refuses to change or remove it.</summary>
public sealed class AnswerChange : IAnswerContent
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid SheetId { get; init; }

    public required string Question { get; init; }

    public required string Entry { get; init; }

    public required string Row { get; init; }

    public required int Version { get; init; }

    public AnswerState State { get; init; }

    public string? Text { get; init; }

    public string? Draft { get; init; }

    public bool NotSure { get; init; }

    public string? Justification { get; init; }

    public string? Comment { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Guid By { get; init; }

    public ChangeCause Cause { get; init; }

    /// <summary>The writer's own id of this edit; the same one twice is one edit, sent again.</summary>
    public required Guid EditId { get; init; }
}

/// <summary>A change that somebody wants to make to an answer.</summary>
/// <param name="Address">Which answer.</param>
/// <param name="State">What it shall be; never <see cref="AnswerState.NotRelevant"/>, which skip logic decides.</param>
/// <param name="BaseVersion">The version the writer saw; 0 where there was none.</param>
/// <param name="EditId">Chosen by the writer; sending the same edit twice does it once.</param>
public sealed record AnswerEdit(AnswerAddress Address, AnswerState State, int BaseVersion, Guid EditId) : IAnswerContent
{
    public string? Text { get; init; }

    public string? Draft { get; init; }

    public bool NotSure { get; init; }

    public string? Justification { get; init; }

    public string? Comment { get; init; }

    public ChangeCause Cause { get; init; }
}
