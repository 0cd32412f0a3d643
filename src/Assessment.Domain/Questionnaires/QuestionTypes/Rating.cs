using System.Globalization;
using Assessment.Domain.Answering;

namespace Assessment.Domain.Questionnaires;

/// <summary>
/// <c>rating</c>: a level of a scale that needs no descriptors (agree … disagree), or a whole number from minimum to maximum (1 to 5
/// unless given). Earns its value.
/// </summary>
public sealed class Rating : IQuestionType
{
    public string Id => "rating";

    public IReadOnlyList<string> Members => ["scale", "minimum", "maximum"];

    public IEnumerable<Problem> Check(Question question, Questionnaire questionnaire)
    {
        if (question.Scale is not null && (question.Minimum ?? question.Maximum) is not null)
            yield return new Problem("scale", "scale-and-limits", "Give either a scale, or a minimum and a maximum.");
        foreach (var problem in Limits.Check(question, lowest: null).Concat(PointsMapping.Check(question)))
            yield return problem;
    }

    public AnswerReading Read(Slot slot, string text, Questionnaire questionnaire)
    {
        var question = slot.Question;
        if (question.Scale is not null)
            return Scales.Read(questionnaire.FindScale(question.Scale), text);
        var (lowest, highest) = LimitsOf(question);
        return Numbers.Read(text, lowest, highest, 0, Numbers.Expected("a whole number", lowest, highest));
    }

    public string ExpressionText(in Answer answer) => answer.Number.ToString(CultureInfo.InvariantCulture);

    public double? Points(Slot slot, in Answer answer, Questionnaire questionnaire) =>
        PointsMapping.Map(slot.Question.Points, answer.Number);

    public ScoreRange? Range(Question question, Questionnaire questionnaire)
    {
        var (lowest, highest) = LimitsOf(question);
        return question.Scale is not null
            ? Scales.Range(question.Points, questionnaire.FindScale(question.Scale))
            : PointsMapping.Range(question.Points, lowest, highest);
    }

    public Question Example { get; } = new() { Id = "satisfaction", Type = "rating", Minimum = 1, Maximum = 5 };

    public string ExampleAnswer => "4";

    private static (double Lowest, double Highest) LimitsOf(Question question) => (question.Minimum ?? 1, question.Maximum ?? 5);
}
