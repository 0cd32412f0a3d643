namespace Assessment.Domain.Organisations;

/// <summary>That a person holds a role, since when and until when. Roles are never changed: one ends and another begins, so that it stays known who could see what.</summary>
public sealed class Membership
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PersonId { get; init; }

    public required Role Role { get; init; }

    /// <summary>The round; null only for <see cref="Role.Coordinator"/>: may open rounds.</summary>
    public Guid? RoundId { get; init; }

    /// <summary>The institution's part in the round, for roles of an institution; null for roles of the whole round.</summary>
    public Guid? ParticipationId { get; init; }

    public required DateTimeOffset Since { get; init; }

    public DateTimeOffset? EndedAt { get; set; }
}
