using Assessment.Domain.Rounds;

namespace Assessment.Domain.Reviews;

/// <summary>A chapter of findings, one for each field of the questionnaire.</summary>
public sealed record FindingChapter
{
    public required string Id { get; init; }

    /// <summary>The dimension the chapter is about.</summary>
    public string? Dimension { get; init; }

    public required Wording Title { get; init; }
    public IReadOnlyList<FindingSection> Sections { get; init; } = [];
}

/// <summary>A heading of a chapter, often one institution.</summary>
public sealed record FindingSection
{
    public required string Id { get; init; }
    public required Wording Title { get; init; }
    public string? Institution { get; init; }
}

/// <summary>What the experts found, or what they conclude.</summary>
public sealed record Finding
{
    public required string Id { get; init; }

    /// <summary>The section it stands in.</summary>
    public required string Section { get; init; }

    public FindingKind Kind { get; init; } = FindingKind.Finding;
    public FindingJudgement Judgement { get; init; } = FindingJudgement.Fact;

    /// <summary>Dimensions whose score it explains.</summary>
    public IReadOnlyList<string> Dimensions { get; init; } = [];

    /// <summary>Questions whose score it explains.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    /// <summary>Where it rests: "2015 report, paragraph 23".</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Markdown without HTML; <c>[^id]</c> is a footnote.</summary>
    public required Wording Text { get; init; }
}

/// <summary>A numbered paragraph, or the expert group's opinion, set apart and not numbered.</summary>
public enum FindingKind { Finding, Conclusion }

/// <summary>What a finding says of the state of things; <see cref="Fact"/> judges nothing.</summary>
public enum FindingJudgement { Fact, Strength, Gap, Mixed }

/// <summary>The text of a footnote, by language; a link may be given beside it.</summary>
public sealed class FindingNote : Dictionary<string, string>
{
    /// <summary>The note in a language, else in the first one given.</summary>
    public string In(string language) => TryGetValue(language, out var text) ? text : Values.FirstOrDefault() ?? "";

    /// <summary>Where the source can be read; null where there is no link.</summary>
    public string? Link => GetValueOrDefault("link");

    private string? GetValueOrDefault(string key) => TryGetValue(key, out var value) ? value : null;
}

/// <summary>A box: a good practice of a country, or a short explanation.</summary>
public sealed record GoodPractice
{
    public required string Id { get; init; }
    public GoodPracticeKind Kind { get; init; } = GoodPracticeKind.GoodPractice;

    /// <summary>ISO code of the country it comes from.</summary>
    public string? Country { get; init; }

    /// <summary>The section of the findings or the heading of the narrative at whose end the box stands.</summary>
    public required string After { get; init; }

    public required Wording Title { get; init; }

    /// <summary>Topics of the questionnaire it belongs to.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    public IReadOnlyList<string> Questions { get; init; } = [];
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Markdown without HTML.</summary>
    public required Wording Text { get; init; }
}

/// <summary>Whether a box tells of a country or explains a term.</summary>
public enum GoodPracticeKind { GoodPractice, Explanation }
