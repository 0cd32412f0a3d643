namespace Assessment.Web.Answering;

/// <summary>What a page is told after it saved an answer.</summary>
public sealed record SavedReply
{
    /// <summary>The version that was made of what was sent. Where <see cref="Versions"/> has a later one, somebody has built on it.</summary>
    public required int Version { get; init; }

    /// <summary>"Saved 10:42".</summary>
    public required string Note { get; init; }

    /// <summary>What is wrong with the answer; null when nothing is.</summary>
    public string? Error { get; init; }

    /// <summary>"2 more questions are asked because of your answers."; null when none did.</summary>
    public string? Appeared { get; init; }

    /// <summary>Anchors of the questions and rows that are not asked now; the others are.</summary>
    public required IReadOnlyList<string> Hidden { get; init; }

    /// <summary>Anchors of the questions whose answer needs a document that is not there.</summary>
    public required IReadOnlyList<string> NeedEvidence { get; init; }

    /// <summary>What calculated questions come to.</summary>
    public required IReadOnlyDictionary<string, string> Worked { get; init; }

    /// <summary>The version of each answer of the section.</summary>
    public required IReadOnlyDictionary<string, int> Versions { get; init; }

    /// <summary>Questions dealt with, and all that are asked, in the whole questionnaire.</summary>
    public required int Done { get; init; }

    public required int Total { get; init; }

    /// <summary>The same in words.</summary>
    public required string Progress { get; init; }

    /// <summary>The section's progress in words.</summary>
    public required string Section { get; init; }
}
