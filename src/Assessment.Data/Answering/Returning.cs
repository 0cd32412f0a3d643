using Assessment.Data.Auditing;
using Assessment.Domain.Answering;
using Assessment.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Answering;

/// <summary>Hands submitted sheets back.</summary>
public static class Returning
{
    /// <summary>Hands named questions back, each with a reason; only they are open then. False when the sheet is not handed in (any more).</summary>
    /// <param name="db">A database whose reader coordinates or reviews the round.</param>
    /// <param name="sheetId">The sheet.</param>
    /// <param name="reasons">Why, by question.</param>
    /// <param name="now">The time.</param>
    /// <param name="alongside">What is stored with it, such as mails that tell of it; called within the transaction.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="InvalidOperationException">The reader neither coordinates nor reviews the round, or names no question.</exception>
    public static async Task<bool> ReturnAsync(
        this AssessmentDb db, Guid sheetId, IReadOnlyDictionary<string, string> reasons, DateTimeOffset now,
        Func<Task>? alongside = null, CancellationToken cancellation = default)
    {
        using var turn = await db.WriteTurnAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.TakeSheetAsync(sheetId, cancellation);
        var sheet = await db.Sheets.AsNoTracking().SingleOrDefaultAsync(row => row.Id == sheetId, cancellation);
        if (sheet is null || reasons.Count == 0 || !db.Reader.Held.Any(held => held.Role is Role.Coordinator or Role.LeadExpert or Role.Expert && held.RoundId == sheet.RoundId))
            throw new InvalidOperationException($"The reader may not hand back sheet {sheetId}.");
        if (sheet.State != SheetState.Submitted)
            return false;
        foreach (var (question, reason) in reasons)
            db.Add(new ReturnedQuestion
            {
                SheetId = sheetId,
                Submission = sheet.Submissions,
                Question = question,
                Reason = reason,
                ReturnedBy = db.Reader.PersonId!.Value,
                ReturnedAt = now,
            });
        db.Audit(now, "sheet-returned", ("sheet", sheetId), sheet.RoundId, sheet.InstitutionId, new { submission = sheet.Submissions, questions = reasons.Keys });
        if (alongside is not null)
            await alongside();
        await db.SaveChangesAsync(cancellation);
        await db.Sheets.Where(row => row.Id == sheetId).ExecuteUpdateAsync(row => row.SetProperty(one => one.State, SheetState.Returned), cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }
}
