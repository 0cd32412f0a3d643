using System.Security.Cryptography;
using Assessment.Data.Auditing;
using Assessment.Domain.Answering;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Answering;

/// <summary>
/// Adds and removes entries of repeat groups. A removed entry keeps its answers and can be put back; who did what, and when, is in the audit log.
/// Nothing changes where the sheet is handed in, the group was not handed back with it, or the round takes no answers now.
/// </summary>
public static class EntrySaving
{
    /// <summary>Adds an entry behind the others; null when there are as many as the group allows, or it is not open.</summary>
    /// <param name="db">A database whose reader may see the sheet.</param>
    /// <param name="sheetId">The sheet.</param>
    /// <param name="group">Id of the group's question.</param>
    /// <param name="most">The most entries that the group allows.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static async Task<string?> AddEntryAsync(this AssessmentDb db, Guid sheetId, string group, int most, DateTimeOffset now, CancellationToken cancellation = default)
    {
        using var turn = await db.WriteTurnAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await db.HoldOpenAsync(sheetId, group, cancellation) is not { } sheet)
            return null;
        var entries = await db.SheetEntries.AsNoTracking().Where(entry => entry.SheetId == sheetId && entry.Group == group).ToListAsync(cancellation);
        if (entries.Count(entry => entry.RemovedAt is null) >= most)
            return null;
        var added = new SheetEntry
        {
            SheetId = sheetId,
            Group = group,
            // Short, because it stands in addresses and names of controls; never used twice in a sheet, also not after a removal.
            EntryId = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(5)),
            Position = entries.Count == 0 ? 0 : entries.Max(entry => entry.Position) + 1,
        };
        db.Add(added);
        Note(db, sheet, EntryHistory.Added, group, added.EntryId, now);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return added.EntryId;
    }

    /// <summary>Removes an entry; false when there is none, or it is not open.</summary>
    public static Task<bool> RemoveEntryAsync(this AssessmentDb db, Guid sheetId, string group, string entryId, DateTimeOffset now, CancellationToken cancellation = default) =>
        MoveAsync(db, sheetId, group, entryId, now, isRemoved: true, cancellation);

    /// <summary>Puts a removed entry back with its answers; false when there is none, or it is not open.</summary>
    public static Task<bool> PutBackEntryAsync(this AssessmentDb db, Guid sheetId, string group, string entryId, DateTimeOffset now, CancellationToken cancellation = default) =>
        MoveAsync(db, sheetId, group, entryId, now, isRemoved: false, cancellation);

    private static async Task<bool> MoveAsync(AssessmentDb db, Guid sheetId, string group, string entryId, DateTimeOffset now, bool isRemoved, CancellationToken cancellation)
    {
        using var turn = await db.WriteTurnAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await db.HoldOpenAsync(sheetId, group, cancellation) is not { } sheet)
            return false;
        DateTimeOffset? removedAt = isRemoved ? now : null;
        var found = await db.SheetEntries.Where(entry => entry.SheetId == sheetId && entry.Group == group && entry.EntryId == entryId && entry.RemovedAt == null == isRemoved)
            .ExecuteUpdateAsync(row => row.SetProperty(entry => entry.RemovedAt, removedAt), cancellation) == 1;
        if (!found)
            return false;
        Note(db, sheet, isRemoved ? EntryHistory.Removed : EntryHistory.PutBack, group, entryId, now);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>Notes when a sheet was first opened by somebody who may fill it in.</summary>
    public static async Task MarkOpenedAsync(this AssessmentDb db, Guid sheetId, DateTimeOffset now, CancellationToken cancellation = default)
    {
        using var turn = await db.WriteTurnAsync(cancellation);
        await db.Sheets.Where(sheet => sheet.Id == sheetId && sheet.OpenedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(sheet => sheet.OpenedAt, now), cancellation);
    }

    private static void Note(AssessmentDb db, Sheet sheet, string action, string group, string entry, DateTimeOffset now) =>
        db.Audit(now, action, ("sheet", sheet.Id), sheet.RoundId, sheet.InstitutionId, new { group, entry });

    // What is handed in has the entries that were signed; nobody hands in while one is added.
    private static async Task<Sheet?> HoldOpenAsync(this AssessmentDb db, Guid sheetId, string group, CancellationToken cancellation)
    {
        await db.ShareSheetAsync(sheetId, cancellation);
        return await db.FindSheetAsync(sheetId, cancellation) is { TakesAnswers: true, Sheet: var sheet } && (await db.ReadOpenAnswersAsync(sheet, cancellation)).IsNamed(new(group)) ? sheet : null;
    }
}
