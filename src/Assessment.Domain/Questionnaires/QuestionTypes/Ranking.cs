using Assessment.Domain.Answering;

namespace Assessment.Domain.Questionnaires;

/// <summary>
/// <c>ranking</c>: every option, put in order, first is most important. Canonical text: all ids in that order, separated by spaces. Not
/// scored.
/// </summary>
public sealed class Ranking : IQuestionType
{
    public string Id => "ranking";

    public IReadOnlyList<string> Members => ["options"];

    public IEnumerable<string> LostFrom(Question older, Question newer) =>
        newer.Options.Count > older.Options.Count ? ["there are more options to rank"] : [];

    public IEnumerable<Problem> Check(Question question, Questionnaire questionnaire)
    {
        for (var i = 0; i < question.Options.Count; i++)
            if (question.Options[i].Score is not null)
                yield return new Problem($"options[{i}].score", "score-not-possible", "A ranking is not scored. Remove 'score'.");
        foreach (var problem in Choices.Check(question, 2, mayExclude: false, maySpecify: false).Where(p => p.Key != "option-without-score")
            .Concat(ShortText.NoPoints(question)))
            yield return problem;
    }

    public AnswerReading Read(Slot slot, string text, Questionnaire questionnaire)
    {
        var options = slot.Question.Options;
        var ids = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return ids.Length == options.Count && ids.Distinct().Count() == ids.Length && ids.All(id => Choices.IndexOf(options, id) >= 0)
            ? Answer.Of(double.NaN, string.Join(' ', ids))
            : AnswerReading.Wrong($"all of these in order, separated by spaces: {Choices.List(options.Select(o => o.Id))}{Choices.DidYouMean(ids, options)}");
    }

    public Question Example { get; } = new()
    {
        Id = "priorities",
        Type = "ranking",
        Options = [new() { Id = "law" }, new() { Id = "skills" }, new() { Id = "budget" }],
    };

    public string ExampleAnswer => "skills budget law";
}
