using Assessment.Domain.Answering;

namespace Assessment.Domain.Questionnaires;

/// <summary><c>short_text</c>: one line, at most 250 characters unless <c>maximum</c> says otherwise. Not scored.</summary>
public sealed class ShortText : IQuestionType
{
    private const int Most = 250;

    public string Id => "short_text";

    public IReadOnlyList<string> Members => ["minimum", "maximum"];

    public IEnumerable<Problem> Check(Question question, Questionnaire questionnaire) => Limits.Check(question).Concat(NoPoints(question));

    public AnswerReading Read(Slot slot, string text, Questionnaire questionnaire) => Read(slot.Question, text, Most, oneLine: true);

    public Question Example { get; } = new() { Id = "law_title", Type = "short_text", Maximum = 120 };

    public string ExampleAnswer => "Freedom of Information Act";

    internal static AnswerReading Read(Question question, string text, int most, bool oneLine)
    {
        var (least, limit) = (question.Minimum ?? 1, question.Maximum ?? most);
        var fits = text.Length >= least && text.Length <= limit && !(oneLine && text.AsSpan().ContainsAny('\r', '\n'))
            && !text.AsSpan().ContainsAny(Control);
        var lines = oneLine ? "one line of text" : "text";
        return fits
            ? Answer.Of(double.NaN, text)
            : AnswerReading.Wrong(least > 1 ? $"{lines} of {least} to {limit} characters" : $"{lines} of at most {limit} characters");
    }

    internal static IEnumerable<Problem> NoPoints(Question question)
    {
        if (question.Points is not null)
            yield return new Problem("points", "points-not-possible", $"A {question.Type} question earns no points. Remove 'points'.");
    }

    /// <summary>Control characters other than tab and line ends cannot be stored in XML, nor printed.</summary>
    private static readonly System.Buffers.SearchValues<char> Control =
        System.Buffers.SearchValues.Create([.. Enumerable.Range(0, 32).Where(c => c is not (9 or 10 or 13)).Select(c => (char)c), '\uFFFE',
            '\uFFFF']);
}
