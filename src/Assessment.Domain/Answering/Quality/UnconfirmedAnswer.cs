namespace Assessment.Domain.Answering;

/// <summary>An answer was taken over from an earlier round, and nobody has said that it still holds.</summary>
public sealed class UnconfirmedAnswer : IQualityRule
{
    public string Key => "unconfirmed";

    public IEnumerable<SheetProblem> Find(SheetLook look) =>
        from answer in look.Answers
        where answer.IsRelevant && look.Given.GetValueOrDefault(answer.Address)?.CarriedOver == true
        select new SheetProblem([answer.Address], Key, "This answer was taken over from the last round and is not confirmed yet.", ProblemSeverity.Warning);
}
