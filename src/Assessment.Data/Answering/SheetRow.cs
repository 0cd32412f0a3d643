using Assessment.Domain.Answering;
using Assessment.Domain.Rounds;
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

    /// <summary>A sheet as it is in the database, and whether its round takes answers from its institution now; null when the reader sees no such sheet.</summary>
    public static async Task<(Sheet Sheet, bool TakesAnswers)?> FindSheetAsync(this AssessmentDb db, Guid sheetId, CancellationToken cancellation)
    {
        var found = await (
            from sheet in db.Sheets.AsNoTracking()
            where sheet.Id == sheetId
            select new
            {
                sheet,
                TakesAnswers = db.Rounds.Any(round => round.Id == sheet.RoundId && round.State == RoundState.Open)
                    && db.Participations.Any(part => part.Id == sheet.ParticipationId && part.WithdrawnAt == null),
            }).SingleOrDefaultAsync(cancellation);
        return found is null ? null : (found.sheet, found.TakesAnswers);
    }

    /// <summary>Waits for all savers to end and lets no other begin; first thing in the transaction.</summary>
    public static async Task TakeSheetAsync(this AssessmentDb db, Guid sheetId, CancellationToken cancellation)
    {
        if (db.Database.IsNpgsql())
            await db.Database.ExecuteSqlAsync($"SELECT 1 FROM sheet WHERE id = {sheetId} FOR UPDATE", cancellation);
    }
}
