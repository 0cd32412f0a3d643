using Assessment.Domain.Expressions;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Answering;

/// <summary>Checks one answer against what the questionnaire asks of it.</summary>
internal readonly struct AnswerCheck(SheetAnswers answers, SlotRules rules, int entry, Texts words)
{
    private readonly RepeatEntry? of = entry < 0 ? null : answers.Sheet.Entries(rules.Cell.Repeat)[entry];

    private Answer Answer => of is null ? answers.Sheet[rules.Cell.Slot] : of[rules.Cell.Slot];

    private AnswerAddress Address => new(rules.Slot.Question.Id, of?.Id, rules.Slot.Row?.Id);

    private AnswerNote? Note => answers.Sheet.Notes.GetValueOrDefault(Address);

    /// <summary>The answer must be there for submission, and is not.</summary>
    public bool IsMissing => rules.IsAsked && Answer.State == AnswerState.Blank && Asked(rules.Required);

    public void Run(List<SheetProblem> problems)
    {
        var question = rules.Slot.Question;
        switch (Answer.State)
        {
            case AnswerState.Blank when IsMissing:
                Add(problems, "answer-required", "This question needs an answer.");
                break;
            case AnswerState.NotApplicable when !question.NotApplicable:
            case AnswerState.DontKnow when !question.DontKnow:
            case AnswerState.InsufficientEvidence when answers.Sheet.Layer == Layer.Self:
                Add(problems, "state-not-offered", $"'{StateWords.Of(Answer.State)}' cannot be chosen here.");
                break;
            case AnswerState.NotApplicable when Note?.Justification is null:
                Add(problems, "justification-required", "Say why this does not apply.");
                break;
            case AnswerState.Answered when rules.IsAsked:
                if (QuestionTypes.Find(question.Type)?.Lacks(rules.Slot, Answer) is { } lack)
                    Add(problems, "answer-incomplete", lack);
                if (rules.Constraint is { } constraint && Evaluate(constraint) is { Problem: null, IsTrue: false })
                    Add(problems, "constraint", words.Questions.GetValueOrDefault(question.Id)?.Constraint ?? $"The answer must fit this rule: {question.Constraint}");
                if (Asked(rules.Evidence) && Note is null or { Sources.Count: 0 })
                    Add(problems, "evidence-required", "Name at least one source or document that shows this.");
                break;
        }
    }

    private bool Asked(Demand demand) => demand.Always || (demand.When is { } when && Evaluate(when).IsTrue);

    private Evaluation Evaluate(BoundExpression expression) => answers.Evaluate(expression, entry, Answer, rules.Node, ResultType.Boolean);

    private void Add(List<SheetProblem> problems, string key, string message) => problems.Add(new([Address], key, message));
}
