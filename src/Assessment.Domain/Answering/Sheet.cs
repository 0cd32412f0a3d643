namespace Assessment.Domain.Answering;

/// <summary>Where a sheet stands.</summary>
public enum SheetState
{
    /// <summary>Being filled in.</summary>
    Open,

    /// <summary>Signed and handed in; locked.</summary>
    Submitted,

    /// <summary>Handed back with named questions; only those are open.</summary>
    Returned,
}

/// <summary>The questionnaire of one institution in a round as the database keeps it; its answers are <see cref="GivenAnswer"/>s.</summary>
public sealed class Sheet
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ParticipationId { get; init; }

    /// <summary>The round and institution of the participation, here too because every query asks for them.</summary>
    public required Guid RoundId { get; init; }

    public required Guid InstitutionId { get; init; }

    public Layer Layer { get; init; }

    /// <summary>The expert who judges, in the judged layer.</summary>
    public Guid? AuthorId { get; init; }

    public SheetState State { get; set; }

    /// <summary>When it was last handed in.</summary>
    public DateTimeOffset? SubmittedAt { get; set; }

    /// <summary>How often it was handed in.</summary>
    public int Submissions { get; set; }

    /// <summary>When somebody first opened it.</summary>
    public DateTimeOffset? OpenedAt { get; set; }

    /// <summary>When the focal point last said that it is ready to be signed.</summary>
    public DateTimeOffset? ReadyAt { get; set; }

    /// <summary>Who said so.</summary>
    public Guid? ReadyBy { get; set; }

    /// <summary>It was called ready since it was last handed in, and nobody has signed yet.</summary>
    public bool AwaitsSignature => State != SheetState.Submitted && ReadyAt is { } ready && (SubmittedAt is not { } submitted || ready > submitted);
}

/// <summary>An entry of a repeat group of a stored sheet. Its id stays when others are added, moved or removed.</summary>
public sealed class SheetEntry
{
    public required Guid SheetId { get; init; }

    /// <summary>Id of the repeat group's question.</summary>
    public required string Group { get; init; }

    public required string EntryId { get; init; }

    /// <summary>Its place among the entries, from 0.</summary>
    public int Position { get; set; }

    public DateTimeOffset? RemovedAt { get; set; }
}
