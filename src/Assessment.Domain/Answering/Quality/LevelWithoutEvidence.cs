using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Answering;

/// <summary>
/// A level in the upper half of its scale, the middle included, that rests on nothing. Only levels that are described for the reader: they
/// claim a fact. An opinion (agree, disagree) needs no document.
/// </summary>
public sealed class LevelWithoutEvidence : IQualityRule
{
    public string Key => "level-without-evidence";

    public IEnumerable<SheetProblem> Find(SheetLook look) =>
        from answer in look.Answers
        let level = answer.LevelIn(look.Questionnaire)
        where level >= 0 && answer.Question.Evidence != "none" && IsHigh(level, look.Questionnaire.FindScale(answer.Question.Scale)!)
        where look.Applied.Notes.GetValueOrDefault(answer.Address) is null or { Sources.Count: 0 }
        where look.Words.Descriptor(answer.Question, answer.Answer.Text!) is not null
        where !look.Asked.Any(problem => problem.Key == "evidence-required" && problem.At[0] == answer.Address)
        let label = look.Words.Level(answer.Question.Scale!, answer.Answer.Text!)
        select new SheetProblem([answer.Address], Key, $"The answer is '{label}' and names no document or link.", ProblemSeverity.Warning) { Values = [label] };

    private static bool IsHigh(int level, Scale scale) => level >= scale.Levels.Count / 2;
}
