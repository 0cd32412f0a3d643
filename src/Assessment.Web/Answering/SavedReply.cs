namespace Assessment.Web.Answering;

/// <summary>What a page is told after it saved an answer.</summary>
public sealed record SavedReply
{
    /// <summary>The answer's version now.</summary>
    public required int Version { get; init; }

    /// <summary>The database has something newer than what was sent: the question is to be drawn anew.</summary>
    public bool IsStale { get; init; }

    /// <summary>"Saved 10:42".</summary>
    public required string Note { get; init; }

    /// <summary>What is wrong with the answer; null when nothing is.</summary>
    public string? Error { get; init; }

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
