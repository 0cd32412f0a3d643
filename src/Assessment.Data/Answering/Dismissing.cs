using Assessment.Data.Auditing;
using Assessment.Domain.Answering;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Answering;

/// <summary>Leaves quality warnings standing, with the reason that the reviewer reads.</summary>
public static class Dismissing
{
    /// <summary>Gives one reason for these warnings; an earlier reason is replaced.</summary>
    public static async Task DismissAsync(
        this AssessmentDb db, Guid sheetId, IReadOnlyCollection<string> warnings, string reason, DateTimeOffset now, CancellationToken cancellation = default)
    {
        using var turn = await db.WriteTurnAsync(cancellation);
        var by = db.Reader.PersonId ?? throw new InvalidOperationException("A reason is given in the name of a person.");
        var there = await db.Dismissals.Where(dismissal => dismissal.SheetId == sheetId && warnings.Contains(dismissal.Warning)).ToDictionaryAsync(dismissal => dismissal.Warning, cancellation);
        foreach (var warning in warnings)
            if (there.TryGetValue(warning, out var dismissal))
                (dismissal.Reason, dismissal.By, dismissal.At) = (reason, by, now);
            else
                db.Add(new Dismissal { SheetId = sheetId, Warning = warning, Reason = reason, By = by, At = now });
        await NoteAsync(db, "warning-dismissed", sheetId, warnings.Count, now, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Takes reasons back: the warnings are to be looked at again.</summary>
    public static async Task ReopenAsync(this AssessmentDb db, Guid sheetId, IReadOnlyCollection<string> warnings, DateTimeOffset now, CancellationToken cancellation = default)
    {
        using var turn = await db.WriteTurnAsync(cancellation);
        var there = await db.Dismissals.Where(dismissal => dismissal.SheetId == sheetId && warnings.Contains(dismissal.Warning)).ToListAsync(cancellation);
        if (there.Count == 0)
            return;
        db.RemoveRange(there);
        await NoteAsync(db, "warning-reopened", sheetId, there.Count, now, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    private static async Task NoteAsync(AssessmentDb db, string action, Guid sheetId, int warnings, DateTimeOffset now, CancellationToken cancellation)
    {
        var sheet = await db.Sheets.AsNoTracking().SingleAsync(row => row.Id == sheetId, cancellation);
        db.Audit(now, action, ("sheet", sheetId), sheet.RoundId, sheet.InstitutionId, new { warnings });
    }
}
