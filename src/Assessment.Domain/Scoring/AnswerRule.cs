using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Scoring;

/// <summary>How one slot of the sheet becomes a score: the question type gives the points, and what each other state does is worked out once.</summary>
internal sealed class AnswerRule
{
    private readonly NodeCell[] byState;
    private readonly IQuestionType type;
    private readonly Questionnaire questionnaire;

    public AnswerRule(IQuestionType type, Slot slot, int slotIndex, Questionnaire questionnaire, EffectRule effects)
    {
        this.type = type;
        this.questionnaire = questionnaire;
        Slot = slot;
        SlotIndex = slotIndex;
        Points = type.Range(slot.Question, questionnaire) is { } known && double.IsFinite(known.Lowest) && double.IsFinite(known.Highest) ? known : null;
        byState = [.. Enum.GetValues<AnswerState>().Select(state => CellOf(state, effects))];
        Range = Points is { } range && byState.Where(c => c.Reason == NoResult.None).Select(c => c.Score).ToList() is var fixedScores
            ? new ScoreRange(fixedScores.Append(range.Lowest).Min(), fixedScores.Append(range.Highest).Max())
            : null;
    }

    public Slot Slot { get; }

    public int SlotIndex { get; }

    /// <summary>What an answer can earn; null where there is no limit.</summary>
    public ScoreRange? Points { get; }

    /// <summary>What the node can score: its points, and what the instrument puts in place of an answer.</summary>
    public ScoreRange? Range { get; }

    public NodeCell Score(in Answer answer)
    {
        if (answer.State != AnswerState.Answered)
            return byState[(int)answer.State];
        var points = type.Points(Slot, answer, questionnaire) ?? double.NaN;
        return double.IsFinite(points)
            ? new NodeCell { Score = points, Answered = 1, Applicable = 1, Total = 1 }
            : new NodeCell { Score = double.NaN, Reason = NoResult.NotScored, Answered = 1, Applicable = 1, Total = 1 };
    }

    /// <summary>What this word earns as the whole answer; null where it is no answer, or one of several that can be chosen together.</summary>
    public AnswerStep? StepOf(string word) =>
        type.Read(Slot, word, questionnaire) is { Expected: null, Answer: { State: AnswerState.Answered } answer } && !double.IsNaN(answer.Number)
            && type.Points(Slot, answer, questionnaire) is { } points && double.IsFinite(points) ? new AnswerStep(points, word) : null;

    private NodeCell CellOf(AnswerState state, EffectRule effects)
    {
        if (state == AnswerState.Answered)
            return new NodeCell { Score = double.NaN, Reason = NoResult.NotScored };
        var effect = effects.Of(state);
        var reason = ReasonFor(state);
        var score = effect switch
        {
            StateEffect.Zero => 0,
            StateEffect.Worst => Points?.Lowest ?? double.NaN,
            StateEffect.Full => Points?.Highest ?? double.NaN,
            _ => double.NaN,
        };
        var hasScore = double.IsFinite(score);
        var open = state is AnswerState.Blank or AnswerState.DontKnow;
        return new NodeCell
        {
            Score = hasScore ? score : double.NaN,
            Reason = hasScore ? NoResult.None : effect == StateEffect.Block ? NoResult.Blocked : reason,
            Flags = (state == AnswerState.InsufficientEvidence ? NodeRemarks.InsufficientEvidence : NodeRemarks.None)
                | (open && hasScore ? NodeRemarks.StandsIn : NodeRemarks.None)
                | (!hasScore && effects.LeavesOut(state) ? NodeRemarks.LeftOut : NodeRemarks.None),
            Applicable = state is AnswerState.NotApplicable or AnswerState.NotRelevant ? 0 : 1,
            Total = state == AnswerState.NotRelevant ? 0 : 1,
        };
    }

    private static NoResult ReasonFor(AnswerState state) => state switch
    {
        AnswerState.Blank => NoResult.Blank,
        AnswerState.DontKnow => NoResult.DontKnow,
        AnswerState.NotApplicable => NoResult.NotApplicable,
        AnswerState.NotRelevant => NoResult.NotRelevant,
        AnswerState.InsufficientEvidence => NoResult.InsufficientEvidence,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
