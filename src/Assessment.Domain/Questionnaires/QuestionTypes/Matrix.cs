using System.Globalization;
using Assessment.Domain.Answering;

namespace Assessment.Domain.Questionnaires;

/// <summary>
/// <c>matrix</c>: rows, each answered with a level of one scale; the rows are children in the score, combined by <c>over</c>. Canonical
/// text of a row: the level's id; its value is read too.
/// </summary>
public sealed class Matrix : IQuestionType
{
    public string Id => "matrix";

    public IReadOnlyList<string> Members => ["scale", "rows", "over"];

    public IEnumerable<Problem> Check(Question question, Questionnaire questionnaire)
    {
        if (question.Rows.Count == 0)
            yield return new Problem("rows", "no-rows", "A matrix needs at least one row.");
        foreach (var problem in Scales.Check(question).Concat(PointsMapping.Check(question)).Concat(CheckOver(question)))
            yield return problem;
    }

    public AnswerReading Read(Slot slot, string text, Questionnaire questionnaire) =>
        Scales.Read(questionnaire.FindScale(slot.Question.Scale), text);

    public IReadOnlyList<string>? ExpressionWords(Question question, Questionnaire questionnaire) => Scales.Values(question, questionnaire);

    public string ExpressionText(in Answer answer) => answer.Number.ToString(CultureInfo.InvariantCulture);

    public double? Points(Slot slot, in Answer answer, Questionnaire questionnaire) =>
        PointsMapping.Map(slot.Question.Points, answer.Number);

    public ScoreRange? Range(Question question, Questionnaire questionnaire) =>
        Scales.Range(question.Points, questionnaire.FindScale(question.Scale));

    public Question Example { get; } = new()
    {
        Id = "openness_by_ministry",
        Type = "matrix",
        Scale = "maturity",
        Over = "mean",
        Rows = [new() { Id = "health", Weight = 2 }, new() { Id = "education" }, new() { Id = "finance" }],
    };

    public string ExampleAnswer => "established";

    internal static readonly string[] Overs = ["mean", "minimum", "maximum", "sum", "count_met"];

    internal static IEnumerable<Problem> CheckOver(Question question)
    {
        if (question.Over is { } over && !Overs.Contains(over))
            yield return new Problem("over", "unknown-over", Suggestion.Unknown("way to combine", over, Overs));
    }
}
