using Assessment.Data.Auditing;
using Assessment.Domain.Answering;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Answering;

/// <summary>
/// What people had before them: the section that they were in, and the answers and documents when they last said that they had read them. That
/// they said so is a line of the audit log too, which nobody can change.
/// </summary>
public static class Looks
{
    /// <summary>What the reader last said to have read, or signed, with the moment as that of signing; null before the first time.</summary>
    public static async Task<Submission?> LastLookAsync(this AssessmentDb db, Guid sheetId, CancellationToken cancellation = default)
    {
        var me = db.Reader.PersonId;
        var signed = await db.Submissions.AsNoTracking().Where(submission => submission.SheetId == sheetId && submission.SignedBy == me)
            .OrderByDescending(submission => submission.Number).FirstOrDefaultAsync(cancellation);
        var read = await db.Readings.AsNoTracking().SingleOrDefaultAsync(reading => reading.SheetId == sheetId && reading.PersonId == me, cancellation);
        return read is not { LookedAt: { } at, Seen: { } seen } || at <= signed?.SignedAt ? signed : new Submission
        {
            SheetId = sheetId,
            Number = 0,
            CanonicalJson = seen,
            Sha256 = Submission.HashOf(seen),
            SignedBy = read.PersonId,
            SignedAt = at,
        };
    }

    /// <summary>Notes that the reader has read the answers as they are now.</summary>
    public static async Task MarkLookedAtAsync(this AssessmentDb db, Sheet sheet, ReadySheet ready, DateTimeOffset now, CancellationToken cancellation = default)
    {
        using var turn = await db.WriteTurnAsync(cancellation);
        var reading = await db.ReadingAsync(sheet.Id, cancellation);
        (reading.LookedAt, reading.Seen) = (now, SignedContent.ContentOf(ready.Signed, ready.Evidence));
        db.Audit(now, "answers-read", ("sheet", sheet.Id), sheet.RoundId, sheet.InstitutionId);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException fault) when (!DatabaseAway.IsCauseOf(fault))
        {
            // Pressed twice at once on two nodes: the other one is as good.
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>The section that the reader was in last; null where they have opened none.</summary>
    public static Task<string?> LastSectionAsync(this AssessmentDb db, Guid sheetId, CancellationToken cancellation = default)
    {
        var me = db.Reader.PersonId;
        return db.Readings.AsNoTracking().Where(reading => reading.SheetId == sheetId && reading.PersonId == me).Select(reading => reading.Section).SingleOrDefaultAsync(cancellation);
    }

    /// <summary>Notes in which section the reader is.</summary>
    public static async Task MarkSectionAsync(this AssessmentDb db, Guid sheetId, string section, CancellationToken cancellation = default)
    {
        using var turn = await db.WriteTurnAsync(cancellation);
        (await db.ReadingAsync(sheetId, cancellation)).Section = section;
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException fault) when (!DatabaseAway.IsCauseOf(fault))
        {
            // Opened twice at once on two nodes: the other one is as good.
            db.ChangeTracker.Clear();
        }
    }

    private static async Task<Reading> ReadingAsync(this AssessmentDb db, Guid sheetId, CancellationToken cancellation)
    {
        var me = db.Reader.PersonId ?? throw new InvalidOperationException("Somebody reads.");
        if (await db.Readings.SingleOrDefaultAsync(reading => reading.SheetId == sheetId && reading.PersonId == me, cancellation) is { } found)
            return found;
        var added = new Reading { SheetId = sheetId, PersonId = me };
        db.Add(added);
        return added;
    }
}
