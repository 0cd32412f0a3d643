using Assessment.Domain.Answering;

namespace Assessment.Domain.Questionnaires;

/// <summary>
/// <c>yes_partly_no</c>: yes earns 1, partly 0.5, no 0, unless <c>options</c> gives other scores. Canonical text: <c>yes</c>,
/// <c>partly</c>, <c>no</c>.
/// </summary>
public sealed class YesPartlyNo : IQuestionType
{
    private static readonly IReadOnlyList<Option> Usual =
        [new() { Id = "yes", Score = 1 }, new() { Id = "partly", Score = 0.5 }, new() { Id = "no", Score = 0 }];

    public string Id => "yes_partly_no";

    public IReadOnlyList<string> Members => ["options"];

    public IReadOnlyList<string> Continues => ["yes_no"];

    public IReadOnlyList<Option> Options(Question question) => question.Options.Count > 0 ? question.Options : Usual;

    public IEnumerable<Problem> Check(Question question, Questionnaire questionnaire) => YesNo.CheckFixed(question, Usual);

    public AnswerReading Read(Slot slot, string text, Questionnaire questionnaire) => Choices.ReadOne(Options(slot.Question), text);

    public double? Points(Slot slot, in Answer answer, Questionnaire questionnaire) => Choices.PointsOf(Options(slot.Question), answer);

    public ScoreRange? Range(Question question, Questionnaire questionnaire) => Choices.RangeOf(Options(question));

    public Question Example { get; } = new() { Id = "publishes_plans", Type = "yes_partly_no" };

    public string ExampleAnswer => "partly";
}
