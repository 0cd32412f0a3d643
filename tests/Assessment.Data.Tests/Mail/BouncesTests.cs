using System.Text;
using Assessment.Data.Mail;
using Assessment.Domain.Mail;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Tests.Mail;

public sealed class BouncesTests
{
    private const string Address = "ana@ministry.example.gov";
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 30, 0, TimeSpan.Zero);

    [SkippableTheory, EachDatabase]
    public async Task A_mail_that_came_back_is_marked_and_audited_once(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var mail = await Sent(database);
        var report = Report(mail, "failed", "5.1.1", "550 no \0 such user");

        (await Take(database, report)).Should().Be(BounceOutcome.Bounced);
        (await Take(database, report, Now.AddHours(1))).Should().Be(BounceOutcome.NothingNew);
        (await Take(database, Report(mail, "delayed", "4.4.1"), Now.AddHours(2))).Should().Be(BounceOutcome.NothingNew, "an older report that came later");

        await using var db = database.Open();
        (await db.OutgoingMails.SingleAsync()).Should().BeEquivalentTo(new
        {
            BouncedAt = Now,
            DelayedAt = (DateTimeOffset?)null,
            BounceStatus = "5.1.1",
            BounceDiagnosis = "550 no such user",
            SentAt = Now,
            IsLost = true,
        });
        var line = await db.AuditEntries.SingleAsync();
        (line.Action, line.SubjectId, line.RoundId, line.Detail).Should().Be(("mail-bounced", mail.Id, mail.RoundId, "{\"status\":\"5.1.1\"}"));
    }

    [SkippableTheory, EachDatabase]
    public async Task A_delay_is_no_failure_and_may_become_one(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var mail = await Sent(database);

        (await Take(database, Report(mail, "delayed", "4.4.1"))).Should().Be(BounceOutcome.Delayed);
        (await Take(database, Report(mail, "delayed", "4.4.1"))).Should().Be(BounceOutcome.NothingNew);
        await using (var db = database.Open())
            (await db.OutgoingMails.SingleAsync()).Should().BeEquivalentTo(new { DelayedAt = Now, BouncedAt = (DateTimeOffset?)null, BounceStatus = "4.4.1", IsLost = false });

        (await Take(database, Report(mail, "failed", "4.4.7"))).Should().Be(BounceOutcome.Bounced);
    }

    [SkippableTheory, EachDatabase]
    public async Task Only_who_knows_the_secret_of_a_mail_can_report_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var mail = await Sent(database);
        var guessed = new MailIdentity(mail.Id, MailIdentity.NewToken()).At("site.example");

        (await Take(database, Report(mail, "failed", "5.1.1", id: guessed))).Should().Be(BounceOutcome.NotOurs);
        (await Take(database, Report(mail, "failed", "5.1.1", id: $"<{mail.Id:N}@site.example>"))).Should().Be(BounceOutcome.NotOurs);
        (await Take(database, "Subject: I am away\n\nAction: failed")).Should().Be(BounceOutcome.NoReport);

        await using var db = database.Open();
        (await db.OutgoingMails.SingleAsync()).IsLost.Should().BeFalse();
        (await db.AuditEntries.AnyAsync()).Should().BeFalse();
    }

    [SkippableTheory, EachDatabase]
    public async Task A_mail_sent_again_has_a_new_identity(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var mail = await Sent(database);
        var first = Report(mail, "failed", "5.2.2");
        await Take(database, first);
        await using (var db = database.Open())
        {
            (await db.OutgoingMails.SingleAsync()).SendAgain(Now);
            await db.SaveChangesAsync();
        }

        (await Take(database, first)).Should().Be(BounceOutcome.NotOurs);

        await using var after = database.Open();
        (await after.OutgoingMails.SingleAsync()).Should().BeEquivalentTo(new { SentAt = (DateTimeOffset?)null, IsLost = false, BounceStatus = (string?)null });
    }

    [SkippableTheory, EachDatabase]
    public async Task Where_the_mail_was_forwarded_the_secret_is_enough(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var mail = await Sent(database);

        (await Take(database, Report(mail, "failed", "5.2.1").Replace(Address, "someone@else.example", StringComparison.Ordinal))).Should().Be(BounceOutcome.Bounced);
    }

    private static async Task<BounceOutcome> Take(TestDatabase database, string report, DateTimeOffset? now = null)
    {
        await using var db = database.Open();
        return await db.TakeReportAsync(Encoding.UTF8.GetBytes(report), now ?? Now);
    }

    private static async Task<OutgoingMail> Sent(TestDatabase database)
    {
        var mail = new OutgoingMail
        {
            Id = Guid.CreateVersion7(),
            Address = Address,
            Language = "en",
            Kind = "Invitation",
            Subject = "You are invited",
            Text = "Hello",
            RoundId = Guid.CreateVersion7(),
            CreatedAt = Now,
            DueAt = Now,
            SentAt = Now,
        };
        await using var db = database.Open();
        db.Add(mail);
        await db.SaveChangesAsync();
        return mail;
    }

    private static string Report(OutgoingMail mail, string action, string status, string diagnosis = "no", string? id = null) =>
        $"""
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.org

        Final-Recipient: rfc822; {Address}
        Action: {action}
        Status: {status}
        Diagnostic-Code: smtp; {diagnosis}

        --b
        Content-Type: text/rfc822-headers

        Message-ID: {id ?? new MailIdentity(mail.Id, mail.Token!).At("site.example")}
        --b--
        """;
}
