using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Answering;

/// <summary>
/// A sheet must not be handed in while an answer is on its way. On PostgreSQL savers share the sheet's row until they commit, and whoever
/// changes its state takes the row alone; on SQLite the write gate and the file's one writer do the same.
/// </summary>
internal static class SheetRow
{
    /// <summary>Holds the row together with other savers; first thing in their transaction.</summary>
    public static async Task ShareSheetAsync(this AssessmentDb db, Guid sheetId, CancellationToken cancellation)
    {
        if (db.Database.IsNpgsql())
            await db.Database.ExecuteSqlAsync($"SELECT 1 FROM sheet WHERE id = {sheetId} FOR SHARE", cancellation);
    }

    /// <summary>Waits for all savers to end and lets no other begin; first thing in the transaction.</summary>
    public static async Task TakeSheetAsync(this AssessmentDb db, Guid sheetId, CancellationToken cancellation)
    {
        if (db.Database.IsNpgsql())
            await db.Database.ExecuteSqlAsync($"SELECT 1 FROM sheet WHERE id = {sheetId} FOR UPDATE", cancellation);
    }
}
