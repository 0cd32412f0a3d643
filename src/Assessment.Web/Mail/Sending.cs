using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using Assessment.Data;
using Assessment.Data.Organisations;
using Assessment.Domain.Mail;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Web.Mail;

/// <summary>
/// Sends what waits in the outbox. A mail is taken for two minutes by one node, so that nobody gets it twice while all is well;
/// after a crash it is sent again rather than lost. What the server refuses for good is given up at once, and shown; what fails
/// otherwise is tried again with growing pauses for two days.
/// </summary>
public sealed class Sending(DatabaseSetting database, MailSettings settings, SealedLinks links, TimeProvider clock, ILogger<Sending> log) : BackgroundService
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>The pause after each failed attempt; after the last one the mail is given up.</summary>
    public static IReadOnlyList<TimeSpan> Pauses { get; } =
        [.. new[] { 1, 5, 15, 60, 180, 360, 720, 720, 720 }.Select(minutes => TimeSpan.FromMinutes(minutes))];

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(settings.PollSeconds), clock);
        do
        {
            try
            {
                await SendDueAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                // The database may be away for a while; the outbox is still there afterwards.
                log.LogError(fault, "The outbox could not be worked through.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Sends everything that is due, one mail after the other, and gives how many were tried.</summary>
    public async Task<int> SendDueAsync(CancellationToken cancellation = default)
    {
        var tried = 0;
        while (await Take(cancellation) is { } id)
        {
            await Send(id, cancellation);
            tried++;
        }
        return tried;
    }

    /// <summary>Takes the mail that has waited longest; null when none is due, or others have them all.</summary>
    private async Task<Guid?> Take(CancellationToken cancellation)
    {
        await using var db = Open();
        var now = clock.GetUtcNow();
        var until = now + Lease;
        foreach (var id in await Due(db, now).OrderBy(mail => mail.DueAt).Select(mail => mail.Id).Take(10).ToListAsync(cancellation))
        {
            using var turn = await db.WriteTurnAsync(cancellation);
            if (await Due(db, now).Where(mail => mail.Id == id).ExecuteUpdateAsync(
                    mail => mail.SetProperty(row => row.LeasedUntil, (DateTimeOffset?)until).SetProperty(row => row.Attempts, row => row.Attempts + 1), cancellation) == 1)
                return id;
        }
        return null;
    }

    private static IQueryable<OutgoingMail> Due(AssessmentDb db, DateTimeOffset now) => db.OutgoingMails.Where(
        mail => mail.SentAt == null && mail.FailedAt == null && mail.DueAt <= now && (mail.LeasedUntil == null || mail.LeasedUntil < now));

    private async Task Send(Guid id, CancellationToken cancellation)
    {
        await using var db = Open();
        var mail = await db.OutgoingMails.SingleAsync(row => row.Id == id, cancellation);
        try
        {
            await Hand(mail, await AnswersTo(db, mail, cancellation), cancellation);
            mail.SentAt = clock.GetUtcNow();
            mail.LastError = null;
        }
        catch (Exception reason) when (!cancellation.IsCancellationRequested)
        {
            Failed(mail, reason);
        }
        mail.LeasedUntil = null;
        if (mail.SentAt is not null || mail.FailedAt is not null)
            mail.SealedLink = null;
        using var turn = await db.WriteTurnAsync(CancellationToken.None);
        await db.SaveChangesAsync(CancellationToken.None);
    }

    private void Failed(OutgoingMail mail, Exception reason)
    {
        var now = clock.GetUtcNow();
        mail.LastError = reason.InnerException is { } inner ? $"{reason.Message} {inner.Message}" : reason.Message;
        if (IsFinal(reason) || mail.Attempts > Pauses.Count)
            mail.FailedAt = now;
        else
            mail.DueAt = now + Pauses[mail.Attempts - 1];
        log.LogWarning("Mail {Id} could not be sent (attempt {Attempt}): {Kind}.", mail.Id, mail.Attempts, reason.GetType().Name);
    }

    // 5xx is the server's word that trying again will not help; an address that is none or a lost key will not mend either.
    private static bool IsFinal(Exception reason) => reason switch
    {
        SmtpFailedRecipientException refused => (int)refused.StatusCode >= 500,
        SmtpException server => (int)server.StatusCode is >= 550 and < 560,
        FormatException or ArgumentException or CryptographicException => true,
        _ => false,
    };

    /// <summary>Where an answer goes: to the first coordinator of the mail's round, as its text says.</summary>
    private static async Task<string?> AnswersTo(AssessmentDb db, OutgoingMail mail, CancellationToken cancellation) => mail.RoundId is { } round
        ? (await db.CoordinatorsOf(round).ToListAsync(cancellation)).FirstOrDefault(one => one.Email != mail.Address)?.Email
        : null;

    private async Task Hand(OutgoingMail mail, string? answersTo, CancellationToken cancellation)
    {
        using var server = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Encrypted, Timeout = 60_000 };
        if (!string.IsNullOrEmpty(settings.User))
            server.Credentials = new NetworkCredential(settings.User, settings.Password);
        using var message = Compose(mail);
        if (MailAddress.TryCreate(answersTo, out var reply))
            message.ReplyToList.Add(reply);
        await server.SendMailAsync(message, cancellation);
    }

    private MailMessage Compose(OutgoingMail mail)
    {
        var text = mail.SealedLink is null ? mail.Text : mail.Text.Replace(OutgoingMail.LinkMark, links.Open(mail.SealedLink), StringComparison.Ordinal);
        var message = new MailMessage(settings.From, mail.Address)
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = text,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.QuotedPrintable,
            HeadersEncoding = Encoding.UTF8,
        };
        // System.Net.Mail takes it for the envelope, too (MAIL FROM), and writes it as the header Sender.
        if (!string.IsNullOrEmpty(settings.Bounces.Address))
            message.Sender = new MailAddress(settings.Bounces.Address);
        // The same at every attempt, so that a mail program shows it once. No out-of-office answers, please (RFC 3834).
        var host = message.From!.Host;
        message.Headers.Add("Message-ID", mail.Token is { } token ? new MailIdentity(mail.Id, token).At(host) : $"<{mail.Id:N}@{host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("Content-Language", mail.Language);
        return message;
    }

    private AssessmentDb Open() => database.Open(Reader.System("sending mail"));
}
