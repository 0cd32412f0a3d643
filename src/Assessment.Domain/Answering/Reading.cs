namespace Assessment.Domain.Answering;

/// <summary>How far somebody is with a sheet: where they were last, and what they had before them when they last said that they had read it.</summary>
public sealed class Reading
{
    public required Guid SheetId { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>The section that they opened last.</summary>
    public string? Section { get; set; }

    /// <summary>When they last said that they had read the answers.</summary>
    public DateTimeOffset? LookedAt { get; set; }

    /// <summary>The answers and documents of that moment, as JSON (<see cref="SignedContent.ContentOf"/>).</summary>
    public string? Seen { get; set; }
}
