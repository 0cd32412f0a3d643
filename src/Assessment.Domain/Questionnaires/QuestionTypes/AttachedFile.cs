using Assessment.Domain.Answering;

namespace Assessment.Domain.Questionnaires;

/// <summary><c>file</c>: a document. Canonical text: its name, without a folder. Not scored.</summary>
public sealed class AttachedFile : IQuestionType
{
    private static readonly System.Buffers.SearchValues<char> NotInNames =
        System.Buffers.SearchValues.Create([.. "/\\<>:\"|?*", .. Enumerable.Range(0, 32).Select(c => (char)c)]);

    public string Id => "file";

    public IEnumerable<Problem> Check(Question question, Questionnaire questionnaire) => ShortText.NoPoints(question);

    public AnswerReading Read(Slot slot, string text, Questionnaire questionnaire) =>
        text.Length > 255 || text is "." or ".." || text.AsSpan().ContainsAny(NotInNames)
            ? AnswerReading.Wrong("the name of a file without a folder, for example policy-2015.pdf")
            : Answer.Of(double.NaN, text);

    public Question Example { get; } = new() { Id = "policy_document", Type = "file" };

    public string ExampleAnswer => "open-government-policy-2015.pdf";
}
