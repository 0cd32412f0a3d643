using System.Diagnostics;
using Assessment.Cli.Verbs;
using Assessment.Data;
using Assessment.Domain.Mail;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Cli.Tests;

public sealed class MailBouncedTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 30, 0, TimeSpan.Zero);
    private readonly Workplace place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task A_report_in_a_file_marks_its_mail()
    {
        var (database, report) = await Sent();

        var outcome = Workplace.Run("mail", "bounced", place.Write("report.eml", report), "--database", database.Text);

        (outcome.Code, outcome.Error, outcome.Lines).Should().BeEquivalentTo((VerbList.Done, "", new[] { "The mail came back; it is marked." }));
        await using var db = database.Setting.Open(Reader.System("a test"));
        (await db.OutgoingMails.SingleAsync()).BounceStatus.Should().Be("5.1.1");
    }

    [Fact]
    public async Task A_mail_server_can_pipe_a_report_to_it()
    {
        var (database, report) = await Sent();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "assess.dll"), "mail", "bounced"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["ConnectionStrings__Assessment"] = database.Text;

        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync($"From MAILER-DAEMON Sat Nov 21 10:00:02 2026\n{report}");
        process.StandardInput.Close();

        (await process.StandardOutput.ReadToEndAsync()).TrimEnd().Should().Be("The mail came back; it is marked.");
        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(VerbList.Done);
    }

    [Fact]
    public async Task What_is_no_report_changes_nothing_and_a_missing_file_is_a_mistake()
    {
        var (database, _) = await Sent();

        Workplace.Run("mail", "bounced", place.Write("absence.eml", "Subject: Away\n\nBack on Monday"), "--database", database.Text)
            .Should().BeEquivalentTo(new { Code = VerbList.Done, Lines = new[] { "This is no report of a mail server." } });
        Workplace.Run("mail", "bounced", "none.eml", "--database", database.Text).Should().BeEquivalentTo(new { Code = VerbList.Mistake, Output = "" });
    }

    private async Task<((DatabaseSetting Setting, string Text) Database, string Report)> Sent()
    {
        var file = place.Write("site.db", "");
        var setting = DatabaseSetting.File(file);
        (await setting.MigrateAsync()).Should().BeNull();
        var mail = new OutgoingMail { Id = Guid.NewGuid(), Address = "ana@example.org", Language = "en", Kind = "Test", Subject = "Hello", Text = "Hello", CreatedAt = Now, DueAt = Now, SentAt = Now };
        await using var db = setting.Open(Reader.System("a test"));
        db.Add(mail);
        await db.SaveChangesAsync();
        return ((setting, $"Data Source={file}"), $"""
            Content-Type: multipart/report; report-type=delivery-status; boundary=b

            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.org

            Final-Recipient: rfc822; ana@example.org
            Action: failed
            Status: 5.1.1

            --b
            Content-Type: message/rfc822

            Message-ID: {new MailIdentity(mail.Id, mail.Token!).At("site.example")}

            Hello
            --b--
            """);
    }
}
