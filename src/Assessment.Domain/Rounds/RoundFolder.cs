using Assessment.Domain.Recommendations;
using Assessment.Domain.Reviews;

namespace Assessment.Domain.Rounds;

/// <summary>A round as a folder of files: <c>round.yaml</c>, answer sheets, <c>findings.yaml</c>, <c>good-practices.yaml</c>, <c>recommendations.yaml</c>.</summary>
public sealed record RoundFolder
{
    public required Round Round { get; init; }
    public IReadOnlyList<Finding> Findings { get; init; } = [];
    public IReadOnlyList<GoodPractice> GoodPractices { get; init; } = [];
    public IReadOnlyList<Recommendation> Recommendations { get; init; } = [];
}
