namespace Assessment.Domain.Answering;

/// <summary>Something worth a second look before a sheet is handed in. One file a rule; <see cref="QualityRules.All"/> lists them.</summary>
public interface IQualityRule
{
    /// <summary>Stable text key of what it finds.</summary>
    string Key { get; }

    /// <summary>What it finds in a sheet, in the order of the questionnaire.</summary>
    IEnumerable<SheetProblem> Find(SheetLook look);
}

/// <summary>Every quality rule there is. A new rule is one file and one line here.</summary>
public static class QualityRules
{
    public static IReadOnlyList<IQualityRule> All { get; } =
    [
        new UnreadableDraft(),
        new LevelWithoutEvidence(),
        new RepeatedText(),
        new OneLevelEverywhere(),
        new LevelJump(),
        new UnconfirmedAnswer(),
        new UnansweredQuestion(),
    ];
}
