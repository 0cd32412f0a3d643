using Assessment.Domain.Answering;

namespace Assessment.Domain.Questionnaires;

/// <summary>
/// <c>integer</c>: a whole number; earns itself, or points by line or steps. Canonical text: digits, with a minus sign where needed.
/// </summary>
public sealed class WholeNumber : IQuestionType
{
    public string Id => "integer";

    public IReadOnlyList<string> Members => ["minimum", "maximum"];

    public IEnumerable<Problem> Check(Question question, Questionnaire questionnaire) =>
        Limits.Check(question, lowest: null).Concat(PointsMapping.Check(question));

    public AnswerReading Read(Slot slot, string text, Questionnaire questionnaire)
    {
        var (lowest, highest) = (slot.Question.Minimum ?? -Numbers.LargestWhole, slot.Question.Maximum ?? Numbers.LargestWhole);
        return Numbers.Read(text, lowest, highest, 0, Numbers.Expected("a whole number", slot.Question.Minimum, slot.Question.Maximum));
    }

    public double? Points(Slot slot, in Answer answer, Questionnaire questionnaire) =>
        PointsMapping.Map(slot.Question.Points, answer.Number);

    public ScoreRange? Range(Question question, Questionnaire questionnaire) =>
        PointsMapping.Range(question.Points, question.Minimum, question.Maximum);

    public Question Example { get; } = new()
    {
        Id = "requests",
        Type = "integer",
        Minimum = 0,
        Points = new Points { Steps = [new() { From = 1, Score = 0.5 }, new() { From = 100, Score = 1 }] },
    };

    public string ExampleAnswer => "128";
}
