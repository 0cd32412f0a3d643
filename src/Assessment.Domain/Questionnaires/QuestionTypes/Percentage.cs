using Assessment.Domain.Answering;

namespace Assessment.Domain.Questionnaires;

/// <summary>
/// <c>percentage</c>: a number from 0 to 100 unless limits are given; earns itself, or points by line or steps. Canonical text: the
/// number without a sign; <c>45%</c> is read too.
/// </summary>
public sealed class Percentage : IQuestionType
{
    public string Id => "percentage";

    public IReadOnlyList<string> Members => ["minimum", "maximum", "decimals"];

    public IEnumerable<Problem> Check(Question question, Questionnaire questionnaire) =>
        Limits.Check(question, whole: false, lowest: null).Concat(PointsMapping.Check(question))
            .Concat(DecimalNumber.CheckDecimals(question));

    public AnswerReading Read(Slot slot, string text, Questionnaire questionnaire)
    {
        var (lowest, highest) = LimitsOf(slot.Question);
        var number = text.EndsWith('%') ? text[..^1].TrimEnd() : text;
        var expected = Numbers.Expected("a percentage", lowest, highest, slot.Question.Decimals);
        return number.Length == 0 ? AnswerReading.Wrong(expected) : Numbers.Read(number, lowest, highest, slot.Question.Decimals, expected);
    }

    public double? Points(Slot slot, in Answer answer, Questionnaire questionnaire) =>
        PointsMapping.Map(slot.Question.Points, answer.Number);

    public ScoreRange? Range(Question question, Questionnaire questionnaire)
    {
        var (lowest, highest) = LimitsOf(question);
        return PointsMapping.Range(question.Points, lowest, highest);
    }

    public Question Example { get; } = new()
    {
        Id = "answered_in_time",
        Type = "percentage",
        Points = new Points { Linear = new LinearPoints { From = 50, To = 100, Lowest = 0, Highest = 3 } },
    };

    public string ExampleAnswer => "87.5";

    private static (double Lowest, double Highest) LimitsOf(Question question) => (question.Minimum ?? 0, question.Maximum ?? 100);
}
