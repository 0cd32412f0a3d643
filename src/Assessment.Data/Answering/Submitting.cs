using Assessment.Data.Auditing;
using Assessment.Domain.Answering;
using Assessment.Domain.Organisations;
using Assessment.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Answering;

/// <summary>What came of signing a sheet.</summary>
/// <param name="Kind">Submitted, or why not.</param>
/// <param name="Submission">What was handed in; the last one where the sheet is locked already.</param>
/// <param name="Errors">What must be put right first.</param>
public sealed record SubmitOutcome(SubmitKind Kind, Submission? Submission, IReadOnlyList<QualityFinding> Errors);

/// <summary>Whether a sheet was handed in.</summary>
public enum SubmitKind
{
    Submitted,

    /// <summary>Something must be put right first.</summary>
    Errors,

    /// <summary>Somebody changed an answer or a document since the signer looked: look again, then sign.</summary>
    Changed,

    /// <summary>It is handed in already, or the round takes no answers now.</summary>
    NotOpen,
}

/// <summary>Hands sheets in: what the head signed is kept for good, and an answer is either in it or was refused.</summary>
public static class Submitting
{
    /// <summary>Checks a sheet once more and hands it in, in one transaction, in the name of the reader, who must be its head or deputy.</summary>
    /// <param name="db">A database whose reader signs.</param>
    /// <param name="sheetId">The sheet.</param>
    /// <param name="layout">The edition of its round.</param>
    /// <param name="seen">The <see cref="ReadySheet.Fingerprint"/> of what the signer was shown.</param>
    /// <param name="now">The time.</param>
    /// <param name="alongside">What is stored with it, such as mails that tell of it; called within the transaction.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="InvalidOperationException">The reader may not sign this sheet: a page let somebody through.</exception>
    public static async Task<SubmitOutcome> SubmitAsync(
        this AssessmentDb db, Guid sheetId, SheetLayout layout, string seen, DateTimeOffset now,
        Func<Submission, Task>? alongside = null, CancellationToken cancellation = default)
    {
        using var turn = await db.WriteTurnAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.TakeSheetAsync(sheetId, cancellation);
        var sheet = await db.Sheets.AsNoTracking().SingleOrDefaultAsync(row => row.Id == sheetId, cancellation);
        if (sheet is null || !db.Reader.Held.Any(held => held.Role.Signs() && held.ParticipationId == sheet.ParticipationId))
            throw new InvalidOperationException($"The reader may not sign sheet {sheetId}.");
        var round = await db.Rounds.AsNoTracking().SingleAsync(row => row.Id == sheet.RoundId, cancellation);
        var part = await db.Participations.AsNoTracking().SingleAsync(row => row.Id == sheet.ParticipationId, cancellation);
        if (sheet.State == SheetState.Submitted || round.State != RoundState.Open || part.WithdrawnAt is not null)
            return new(SubmitKind.NotOpen, await db.LastSubmissionAsync(sheet, cancellation), []);
        var institution = await db.Institutions.AsNoTracking().SingleAsync(row => row.Id == sheet.InstitutionId, cancellation);
        var ready = await db.LoadReadySheetAsync(sheet, layout, institution.Slug, round.Today(now), cancellation);
        if (ready.Check().Where(finding => finding.Blocks).ToList() is { Count: > 0 } errors)
            return new(SubmitKind.Errors, null, errors);
        if (ready.Fingerprint != seen)
            return new(SubmitKind.Changed, null, []);
        var submission = await Write(db, sheet, round, institution, ready, now, alongside, cancellation);
        await transaction.CommitAsync(cancellation);
        return new(SubmitKind.Submitted, submission, []);
    }

    /// <summary>What was handed in last; null before the first time.</summary>
    public static Task<Submission?> LastSubmissionAsync(this AssessmentDb db, Sheet sheet, CancellationToken cancellation = default) =>
        db.Submissions.AsNoTracking().Where(row => row.SheetId == sheet.Id).OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellation);

    private static async Task<Submission> Write(
        AssessmentDb db, Sheet sheet, RoundRecord round, Institution institution, ReadySheet ready, DateTimeOffset now,
        Func<Submission, Task>? alongside, CancellationToken cancellation)
    {
        var (number, at) = (sheet.Submissions + 1, new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero));
        var json = new SignedContent
        {
            Round = round.Slug,
            Institution = institution.Slug,
            Number = number,
            SignedBy = db.Reader.PersonId!.Value,
            SignedAt = at,
            Answers = ready.Signed,
            Evidence = ready.Evidence,
            Reasons = ready.Reasons,
        }.ToJson();
        var submission = new Submission
        {
            SheetId = sheet.Id,
            Number = number,
            CanonicalJson = json,
            Sha256 = Submission.HashOf(json),
            SignedBy = db.Reader.PersonId!.Value,
            SignedAt = at,
        };
        db.Add(submission);
        db.Audit(now, "sheet-submitted", ("sheet", sheet.Id), sheet.RoundId, sheet.InstitutionId, new { number, sha256 = submission.Sha256 });
        if (alongside is not null)
            await alongside(submission);
        await db.SaveChangesAsync(cancellation);
        await db.Sheets.Where(row => row.Id == sheet.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.State, SheetState.Submitted)
            .SetProperty(one => one.SubmittedAt, at).SetProperty(one => one.Submissions, number), cancellation);
        return submission;
    }
}
