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
        using var turn = await db.WriteTurnAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await db.OutgoingMails.SingleOrDefaultAsync(row => row.Id == named.Id && row.Token == named.Token, cancellation) is not { } mail)
            return BounceOutcome.NotOurs;
        var outcome = Mark(mail, report.About(mail.Address), now);
        if (outcome is BounceOutcome.Bounced or BounceOutcome.Delayed)
            db.Audit(now, outcome == BounceOutcome.Bounced ? "mail-bounced" : "mail-delayed", ("mail", mail.Id), mail.RoundId, detail: new { status = mail.BounceStatus });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return outcome;
    }

    private static BounceOutcome Mark(OutgoingMail mail, ReportedRecipient told, DateTimeOffset now)
    {
        // Reports may come twice, or in the wrong order: what came back stays so.
        if (mail.BouncedAt is not null || (told.Action == DeliveryAction.Delayed && mail.DelayedAt is not null))
            return BounceOutcome.NothingNew;
        if (told.Action == DeliveryAction.Delivered)
        {
            mail.DelayedAt = null;
            return BounceOutcome.NothingNew;
        }
        (mail.BounceStatus, mail.BounceDiagnosis) = (told.Status.ToString(), mail.Address.Length > 0 ? told.Diagnosis : null);
        if (told.Action == DeliveryAction.Delayed)
        {
            mail.DelayedAt = now;
            return BounceOutcome.Delayed;
        }
        mail.BouncedAt = now;
        return BounceOutcome.Bounced;
    }
}
