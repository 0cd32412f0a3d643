using Assessment.Domain.Answering;

namespace Assessment.Domain.Questionnaires;

/// <summary>
/// <c>decimal</c>: a number; earns itself, or points by line or steps. Canonical text: invariant, for example <c>0.35</c>.
/// </summary>
public sealed class DecimalNumber : IQuestionType
{
    public string Id => "decimal";

    public IReadOnlyList<string> Members => ["minimum", "maximum", "decimals"];

    public IReadOnlyList<string> Continues => ["integer"];

    public IEnumerable<Problem> Check(Question question, Questionnaire questionnaire) =>
        Limits.Check(question, whole: false, lowest: null).Concat(PointsMapping.Check(question)).Concat(CheckDecimals(question));

    public AnswerReading Read(Slot slot, string text, Questionnaire questionnaire)
    {
        var q = slot.Question;
        var expected = Numbers.Expected("a number", q.Minimum, q.Maximum, q.Decimals);
        return Numbers.Read(text, q.Minimum ?? double.MinValue, q.Maximum ?? double.MaxValue, q.Decimals,
            expected + ", with a point for decimals");
    }

    public double? Points(Slot slot, in Answer answer, Questionnaire questionnaire) =>
        PointsMapping.Map(slot.Question.Points, answer.Number);

    public ScoreRange? Range(Question question, Questionnaire questionnaire) =>
        PointsMapping.Range(question.Points, question.Minimum, question.Maximum);

    public Question Example { get; } = new() { Id = "online_service_index", Type = "decimal", Minimum = 0, Maximum = 1, Decimals = 5 };

    public string ExampleAnswer => "0.11111";

    internal static IEnumerable<Problem> CheckDecimals(Question question)
    {
        if (question.Decimals is < 0 or > 10)
            yield return new Problem("decimals", "decimals-out-of-range", "'decimals' must be from 0 to 10.");
    }
}
