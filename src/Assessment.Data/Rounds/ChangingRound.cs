namespace Assessment.Data.Rounds;

/// <summary>Changes of what a round consists of: its facts, its state, its institutions and who does what in it.</summary>
public static class ChangingRound
{
    /// <summary>Begins such a change; they come one after the other for each round. Read inside what it depends on, save and commit.</summary>
    public static Task<OneAtATime> ChangeRoundAsync(this AssessmentDb db, Guid round, CancellationToken cancellation = default) =>
        OneAtATime.BeginAsync(db, $"round {round:N}", cancellation);
}
