using Assessment.Domain.Answering;

namespace Assessment.Domain.Questionnaires;

/// <summary>
/// <c>yes_no</c>: yes earns 1, no earns 0, unless <c>options</c> gives other scores. Canonical text: <c>yes</c>, <c>no</c>.
/// </summary>
public sealed class YesNo : IQuestionType
{
    private static readonly IReadOnlyList<Option> Usual = [new() { Id = "yes", Score = 1 }, new() { Id = "no", Score = 0 }];

    public string Id => "yes_no";

    public IReadOnlyList<string> Members => ["options"];

    public IReadOnlyList<Option> Options(Question question) => question.Options.Count > 0 ? question.Options : Usual;

    public IEnumerable<Problem> Check(Question question, Questionnaire questionnaire) => CheckFixed(question, Usual);

    public AnswerReading Read(Slot slot, string text, Questionnaire questionnaire) => Choices.ReadOne(Options(slot.Question), text);

    public double? Points(Slot slot, in Answer answer, Questionnaire questionnaire) => Choices.PointsOf(Options(slot.Question), answer);

    public ScoreRange? Range(Question question, Questionnaire questionnaire) => Choices.RangeOf(Options(question));

    public Question Example { get; } = new() { Id = "has_law", Type = "yes_no", Evidence = "required" };

    public string ExampleAnswer => "yes";

    /// <summary>Options that the type fixes: a questionnaire may list them to give scores, all of them and no others.</summary>
    internal static IEnumerable<Problem> CheckFixed(Question question, IReadOnlyList<Option> usual)
    {
        var given = question.Options;
        if (given.Count == 0)
            return [];
        var ids = string.Join(", ", usual.Select(o => o.Id));
        var problems = Choices.Check(question, 0, mayExclude: false, maySpecify: false).ToList();
        for (var i = 0; i < given.Count; i++)
            if (Choices.IndexOf(usual, given[i].Id) < 0)
                problems.Add(new($"options[{i}].id", "option-not-of-type",
                    $"A {question.Type} question has the options {ids}. For others use single_choice."));
        if (usual.Any(o => Choices.IndexOf(given, o.Id) < 0))
            problems.Add(new("options", "option-of-type-missing", $"List all of the options {ids}, each with a score, or none of them."));
        return problems;
    }
}
