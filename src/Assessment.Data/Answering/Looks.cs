using Assessment.Data.Auditing;
using Assessment.Domain.Answering;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Answering;

/// <summary>
/// When somebody who signs last said that they had read the answers, and what changed since. A look is a line of the audit log, which nobody
/// can change; the reader asks for their own lines only.
/// </summary>
public static class Looks
{
    private const string Action = "answers-read";

    /// <summary>When the reader last said so, or signed; null before the first time.</summary>
    public static async Task<DateTimeOffset?> LastLookAsync(this AssessmentDb db, Guid sheetId, CancellationToken cancellation = default)
    {
        var me = db.Reader.PersonId;
        return await db.AuditEntries.IgnoreQueryFilters().Where(entry => entry.PersonId == me && entry.SubjectId == sheetId && (entry.Action == Action || entry.Action == "sheet-submitted"))
            .MaxAsync(entry => (DateTimeOffset?)entry.At, cancellation);
    }

    /// <summary>Notes that the reader has read the answers as they are now.</summary>
    public static async Task MarkLookedAtAsync(this AssessmentDb db, Sheet sheet, DateTimeOffset now, CancellationToken cancellation = default)
    {
        using var turn = await db.WriteTurnAsync(cancellation);
        db.Audit(now, Action, ("sheet", sheet.Id), sheet.RoundId, sheet.InstitutionId);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>The answers that changed after a moment, each with what it said then; null where there was none.</summary>
    public static async Task<IReadOnlyDictionary<AnswerAddress, AnswerChange?>> ChangedSinceAsync(
        this AssessmentDb db, Guid sheetId, DateTimeOffset since, CancellationToken cancellation = default)
    {
        var changed = await db.AnswerChanges.AsNoTracking().Where(change => change.SheetId == sheetId && change.At > since).ToListAsync(cancellation);
        var questions = changed.Select(change => change.Question).Distinct().ToArray();
        var before = (await db.AnswerChanges.AsNoTracking().Where(change => change.SheetId == sheetId && change.At <= since && questions.Contains(change.Question)).ToListAsync(cancellation))
            .GroupBy(AddressOf).ToDictionary(same => same.Key, same => same.MaxBy(change => change.Version));
        return changed.Select(AddressOf).Distinct().ToDictionary(address => address, before.GetValueOrDefault);
    }

    private static AnswerAddress AddressOf(AnswerChange change) =>
        new(change.Question, change.Entry.Length == 0 ? null : change.Entry, change.Row.Length == 0 ? null : change.Row);
}
