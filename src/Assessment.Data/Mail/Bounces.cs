using Assessment.Data.Auditing;
using Assessment.Domain.Mail;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Mail;

/// <summary>What a mail that came in meant.</summary>
public enum BounceOutcome
{
    /// <summary>It is no report of a mail server, or cannot be read.</summary>
    NoReport,

    /// <summary>It tells of no mail that this site sent.</summary>
    NotOurs,

    /// <summary>It says nothing new: the mail arrived, or is known to have come back.</summary>
    NothingNew,

    Delayed,

    Bounced,
}

/// <summary>Takes in reports of mail that came back.</summary>
public static class Bounces
{
    /// <summary>
    /// Marks the mail that this report is about. The mail is known by the secret in its Message-ID; which of the report's recipients counts
    /// is said by <see cref="DeliveryReport.About"/>. A second report of the same changes nothing.
    /// </summary>
    /// <param name="db">Where; its reader sees every mail.</param>
    /// <param name="message">The report as it came, with its headers.</param>
    /// <param name="now">The time from the clock.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static async Task<BounceOutcome> TakeReportAsync(this AssessmentDb db, ReadOnlyMemory<byte> message, DateTimeOffset now, CancellationToken cancellation = default)
    {
        if (DeliveryReport.Read(message.Span) is not { } report)
            return BounceOutcome.NoReport;
        if (MailIdentity.Find(report.MessageId) is not { } named)
            return BounceOutcome.NotOurs;
        if (await db.OutgoingMails.AsNoTracking().SingleOrDefaultAsync(row => row.Id == named.Id && row.Token == named.Token, cancellation) is not { } mail)
            return BounceOutcome.NotOurs;
        var told = report.About(mail.Address);
        using var turn = await db.WriteTurnAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (!await MarkAsync(db, mail, told, now, cancellation))
            return BounceOutcome.NothingNew;
        var bounced = told.Action == DeliveryAction.Failed;
        db.Audit(now, bounced ? "mail-bounced" : "mail-delayed", ("mail", mail.Id), mail.RoundId, detail: new { status = told.Status.ToString() });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return bounced ? BounceOutcome.Bounced : BounceOutcome.Delayed;
    }

    // Reports may come twice, at once, or in the wrong order: what came back stays so, and is told once.
    private static async Task<bool> MarkAsync(AssessmentDb db, OutgoingMail mail, ReportedRecipient told, DateTimeOffset now, CancellationToken cancellation)
    {
        var (failed, delayed) = (told.Action == DeliveryAction.Failed, told.Action == DeliveryAction.Delayed);
        if (!failed && !delayed)
            return false;
        DateTimeOffset? at = now;
        var (status, diagnosis) = (told.Status.ToString(), mail.Address.Length > 0 ? told.Diagnosis : null);
        return await db.OutgoingMails.Where(row => row.Id == mail.Id && row.Token == mail.Token && row.BouncedAt == null && (failed || row.DelayedAt == null)).ExecuteUpdateAsync(row => row
            .SetProperty(one => one.BouncedAt, one => failed ? at : one.BouncedAt).SetProperty(one => one.DelayedAt, one => delayed ? at : one.DelayedAt)
            .SetProperty(one => one.BounceStatus, status).SetProperty(one => one.BounceDiagnosis, diagnosis), cancellation) == 1;
    }
}
