namespace Assessment.Domain.Scoring;

/// <summary>Why a node has no score. A node without a result is never printed as 0 (SCORING.md §1).</summary>
public enum NoResult : byte
{
    /// <summary>There is a result.</summary>
    None,

    /// <summary>The question is not answered yet.</summary>
    Blank,

    /// <summary>The respondent does not know.</summary>
    DontKnow,

    /// <summary>The question does not apply to the respondent.</summary>
    NotApplicable,

    /// <summary>Skip logic hides the question.</summary>
    NotRelevant,

    /// <summary>The expert could not judge, and the instrument leaves such answers out.</summary>
    InsufficientEvidence,

    /// <summary>The chosen answer earns no points by its nature, for example "other".</summary>
    NotScored,

    /// <summary>No child has a result, because questions are still open.</summary>
    NothingAnswered,

    /// <summary>No child has a result, because nothing below applies.</summary>
    NothingApplicable,

    /// <summary>The repeat group has no entry.</summary>
    NoEntries,

    /// <summary>Fewer answers than the node's <c>minimum_coverage</c> asks for.</summary>
    LowCoverage,

    /// <summary>Fewer answers than the node's <c>minimum_answered</c> asks for.</summary>
    FewAnswers,

    /// <summary>Fewer criteria with a result than <c>minimum_criteria</c> asks for.</summary>
    FewCriteria,

    /// <summary>A child is missing and the method needs them all.</summary>
    MissingChild,

    /// <summary>An open answer below blocks every result above it.</summary>
    Blocked,

    /// <summary>The node's precondition does not hold.</summary>
    Precondition,

    /// <summary>A profile: shown child by child, no total on purpose.</summary>
    Profile,

    /// <summary>The combination of grades is not in the table.</summary>
    NotInTable,

    /// <summary>All of the cohort have the same value, so there is nothing to normalise against.</summary>
    NoVariation,

    /// <summary>What the score would be divided by is 0.</summary>
    ZeroDenominator,

    /// <summary>The formula gave no number.</summary>
    NoNumber,
}

/// <summary>What a missing result means for the node above.</summary>
public static class NoResults
{
    /// <summary>True where nothing applies: such a child leaves the list of children. A profile has no score to pass on either.</summary>
    public static bool IsInapplicable(this NoResult reason) => reason is NoResult.NotApplicable or NoResult.NotRelevant
        or NoResult.NotScored or NoResult.NothingApplicable or NoResult.NoEntries or NoResult.Profile;

    /// <summary>True where something should be there and is not.</summary>
    public static bool IsMissing(this NoResult reason) =>
        reason != NoResult.None && reason != NoResult.Blocked && !reason.IsInapplicable();

    /// <summary>The reason as a plain English sentence.</summary>
    public static string Text(this NoResult reason) => reason switch
    {
        NoResult.None => "",
        NoResult.Blank => "Not answered yet.",
        NoResult.DontKnow => "The respondent does not know.",
        NoResult.NotApplicable => "Not applicable.",
        NoResult.NotRelevant => "Not relevant, because of earlier answers.",
        NoResult.InsufficientEvidence => "There is not enough evidence to judge.",
        NoResult.NotScored => "This answer earns no points.",
        NoResult.NothingAnswered => "Nothing below is answered yet.",
        NoResult.NothingApplicable => "Nothing below applies.",
        NoResult.NoEntries => "There is no entry.",
        NoResult.LowCoverage => "Too small a share of the questions is answered.",
        NoResult.FewAnswers => "Too few questions are answered.",
        NoResult.FewCriteria => "Too few criteria have a result.",
        NoResult.MissingChild => "A part is missing, and the score needs every part.",
        NoResult.Blocked => "An open answer below blocks the result.",
        NoResult.Precondition => "The precondition is not met.",
        NoResult.Profile => "Shown as a profile; there is no total on purpose.",
        NoResult.NotInTable => "This combination of grades is not in the table.",
        NoResult.NoVariation => "Everybody has the same value, so there is nothing to compare with.",
        NoResult.ZeroDenominator => "There is nothing to divide by.",
        NoResult.NoNumber => "The formula gave no number.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };
}
