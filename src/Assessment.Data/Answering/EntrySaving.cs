using System.Security.Cryptography;
using Assessment.Domain.Answering;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Answering;

/// <summary>Adds and removes entries of repeat groups. A removed entry keeps its answers and can be put back.</summary>
public static class EntrySaving
{
    /// <summary>Adds an entry behind the others; null when there are as many as the group allows, the sheet is handed in, or the round takes no answers now.</summary>
    /// <param name="db">A database whose reader may see the sheet.</param>
    /// <param name="sheetId">The sheet.</param>
    /// <param name="group">Id of the group's question.</param>
    /// <param name="most">The most entries that the group allows.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static async Task<string?> AddEntryAsync(this AssessmentDb db, Guid sheetId, string group, int most, CancellationToken cancellation = default)
    {
        using var turn = await db.WriteTurnAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (!await db.HoldOpenAsync(sheetId, cancellation))
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
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return added.EntryId;
    }

    /// <summary>Removes an entry, or puts it back; false when there is none, the sheet is handed in, or the round takes no answers now.</summary>
    public static async Task<bool> RemoveEntryAsync(
        this AssessmentDb db, Guid sheetId, string group, string entryId, DateTimeOffset? removedAt, CancellationToken cancellation = default)
    {
        using var turn = await db.WriteTurnAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (!await db.HoldOpenAsync(sheetId, cancellation))
            return false;
        var found = await db.SheetEntries.Where(entry => entry.SheetId == sheetId && entry.Group == group && entry.EntryId == entryId)
            .ExecuteUpdateAsync(row => row.SetProperty(entry => entry.RemovedAt, removedAt), cancellation) == 1;
        await transaction.CommitAsync(cancellation);
        return found;
    }

    /// <summary>Notes when a sheet was first opened by somebody who may fill it in.</summary>
    public static async Task MarkOpenedAsync(this AssessmentDb db, Guid sheetId, DateTimeOffset now, CancellationToken cancellation = default)
    {
        using var turn = await db.WriteTurnAsync(cancellation);
        await db.Sheets.Where(sheet => sheet.Id == sheetId && sheet.OpenedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(sheet => sheet.OpenedAt, now), cancellation);
    }

    // What is handed in has the entries that were signed; nobody hands in while one is added.
    private static async Task<bool> HoldOpenAsync(this AssessmentDb db, Guid sheetId, CancellationToken cancellation)
    {
        await db.ShareSheetAsync(sheetId, cancellation);
        return await db.FindSheetAsync(sheetId, cancellation) is { TakesAnswers: true, Sheet.State: not SheetState.Submitted };
    }
}
