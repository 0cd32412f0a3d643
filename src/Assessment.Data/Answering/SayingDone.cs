using Assessment.Data.Auditing;
using Assessment.Domain.Answering;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Answering;

/// <summary>Lets who holds a section say that it is done, and lets it be handed back to them.</summary>
public static class SayingDone
{
    /// <summary>Says of a section handed to the reader that it is done, or takes that back. False when they do not hold it, the sheet is handed in, or it is said already.</summary>
    /// <param name="db">A database whose reader holds the section.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="section">The section.</param>
    /// <param name="isDone">False takes it back.</param>
    /// <param name="now">The time.</param>
    /// <param name="alongside">What is stored with it, such as mails that tell of it; called within the transaction.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static async Task<bool> SayDoneAsync(
        this AssessmentDb db, Sheet sheet, string section, bool isDone, DateTimeOffset now, Func<Task>? alongside = null, CancellationToken cancellation = default)
    {
        using var turn = await db.WriteTurnAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.TakeSheetAsync(sheet.Id, cancellation);
        if (await db.FindSheetAsync(sheet.Id, cancellation) is not { TakesAnswers: true })
            return false;
        DateTimeOffset? doneAt = isDone ? now : null;
        var said = await db.SectionAssignments
            .Where(given => given.SheetId == sheet.Id && given.Section == section && given.PersonId == db.Reader.PersonId && given.EndedAt == null && given.DoneAt == null == isDone
                && db.Sheets.Any(one => one.Id == sheet.Id && one.State != SheetState.Submitted))
            .ExecuteUpdateAsync(given => given.SetProperty(one => one.DoneAt, doneAt), cancellation);
        if (said == 0)
            return false;
        db.Audit(now, isDone ? "section-said-done" : "section-not-done", ("sheet", sheet.Id), sheet.RoundId, sheet.InstitutionId, new { section });
        if (isDone && alongside is not null)
            await alongside();
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>Hands a section back to who has it: it is theirs again with this message, and no longer said done. Null when it is not theirs any more.</summary>
    /// <param name="db">A database whose reader hands out sections; the page has asked whether they may.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="id">The section as it was handed out.</param>
    /// <param name="message">What is still to do.</param>
    /// <param name="now">The time.</param>
    /// <param name="alongside">What is stored with it; called within the transaction with the section as it is handed out now.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static async Task<SectionAssignment?> HandBackAsync(
        this AssessmentDb db, Sheet sheet, Guid id, string message, DateTimeOffset now, Func<SectionAssignment, Task>? alongside = null, CancellationToken cancellation = default)
    {
        using var turn = await db.WriteTurnAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.TakeSheetAsync(sheet.Id, cancellation);
        DateTimeOffset? endedAt = now;
        if (await db.SectionAssignments.Where(given => given.Id == id && given.SheetId == sheet.Id && given.EndedAt == null)
                .ExecuteUpdateAsync(given => given.SetProperty(one => one.EndedAt, endedAt), cancellation) == 0)
            return null;
        var old = await db.SectionAssignments.AsNoTracking().SingleAsync(given => given.Id == id, cancellation);
        var back = new SectionAssignment
        {
            SheetId = sheet.Id,
            Section = old.Section,
            PersonId = old.PersonId,
            Due = old.Due,
            Message = message,
            GivenBy = db.Reader.PersonId!.Value,
            GivenAt = now,
        };
        db.Add(back);
        db.Audit(now, "section-handed-back", ("sheet", sheet.Id), sheet.RoundId, sheet.InstitutionId, new { person = back.PersonId, section = back.Section });
        if (alongside is not null)
            await alongside(back);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return back;
    }
}
