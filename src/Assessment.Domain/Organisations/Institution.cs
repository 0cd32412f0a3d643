using Assessment.Domain.Rounds;

namespace Assessment.Domain.Organisations;

/// <summary>A ministry, unit or other body that takes part in rounds. It outlives them: its evidence and earlier answers stay with it.</summary>
public sealed class Institution
{
    /// <summary>The longest <see cref="Slug"/>, in characters.</summary>
    public const int LongestSlug = 64;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Its name in addresses: lower-case letters, digits and hyphens; unique.</summary>
    public required string Slug { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of its country.</summary>
    public required string Country { get; init; }

    public required Wording Name { get; set; }

    /// <summary>Abbreviation under which it is known, for example PSMU.</summary>
    public string? Short { get; set; }
}
