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

    public Priority Priority { get; init; } = Priority.Medium;
    public TimeFrame TimeFrame { get; init; } = TimeFrame.Medium;

    /// <summary>What a donor or peer could help with.</summary>
    public Wording? Cooperation { get; init; }

    /// <summary>Other recommendations it builds on, by id.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>Good practices it refers to, by id.</summary>
    public IReadOnlyList<string> Boxes { get; init; } = [];

    /// <summary>Targets of the Sustainable Development Goals, for example <c>16.10</c>.</summary>
    public IReadOnlyList<string> SdgTargets { get; init; } = [];

    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Members of this record that the published report does not give and that we derived.</summary>
    public IReadOnlyList<string> Derived { get; init; } = [];
}

/// <summary>How pressing it is.</summary>
public enum Priority { Low, Medium, High }

/// <summary>When it can be done: short is within a year, medium within three, long beyond.</summary>
public enum TimeFrame { Short, Medium, Long }
