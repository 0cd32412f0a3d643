namespace Assessment.Domain.Auditing;

/// <summary>
/// That somebody did something: one line of the audit log. It holds ids and numbers only, never names or addresses, so that a person's
/// data can be deleted without touching it. The database refuses to change or remove a line.
/// </summary>
public sealed class AuditEntry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required DateTimeOffset At { get; init; }

    /// <summary>Who did it; null for the program itself and for strangers.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>What was done: a word such as <c>signed-in</c>, <c>sheet-submitted</c>, <c>evidence-downloaded</c>.</summary>
    public required string Action { get; init; }

    /// <summary>What it was done to: a word such as <c>round</c>, <c>sheet</c>, <c>person</c>.</summary>
    public string? Subject { get; init; }

    public Guid? SubjectId { get; init; }

    public Guid? RoundId { get; init; }

    public Guid? InstitutionId { get; init; }

    /// <summary>More ids and numbers, as JSON.</summary>
    public string? Detail { get; init; }
}
