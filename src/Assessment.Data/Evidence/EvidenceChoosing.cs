using Assessment.Data.Answering;
using Assessment.Data.Auditing;
using Assessment.Domain.Answering;
using Assessment.Domain.Evidence;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Evidence;

/// <summary>Says which documents an answer rests on. Documents are part of what is signed: they change when, and only when, the answer can.</summary>
public static class EvidenceChoosing
{
    /// <summary>
    /// Adds documents to an answer and takes others off; what somebody else chose meanwhile stays. False when the answer cannot change now:
    /// it is handed in, was not handed back, or the round takes no answers.
    /// </summary>
    /// <param name="db">A database whose reader may see the sheet.</param>
    /// <param name="sheetId">The sheet.</param>
    /// <param name="at">The question, and its entry in a repeat group; documents belong to a matrix as a whole.</param>
    /// <param name="added">Documents of the institution's library.</param>
    /// <param name="removed">Documents to take off; those that are not there are left aside.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static async Task<bool> ChangeEvidenceAsync(this AssessmentDb db, Guid sheetId, AnswerAddress at,
        IReadOnlyCollection<Guid> added, IReadOnlyCollection<Guid> removed, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var by = db.Reader.PersonId ?? throw new InvalidOperationException("Documents are chosen in the name of a person.");
        var entry = at.Entry ?? "";
        using var turn = await db.WriteTurnAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.ShareSheetAsync(sheetId, cancellation);
        if (await db.FindSheetAsync(sheetId, cancellation) is not { TakesAnswers: true, Sheet: var sheet } || !(await db.ReadOpenAnswersAsync(sheet, cancellation)).Allows(at))
            return false;
        var there = await db.EvidenceUses.Where(use => use.SheetId == sheetId && use.Question == at.Question && use.Entry == entry).ToListAsync(cancellation);
        var known = await db.EvidenceItems.Where(item => added.Contains(item.Id) && item.InstitutionId == sheet.InstitutionId && item.RemovedAt == null).Select(item => item.Id).ToListAsync(cancellation);
        var fresh = known.Except(there.Select(use => use.ItemId)).ToList();
        var gone = there.Where(use => removed.Contains(use.ItemId)).ToList();
        if (fresh.Count + gone.Count == 0)
            return true;
        db.RemoveRange(gone);
        db.AddRange(fresh.Select(item => new EvidenceUse { SheetId = sheetId, Question = at.Question, Entry = entry, ItemId = item, AddedBy = by, AddedAt = now }));
        db.Audit(now, "evidence-chosen", ("sheet", sheetId), sheet.RoundId, sheet.InstitutionId,
            new { question = at.Question, added = fresh.Count, removed = gone.Count, documents = there.Count + fresh.Count - gone.Count });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }
}
