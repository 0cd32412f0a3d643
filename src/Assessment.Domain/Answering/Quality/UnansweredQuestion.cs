namespace Assessment.Domain.Answering;

/// <summary>A question that is asked and that nobody has dealt with: no answer, and no state such as "not applicable". A required one blocks, and is told there.</summary>
public sealed class UnansweredQuestion : IQualityRule
{
    public string Key => "unanswered";

    public IEnumerable<SheetProblem> Find(SheetLook look)
    {
        var required = look.Asked.Where(problem => problem.Key == "answer-required").Select(problem => problem.At[0]).ToHashSet();
        return from answer in look.Answers
               where answer.Answer.State == AnswerState.Blank && !required.Contains(answer.Address) && look.Given.GetValueOrDefault(answer.Address)?.Draft is not { Length: > 0 }
               select new SheetProblem([answer.Address], Key, "This question has no answer.", ProblemSeverity.Warning);
    }
}
