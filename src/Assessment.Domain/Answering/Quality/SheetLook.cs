using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Answering;

/// <summary>A sheet that is looked over before it is handed in, with what there is to compare it with.</summary>
/// <param name="applied">The answers that count: skip logic has been applied.</param>
/// <param name="language">Language of the questionnaire's words in messages; its first where null.</param>
public sealed class SheetLook(AnswerSheet applied, string? language = null)
{
    private IReadOnlyList<LookedAnswer>? answers;
    private IReadOnlyList<SheetProblem>? asked;

    public AnswerSheet Applied => applied;

    /// <summary>What the database knows of each answer; empty for a sheet from a file.</summary>
    public IReadOnlyDictionary<AnswerAddress, GivenAnswer> Given { get; init; } = new Dictionary<AnswerAddress, GivenAnswer>();

    /// <summary>The institution's answers in the round before; null where there is none.</summary>
    public EarlierSheet? Before { get; init; }

    public Questionnaire Questionnaire => applied.Layout.Questionnaire;

    public Words Words { get; } = new(applied.Layout.Questionnaire, language);

    /// <summary>What the questionnaire itself asks for and does not find.</summary>
    public IReadOnlyList<SheetProblem> Asked => asked ??= applied.Layout.Rules.Check(applied, language is null ? null : Questionnaire.Texts.GetValueOrDefault(language));

    /// <summary>Every answer that can be given and is relevant, blank ones included, in the order of the questionnaire.</summary>
    public IReadOnlyList<LookedAnswer> Answers => answers ??= [.. Walk()];

    private IEnumerable<LookedAnswer> Walk()
    {
        foreach (var slot in applied.Layout.Rules.Slots)
        {
            if (!slot.IsAsked)
                continue;
            var (question, row) = slot.Slot;
            if (slot.Cell.Repeat < 0)
                yield return new(new(question.Id, null, row?.Id), question, applied[slot.Cell.Slot]);
            else
                foreach (var entry in applied.Entries(slot.Cell.Repeat))
                    yield return new(new(question.Id, entry.Id, row?.Id), question, entry[slot.Cell.Slot]);
        }
    }
}

/// <summary>One answer as a quality rule sees it.</summary>
public readonly record struct LookedAnswer(AnswerAddress Address, Question Question, Answer Answer)
{
    public bool IsRelevant => Answer.State != AnswerState.NotRelevant;

    public bool IsAnswered => Answer.State == AnswerState.Answered;

    /// <summary>The place of the chosen level among those of the question's scale, from 0; -1 where no level is chosen.</summary>
    public int LevelIn(Questionnaire questionnaire) => IsAnswered && Question.Scale is not null && questionnaire.FindScale(Question.Scale) is { } scale
        ? Enumerable.Range(0, scale.Levels.Count).FirstOrDefault(Matches(scale, Answer.Text), -1) : -1;

    private static Func<int, bool> Matches(Scale scale, string? level) => index => scale.Levels[index].Id == level;
}
