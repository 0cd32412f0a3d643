using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Answering;

/// <summary>Something that was done with an entry of a repeat group.</summary>
/// <param name="Group">Id of the group's question.</param>
/// <param name="Entry">Id of the entry.</param>
/// <param name="Action">Added, removed or put back: one of the words of <see cref="EntryHistory"/>.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
public sealed record EntryEvent(string Group, string Entry, string Action, DateTimeOffset At, Guid By);

/// <summary>Reads from the audit log what was done with the entries of a sheet.</summary>
public static class EntryHistory
{
    public const string Added = "entry-added", Removed = "entry-removed", PutBack = "entry-put-back";

    private static readonly string[] Actions = [Added, Removed, PutBack];

    /// <summary>All that was done with entries of a sheet that the reader may see, the newest first.</summary>
    public static async Task<IReadOnlyList<EntryEvent>> ReadEntryHistoryAsync(this AssessmentDb db, Guid sheetId, CancellationToken cancellation = default)
    {
        if (!await db.Sheets.AnyAsync(sheet => sheet.Id == sheetId, cancellation))
            return [];
        var lines = await db.AuditEntries.IgnoreQueryFilters().AsNoTracking().Where(line => line.SubjectId == sheetId && Actions.Contains(line.Action))
            .OrderByDescending(line => line.At).ThenByDescending(line => line.Id).ToListAsync(cancellation);
        return [.. lines.Select(line => EventOf(line.Action, line.At, line.PersonId ?? Guid.Empty, line.Detail!))];
    }

    private static EntryEvent EventOf(string action, DateTimeOffset at, Guid by, string detail)
    {
        using var json = JsonDocument.Parse(detail);
        return new(json.RootElement.GetProperty("group").GetString()!, json.RootElement.GetProperty("entry").GetString()!, action, at, by);
    }
}
