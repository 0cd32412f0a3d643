namespace Assessment.Domain.Scoring.Methods;

/// <summary>Every scoring method there is. A new method is one file and one line here.</summary>
public static class ScoringMethods
{
    public static IReadOnlyList<IScoringMethod> All { get; } =
    [
        new Mean(),
        new WeightedMean(),
        new Sum(),
        new PointsMethod(),
        new Minimum(),
        new Maximum(),
        new Median(),
        new WeakestLink(),
        new GradeTableMethod(),
        new Levels(),
        new Ladder(),
        new Deduct(),
        new Normalise(),
        new ExpressionMethod(),
        new Profile(),
        new CountMet(),
    ];

    private static readonly Dictionary<string, IScoringMethod> ById = All.ToDictionary(method => method.Id);

    /// <summary>The method with this id, or null.</summary>
    public static IScoringMethod? Find(string id) => ById.GetValueOrDefault(id);
}
