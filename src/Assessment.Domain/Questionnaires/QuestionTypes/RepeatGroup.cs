using Assessment.Domain.Answering;

namespace Assessment.Domain.Questionnaires;

/// <summary>
/// <c>repeat</c>: a group of questions asked once for each entry (each law, each portal). In the score an entry is a node and <c>over</c>
/// combines the entries; no entry, no result.
/// </summary>
public sealed class RepeatGroup : IQuestionType
{
    public string Id => "repeat";

    public bool IsAnswered => false;

    public IReadOnlyList<string> Members => ["questions", "minimum_entries", "maximum_entries", "over"];

    public IEnumerable<Problem> Check(Question question, Questionnaire questionnaire)
    {
        if (question.Questions.Count == 0)
            yield return new Problem("questions", "repeat-without-questions", "A repeat group needs at least one question.");
        for (var i = 0; i < question.Questions.Count; i++)
            if (question.Questions[i].Type == Id)
                yield return new Problem($"questions[{i}].type", "repeat-in-repeat", "A repeat group cannot hold another repeat group.");
        if (question.MinimumEntries < 0)
            yield return new Problem("minimum_entries", "limit-too-low", "This cannot be below 0.");
        if (question.MaximumEntries < 1)
            yield return new Problem("maximum_entries", "limit-too-low", "This cannot be below 1.");
        if (question.MinimumEntries > question.MaximumEntries)
            yield return new Problem("minimum_entries", "limits-crossed",
                $"The minimum ({question.MinimumEntries}) is above the maximum ({question.MaximumEntries}).");
        foreach (var problem in Matrix.CheckOver(question).Concat(ShortText.NoPoints(question)))
            yield return problem;
    }

    public AnswerReading Read(Slot slot, string text, Questionnaire questionnaire) =>
        AnswerReading.Wrong($"nothing: answer the questions inside, each as {slot.Question.Id}[1].question");

    public Question Example { get; } = new()
    {
        Id = "laws",
        Type = "repeat",
        MaximumEntries = 20,
        Over = "mean",
        Questions = [new() { Id = "law_name", Type = "short_text" }, new() { Id = "law_in_force", Type = "yes_no" }],
    };

    public string? ExampleAnswer => null;
}
