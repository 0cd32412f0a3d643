using Assessment.Domain.Answering;

namespace Assessment.Domain.Questionnaires;

/// <summary><c>long_text</c>: paragraphs, at most 10 000 characters unless <c>maximum</c> says otherwise. Not scored.</summary>
public sealed class LongText : IQuestionType
{
    private const int Most = 10_000;

    public string Id => "long_text";

    public IReadOnlyList<string> Members => ["minimum", "maximum"];

    public IReadOnlyList<string> Continues => ["short_text"];

    public IEnumerable<Problem> Check(Question question, Questionnaire questionnaire) =>
        Limits.Check(question).Concat(ShortText.NoPoints(question));

    public AnswerReading Read(Slot slot, string text, Questionnaire questionnaire) =>
        ShortText.Read(slot.Question, text, Most, oneLine: false);

    public Question Example { get; } = new() { Id = "obstacles", Type = "long_text", Maximum = 2000 };

    public string ExampleAnswer => "Two ministries keep their registers on paper.\nA plan to digitise them has no budget yet.";
}
