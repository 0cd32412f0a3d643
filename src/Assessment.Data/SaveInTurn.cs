namespace Assessment.Data;

/// <summary>Saves what was changed, one writer after the other.</summary>
public static class SaveInTurn
{
    /// <summary>SaveChanges, in its turn at the <see cref="WriteGate"/>: for pages that read, change a few rows and save.</summary>
    public static async Task SaveInTurnAsync(this AssessmentDb db, CancellationToken cancellation = default)
    {
        using var turn = await db.WriteTurnAsync(cancellation);
        await db.SaveChangesAsync(cancellation);
    }
}
