namespace Assessment.Domain.Answering;

/// <summary>A level two or more steps above or below that of the institution's last round.</summary>
public sealed class LevelJump : IQualityRule
{
    private const int Steps = 2;

    public string Key => "level-jump";

    public IEnumerable<SheetProblem> Find(SheetLook look) =>
        from answer in look.Answers
        let level = answer.LevelIn(look.Questionnaire)
        where level >= 0 && look.Before?.Find(answer.Address) is { State: AnswerState.Answered }
        let earlier = answer with { Answer = look.Before!.Find(answer.Address)!.Value }
        let before = earlier.LevelIn(look.Questionnaire)
        where before >= 0 && Math.Abs(level - before) >= Steps
        let labels = new[] { earlier.Answer.Text!, answer.Answer.Text! }.Select(id => look.Words.Level(answer.Question.Scale!, id)).ToList()
        select new SheetProblem([answer.Address], Key, $"In the last round the answer was '{labels[0]}', now it is '{labels[1]}'.", ProblemSeverity.Warning) { Values = labels };
}
