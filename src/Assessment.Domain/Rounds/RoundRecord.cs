namespace Assessment.Domain.Rounds;

/// <summary>Where a round stands.</summary>
public enum RoundState
{
    /// <summary>Being set up: only its coordinators see it.</summary>
    Draft,

    /// <summary>Institutions can answer.</summary>
    Open,

    /// <summary>Stopped for a while: everything can be read, nothing changed.</summary>
    Paused,

    /// <summary>Finished.</summary>
    Closed,

    /// <summary>Given up.</summary>
    Cancelled,
}

/// <summary>A round as the database keeps it: what is searched for in columns, and the rest as the <see cref="Round"/> that reports are made of.</summary>
public sealed class RoundRecord
{
    /// <summary>The longest <see cref="Slug"/>, in characters.</summary>
    public const int LongestSlug = 64;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Its name in addresses: lower-case letters, digits and hyphens; unique.</summary>
    public required string Slug { get; init; }

    /// <summary>The instrument, and the published edition the round is fixed to.</summary>
    public required string QuestionnaireId { get; init; }

    public required string Edition { get; init; }

    public RoundState State { get; set; }

    /// <summary>Why it was cancelled or paused, in the coordinator's words.</summary>
    public string? StateReason { get; set; }

    /// <summary>Title, topic, countries, stages with their dates, languages, targets. Its id, questionnaire and edition are those of the columns.</summary>
    public required Round Facts { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required Guid CreatedBy { get; init; }

    /// <summary>Counts the changes, so that two coordinators do not overwrite each other.</summary>
    public int Version { get; set; } = 1;

    /// <summary>The day it is now where the round's days begin and end.</summary>
    public DateOnly Today(DateTimeOffset now) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(Facts.TimeZone)).DateTime);
}

/// <summary>That an institution takes part in a round.</summary>
public sealed class Participation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid RoundId { get; init; }

    public required Guid InstitutionId { get; init; }

    /// <summary>Its weight in a weighted roll-up; 0 or more.</summary>
    public double Weight { get; set; } = 1;

    public DateTimeOffset? WithdrawnAt { get; set; }

    public string? WithdrawnBecause { get; set; }
}
