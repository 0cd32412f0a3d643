namespace Assessment.Domain.Questionnaires;

/// <summary>
/// What an answer without a value does to the score above it. Unset members are inherited: question, its dimensions upwards,
/// questionnaire, default.
/// </summary>
public sealed record StateEffects
{
    /// <summary>Default <see cref="StateEffect.Exclude"/>; methods that climb levels or deduct take a blank as not met.</summary>
    public StateEffect? Blank { get; init; }

    /// <summary>Default <see cref="StateEffect.Exclude"/>.</summary>
    public StateEffect? NotApplicable { get; init; }

    /// <summary>Default: as blank.</summary>
    public StateEffect? DontKnow { get; init; }

    /// <summary>Default <see cref="StateEffect.Worst"/> (PEFA D*).</summary>
    public StateEffect? InsufficientEvidence { get; init; }
}

/// <summary>The effect of a state on scores (SCORING.md §1).</summary>
public enum StateEffect
{
    /// <summary>Left out of the score; lowers coverage unless not applicable.</summary>
    Exclude,

    /// <summary>Counts as 0.</summary>
    Zero,

    /// <summary>Counts as the lowest value the question can have.</summary>
    Worst,

    /// <summary>Counts as the highest value the question can have.</summary>
    Full,

    /// <summary>No result for any node above.</summary>
    Block,
}
