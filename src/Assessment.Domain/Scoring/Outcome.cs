namespace Assessment.Domain.Scoring;

/// <summary>What a method makes of a node's children: a score, or no result with the reason.</summary>
/// <param name="Score">The score; NaN where there is none.</param>
/// <param name="Reason"><see cref="NoResult.None"/> where there is a score.</param>
/// <param name="Flags">What the method adds to the node's flags (a pass mark reached, a veto).</param>
/// <param name="Progress">How far the next level is; nothing where levels play no role or the last is reached.</param>
public readonly record struct Outcome(double Score, NoResult Reason, NodeRemarks Flags = NodeRemarks.None, LevelProgress Progress = default)
{
    public static implicit operator Outcome(double score) => new(score, NoResult.None);

    public static implicit operator Outcome(NoResult reason) => new(double.NaN, reason);
}

/// <summary>What a reader must know beside a score.</summary>
[Flags]
public enum NodeRemarks : byte
{
    None = 0,

    /// <summary>An answer below could not be judged from the evidence (PEFA D*); shown on every report.</summary>
    InsufficientEvidence = 1,

    /// <summary>An answer below was taken from a lower layer.</summary>
    FellBack = 2,

    /// <summary>The pass mark is reached.</summary>
    Passed = 4,

    /// <summary>The pass mark is not reached, or the gate vetoed.</summary>
    Failed = 8,

    /// <summary>The gate vetoed the pass.</summary>
    Vetoed = 16,

    /// <summary>The score stands in for an open answer (blank or don't know); it never counts as met.</summary>
    StandsIn = 32,

    /// <summary>The missing answer is left out because the instrument says so; methods that need every child do without it.</summary>
    LeftOut = 64,
}
