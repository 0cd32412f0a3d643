using Assessment.Domain.Rounds;

namespace Assessment.Domain.Reviews;

/// <summary>What the experts found: one numbered paragraph of the report, under a chapter and a heading.</summary>
public sealed record Finding
{
    public required string Id { get; init; }

    /// <summary>Chapter of the report: <c>background</c>, <c>framework</c>, <c>legal</c>, <c>institutions</c>, <c>initiatives</c>; the report template names them.</summary>
    public required string Chapter { get; init; }

    /// <summary>Heading within the chapter; findings with the same heading stand together.</summary>
    public Wording? Heading { get; init; }

    public FindingKind Kind { get; init; } = FindingKind.Paragraph;

    /// <summary>Markdown without HTML.</summary>
    public required Wording Text { get; init; }

    /// <summary>Where it rests: "2015 report, paragraph 23". Printed as a footnote.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Dimensions and questions it speaks about.</summary>
    public IReadOnlyList<string> Dimensions { get; init; } = [];

    public IReadOnlyList<string> Questions { get; init; } = [];

    /// <summary>Good-practice boxes that stand after it, by id.</summary>
    public IReadOnlyList<string> Boxes { get; init; } = [];
}

/// <summary>A numbered paragraph, or what the expert group concludes from several.</summary>
public enum FindingKind { Paragraph, Conclusion }

/// <summary>A good practice of a country, told in a box.</summary>
public sealed record GoodPractice
{
    public required string Id { get; init; }
    public required Wording Country { get; init; }
    public required Wording Title { get; init; }

    /// <summary>Markdown without HTML.</summary>
    public required Wording Text { get; init; }

    public string? Link { get; init; }
    public IReadOnlyList<string> Sources { get; init; } = [];
}
