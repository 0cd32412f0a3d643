using Assessment.Domain.Answering;

namespace Assessment.Domain.Questionnaires;

/// <summary>
/// <c>single_choice</c>: one of the options, which earns its score. Canonical text: the option's id; with "other, specify" <c>other|the
/// words</c>.
/// </summary>
public sealed class SingleChoice : IQuestionType
{
    public string Id => "single_choice";

    public IReadOnlyList<string> Members => ["options"];

    public string? Lacks(Slot slot, in Answer answer) => Choices.Lacks(slot.Question.Options, answer);

    public IEnumerable<Problem> Check(Question question, Questionnaire questionnaire) => Choices.Check(question, 2, mayExclude: false);

    public AnswerReading Read(Slot slot, string text, Questionnaire questionnaire) => Choices.ReadOne(slot.Question.Options, text);

    public string ExpressionText(in Answer answer) => Choices.Ids(answer.Text ?? "");

    public double? Points(Slot slot, in Answer answer, Questionnaire questionnaire) => Choices.PointsOf(slot.Question.Options, answer);

    public ScoreRange? Range(Question question, Questionnaire questionnaire) => Choices.RangeOf(question.Options);

    public Question Example { get; } = new()
    {
        Id = "lead_body",
        Type = "single_choice",
        Options =
        [
            new() { Id = "law", Score = 2 }, new() { Id = "decree", Score = 1 }, new() { Id = "custom", Score = 0 },
            new() { Id = "other", Other = true },
        ],
    };

    public string ExampleAnswer => "other|A cabinet conclusion of 2014";
}
