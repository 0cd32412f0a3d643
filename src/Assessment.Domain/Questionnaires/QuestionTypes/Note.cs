using Assessment.Domain.Answering;

namespace Assessment.Domain.Questionnaires;

/// <summary><c>note</c>: words between questions; nothing to answer.</summary>
public sealed class Note : IQuestionType
{
    public string Id => "note";

    public bool IsAnswered => false;

    public IEnumerable<Problem> Check(Question question, Questionnaire questionnaire)
    {
        if (question.Dimension is not null)
            yield return new Problem("dimension", "note-not-scored",
                "A note is not answered, so it feeds no dimension. Remove 'dimension'.");
        foreach (var (name, given) in new[] { ("required", question.Required), ("constraint", question.Constraint) })
            if (given is not null)
                yield return new Problem(name, "note-not-answered", $"A note is not answered. Remove '{name}'.");
        foreach (var problem in ShortText.NoPoints(question))
            yield return problem;
    }

    public AnswerReading Read(Slot slot, string text, Questionnaire questionnaire) => AnswerReading.Wrong("nothing: this is a note");

    public Question Example { get; } = new() { Id = "about_this_page", Type = "note" };

    public string? ExampleAnswer => null;
}
