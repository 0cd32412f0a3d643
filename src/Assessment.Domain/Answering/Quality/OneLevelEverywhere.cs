namespace Assessment.Domain.Answering;

/// <summary>Every level question of the sheet has the same level: possible, but more often nobody looked at each.</summary>
public sealed class OneLevelEverywhere : IQualityRule
{
    private const int FewestAnswers = 6;

    public string Key => "one-level-everywhere";

    public IEnumerable<SheetProblem> Find(SheetLook look) =>
        from answer in look.Answers
        where answer.LevelIn(look.Questionnaire) >= 0
        group answer by answer.Question.Scale! into scale
        where scale.Count() >= FewestAnswers && scale.Select(answer => answer.Answer.Text).Distinct().Count() == 1
        let label = look.Words.Level(scale.Key, scale.First().Answer.Text!)
        select new SheetProblem([.. scale.Select(answer => answer.Address)], Key, $"All {scale.Count()} answers are '{label}'.", ProblemSeverity.Warning) { Values = [label] };
}
