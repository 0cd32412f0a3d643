using Assessment.Domain.Answering;

namespace Assessment.Domain.Questionnaires;

/// <summary><c>link</c>: a web address, http or https, at most 2000 characters. Not scored.</summary>
public sealed class WebLink : IQuestionType
{
    public string Id => "link";

    public IEnumerable<Problem> Check(Question question, Questionnaire questionnaire) => ShortText.NoPoints(question);

    public AnswerReading Read(Slot slot, string text, Questionnaire questionnaire) =>
        text.Length <= 2000 && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)) && IsWeb(text)
            ? Answer.Of(double.NaN, text)
            : AnswerReading.Wrong("a web address that starts with https:// or http://");

    public Question Example { get; } = new() { Id = "portal", Type = "link" };

    public string ExampleAnswer => "https://data.example.org/catalogue";

    internal static bool IsWeb(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https") && uri.Host.Length > 0
            && uri.UserInfo.Length == 0;
}
