namespace Assessment.Domain.Answering;

/// <summary>Something was typed that is no answer to the question. It is kept, but nobody can sign it: it blocks.</summary>
public sealed class UnreadableDraft : IQualityRule
{
    public string Key => "draft-unreadable";

    public IEnumerable<SheetProblem> Find(SheetLook look) =>
        from answer in look.Answers
        where answer.IsRelevant && look.Given.GetValueOrDefault(answer.Address)?.Draft is { Length: > 0 }
        let draft = look.Given[answer.Address].Draft!
        select new SheetProblem([answer.Address], Key, $"\"{draft}\" cannot be read as an answer to this question.") { Values = [draft] };
}
