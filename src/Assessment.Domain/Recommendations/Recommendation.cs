using Assessment.Domain.Rounds;

namespace Assessment.Domain.Recommendations;

/// <summary>What the experts advise, to whom, and what it rests on. Response, action, verification and effect are histories of their own.</summary>
public sealed record Recommendation
{
    public required string Id { get; init; }

    /// <summary>Its number in the report, from 1.</summary>
    public required int Number { get; init; }

    public required Wording Title { get; init; }

    /// <summary>Markdown without HTML.</summary>
    public required Wording Text { get; init; }

    public IReadOnlyList<string> Findings { get; init; } = [];
    public IReadOnlyList<string> Dimensions { get; init; } = [];

    /// <summary>Questions whose score it is meant to move.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    /// <summary>Ids of the institutions it is addressed to.</summary>
    public IReadOnlyList<string> Addressees { get; init; } = [];

    /// <summary>Those of the addressees that the published report does not name and that we inferred.</summary>
    public IReadOnlyList<string> AddresseesDerived { get; init; } = [];

    public Priority Priority { get; init; } = Priority.Medium;
    public TimeFrame TimeFrame { get; init; } = TimeFrame.Medium;
    public Cooperation? Cooperation { get; init; }
    public IReadOnlyList<RecommendationLink> Links { get; init; } = [];

    /// <summary>Boxes it refers to, by id.</summary>
    public IReadOnlyList<string> GoodPractices { get; init; } = [];

    /// <summary>Targets of the Sustainable Development Goals, for example <c>16.10</c>.</summary>
    public IReadOnlyList<string> SdgTargets { get; init; } = [];

    public IReadOnlyList<string> Sources { get; init; } = [];
}

/// <summary>How pressing it is.</summary>
public enum Priority { Low, Medium, High }

/// <summary>When it can be done: short is within a year, medium within three, long beyond.</summary>
public enum TimeFrame { Short, Medium, Long }

/// <summary>What a donor or peer could help with.</summary>
public sealed record Cooperation
{
    public IReadOnlyList<CooperationKind> Kinds { get; init; } = [];
    public required Wording Text { get; init; }
}

/// <summary>The kind of help that is needed.</summary>
public enum CooperationKind { LegalDrafting, Training, Exchange, Methods, Technology, Funding }

/// <summary>How a recommendation is tied to another.</summary>
public sealed record RecommendationLink
{
    /// <summary>Id of the other recommendation.</summary>
    public required string To { get; init; }

    public required RecommendationLinkKind Kind { get; init; }
}

/// <summary>What the tie is.</summary>
public enum RecommendationLinkKind { BuildsOn, Repeats, PartOf, Supports }
