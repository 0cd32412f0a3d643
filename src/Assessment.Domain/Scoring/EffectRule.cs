using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Scoring;

/// <summary>The effects in force at a node: its own words first, then its parents', then the questionnaire's. Null where nobody said anything.</summary>
internal readonly record struct EffectRule(StateEffect? Blank, StateEffect? NotApplicable, StateEffect? DontKnow, StateEffect? InsufficientEvidence)
{
    /// <summary>The effects one step further down the tree.</summary>
    public EffectRule With(StateEffects? own) => own is null ? this : new(
        own.Blank ?? Blank,
        own.NotApplicable ?? NotApplicable,
        own.DontKnow ?? DontKnow,
        own.InsufficientEvidence ?? InsufficientEvidence);

    /// <summary>What an answer in this state does (SCORING.md §1); don't know does as blank, unless something else is said.</summary>
    public StateEffect Of(AnswerState state) => state switch
    {
        AnswerState.Blank => Blank ?? StateEffect.Exclude,
        AnswerState.DontKnow => DontKnow ?? Blank ?? StateEffect.Exclude,
        AnswerState.NotApplicable => NotApplicable ?? StateEffect.Exclude,
        AnswerState.NotRelevant => StateEffect.Exclude,
        AnswerState.InsufficientEvidence => InsufficientEvidence ?? StateEffect.Worst,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>Whether the instrument says in words that such an answer is left out; the silent default is not the same.</summary>
    public bool LeavesOut(AnswerState state) => state switch
    {
        AnswerState.Blank => Blank == StateEffect.Exclude,
        AnswerState.DontKnow => (DontKnow ?? Blank) == StateEffect.Exclude,
        AnswerState.InsufficientEvidence => InsufficientEvidence == StateEffect.Exclude,
        _ => false,
    };
}
