namespace Assessment.Domain.Questionnaires;

/// <summary>An ordered list of levels, lowest first: maturity levels, ratings or grades (PEFA's D, D+, C …).</summary>
public sealed record Scale
{
    public required string Id { get; init; }
    public IReadOnlyList<ScaleLevel> Levels { get; init; } = [];
}

/// <summary>One level of a scale. <see cref="Value"/> is what it is worth in scores; values rise from level to level.</summary>
public sealed record ScaleLevel
{
    public required string Id { get; init; }
    public required double Value { get; init; }
}

/// <summary>Named ranges of scores, lowest first. The first band that fits from the top is the score's band.</summary>
public sealed record BandSet
{
    public required string Id { get; init; }

    /// <summary>
    /// Decimal places the score is rounded to before it is banded; none: the raw score is banded (EGDI: .7501 is very high, .7484 is
    /// not).
    /// </summary>
    public int? Digits { get; init; }

    public IReadOnlyList<Band> Bands { get; init; } = [];
}

/// <summary>
/// One band. Exactly one of <see cref="From"/> (closed) and <see cref="Above"/> (open) gives the lower bound; the lowest band may have
/// neither.
/// </summary>
public sealed record Band
{
    public required string Id { get; init; }
    public double? From { get; init; }
    public double? Above { get; init; }
}

/// <summary>
/// Grades by the sorted multiset of the children's grades (PEFA method M2). Keys are level ids, lowest first, separated by spaces.
/// </summary>
public sealed record GradeTable
{
    public required string Id { get; init; }

    /// <summary>Scale whose levels are the grades.</summary>
    public required string Scale { get; init; }

    public IReadOnlyDictionary<string, string> Rows { get; init; } = new Dictionary<string, string>();
}
