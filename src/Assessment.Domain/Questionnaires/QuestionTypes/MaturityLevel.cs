using System.Globalization;
using Assessment.Domain.Answering;

namespace Assessment.Domain.Questionnaires;

/// <summary>
/// <c>level</c>: a maturity level of a scale, each level described for this question; earns the level's value. Canonical text: the
/// level's id; its value is read too.
/// </summary>
public sealed class MaturityLevel : IQuestionType
{
    public string Id => "level";

    public IReadOnlyList<string> Members => ["scale"];

    public IEnumerable<Problem> Check(Question question, Questionnaire questionnaire) =>
        Scales.Check(question).Concat(PointsMapping.Check(question));

    public AnswerReading Read(Slot slot, string text, Questionnaire questionnaire) =>
        Scales.Read(questionnaire.FindScale(slot.Question.Scale), text);

    public IReadOnlyList<string>? ExpressionWords(Question question, Questionnaire questionnaire) => Scales.Values(question, questionnaire);

    public string ExpressionText(in Answer answer) => answer.Number.ToString(CultureInfo.InvariantCulture);

    public double? Points(Slot slot, in Answer answer, Questionnaire questionnaire) =>
        PointsMapping.Map(slot.Question.Points, answer.Number);

    public ScoreRange? Range(Question question, Questionnaire questionnaire) =>
        Scales.Range(question.Points, questionnaire.FindScale(question.Scale));

    public Question Example { get; } = new() { Id = "strategy", Type = "level", Scale = "maturity", Evidence = "${strategy} >= 2" };

    public string ExampleAnswer => "started";
}
