using Assessment.Domain.Answering;

namespace Assessment.Domain.Questionnaires;

/// <summary>
/// <c>calculated</c>: worked out from other answers by <c>calculate</c>; nobody types it. Earns its number, or points by line or steps;
/// text earns none. <c>minimum</c> and <c>maximum</c> state the range of the number.
/// </summary>
public sealed class Calculated : IQuestionType
{
    public string Id => "calculated";

    public IReadOnlyList<string> Members => ["calculate", "minimum", "maximum"];

    public IEnumerable<Problem> Check(Question question, Questionnaire questionnaire)
    {
        if (string.IsNullOrWhiteSpace(question.Calculate))
            yield return new Problem("calculate", "no-formula",
                "A calculated question needs 'calculate' with an expression, for example \"${filled} div ${posts} * 100\".");
        foreach (var problem in Limits.Check(question, whole: false, lowest: null).Concat(PointsMapping.Check(question)))
            yield return problem;
    }

    public AnswerReading Read(Slot slot, string text, Questionnaire questionnaire) =>
        Numbers.TryRead(text, out var number) ? Answer.Of(number, text) : Answer.Of(double.NaN, text);

    public double? Points(Slot slot, in Answer answer, Questionnaire questionnaire) =>
        double.IsNaN(answer.Number) ? null : PointsMapping.Map(slot.Question.Points, answer.Number);

    public ScoreRange? Range(Question question, Questionnaire questionnaire) =>
        PointsMapping.Range(question.Points, question.Minimum, question.Maximum);

    public Question Example { get; } = new()
    {
        Id = "share_in_time",
        Type = "calculated",
        Calculate = "round(100 * 45 div 60, 1)",
        Minimum = 0,
        Maximum = 100
    };

    public string ExampleAnswer => "75";
}
