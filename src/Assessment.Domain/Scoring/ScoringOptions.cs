namespace Assessment.Domain.Scoring;

/// <summary>What a round adds to the questionnaire when it is scored. The default adds nothing.</summary>
public sealed record ScoringOptions
{
    public static ScoringOptions Default { get; } = new();

    /// <summary>Targets of the round, by node id; they stand in for the questionnaire's.</summary>
    public IReadOnlyDictionary<string, double> Targets { get; init; } = Scorecard.NoTargets;

    /// <summary>Targets of single respondents, by respondent and node id; they stand in for the round's.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> RespondentTargets { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, double>>();

    /// <summary>Whether a cohort's dimensions are ranked.</summary>
    public bool Rank { get; init; } = true;

    /// <summary>Decimal places to which scores are rounded before they are ranked, where a dimension does not state its own.</summary>
    public int RankDigits { get; init; } = 9;

    internal IReadOnlyDictionary<string, double> TargetsOf(string respondent)
    {
        if (!RespondentTargets.TryGetValue(respondent, out var own))
            return Targets;
        var targets = new Dictionary<string, double>(Targets);
        foreach (var (node, target) in own)
            targets[node] = target;
        return targets;
    }
}
