namespace Assessment.Data;

/// <summary>Saves what was changed, one writer after the other.</summary>
public static class SaveInTurn
{
    /// <summary>SaveChangesAsync, which waits for its turn at the <see cref="WriteGate"/>: for pages that read, change a few rows and save.</summary>
    public static Task SaveInTurnAsync(this AssessmentDb db, CancellationToken cancellation = default) => db.SaveChangesAsync(cancellation);
}
