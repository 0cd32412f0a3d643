namespace Assessment.Domain.Evidence;

/// <summary>A document or citation in an institution's library: one law, used by many answers.</summary>
public sealed class EvidenceItem
{
    /// <summary>The longest <see cref="Language"/>, in characters.</summary>
    public const int LongestLanguage = 60;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid InstitutionId { get; init; }

    public required string Title { get; set; }

    /// <summary>The law, decree or publication cited, for example "Act No. 5 of 2011".</summary>
    public string? Citation { get; set; }

    /// <summary>Article, section or page.</summary>
    public string? Passage { get; set; }

    /// <summary>When it was made or came into force.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>Language of the document, as people write it: "Spanish", or a tag such as "es".</summary>
    public string? Language { get; set; }

    /// <summary>Where it can be read: http or https.</summary>
    public string? Link { get; set; }

    /// <summary>SHA-256 of the uploaded file, under which it is stored; null for a citation without a file.</summary>
    public string? FileSha256 { get; init; }

    /// <summary>The name it was uploaded under; shown, never used as a path.</summary>
    public string? FileName { get; init; }

    /// <summary>Media type found by looking at the content.</summary>
    public string? MediaType { get; init; }

    /// <summary>In bytes.</summary>
    public long? FileSize { get; init; }

    public required Guid AddedBy { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    public DateTimeOffset? RemovedAt { get; set; }
}

/// <summary>That an answer rests on a document.</summary>
public sealed class EvidenceUse
{
    public required Guid SheetId { get; init; }

    public required string Question { get; init; }

    /// <summary>Id of the repeat entry; empty outside repeat groups.</summary>
    public required string Entry { get; init; }

    public required Guid ItemId { get; init; }

    public required Guid AddedBy { get; init; }

    public required DateTimeOffset AddedAt { get; init; }
}
