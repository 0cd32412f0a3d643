using Assessment.Data;
using Assessment.Domain.Mail;
using Assessment.Web.Accounts;
using Assessment.Web.Mail;
using Assessment.Web.Starting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Assessment.Web.Tests.Mail;

public sealed class SendingTests(Site site) : IClassFixture<Site>
{
    private static readonly DateTimeOffset Now = new(2026, 11, 1, 9, 30, 0, TimeSpan.Zero);

    [SkippableFact]
    public async Task A_mail_reaches_the_server_in_its_reader_s_language_with_its_link()
    {
        var (server, ready) = TestServer.Start("smtp.mjs");
        await using var _ = server;
        var id = await Write("ana@example.org", "Contraseña nueva", "Hola, Ñandú:\n\nAbra {link}", link: "https://site.example/account/link/secret-1");

        (await Sender(ready).SendDueAsync()).Should().BeGreaterThan(0);

        var mail = server.Next();
        mail["to"]![0]!.GetValue<string>().Should().Be("ana@example.org");
        var raw = mail["raw"]!.GetValue<string>();
        var row = await Read(id);
        raw.Should().Contain("Auto-Submitted: auto-generated").And.Contain(new MailIdentity(id, row.Token!).At("site.example")).And.Contain("quoted-printable").And.Contain("Content-Language: es");
        Unquoted(raw).Should().Contain("Ñandú").And.Contain("https://site.example/account/link/secret-1");
        row.SentAt.Should().NotBeNull();
        row.SealedLink.Should().BeNull("the outbox forgets the link");
        row.Text.Should().Contain("{link}").And.NotContain("secret-1");
    }

    [SkippableTheory]
    [InlineData(null, "assessment@site.example")]
    [InlineData("bounces@site.example", "bounces@site.example")]
    public async Task Reports_go_to_the_address_that_is_set_for_them(string? bounces, string envelope)
    {
        var (server, ready) = TestServer.Start("smtp.mjs");
        await using var _ = server;
        await Write("ana@example.org", "Hello", "Hello");

        await Sender(new MailSettings { Host = "127.0.0.1", Port = ready["port"]!.GetValue<int>(), Encrypted = false, From = "assessment@site.example", Bounces = new() { Address = bounces } }, TimeProvider.System).SendDueAsync();

        var mail = server.Next();
        mail["from"]!.GetValue<string>().Should().Be(envelope, "this is the address of MAIL FROM");
        mail["raw"]!.GetValue<string>().Should().Contain("From: assessment@site.example");
    }

    [SkippableTheory]
    [InlineData("ana@example.org", true)]
    [InlineData("coordinator@demo.example", false)]
    public async Task An_answer_to_mail_of_a_round_goes_to_its_coordinator(string address, bool isAnswered)
    {
        var (server, ready) = TestServer.Start("smtp.mjs");
        await using var _ = server;
        Guid round;
        await using (var db = site.Services.GetRequiredService<DatabaseSetting>().Open(Reader.System("test")))
            round = (await db.Rounds.SingleAsync(one => one.Slug == DemoRound.Slug)).Id;
        await Write(address, "Hello", "Hello", round: round);

        await Sender(ready).SendDueAsync();

        var raw = server.Next()["raw"]!.GetValue<string>();
        (raw.Split("\r\n").FirstOrDefault(line => line.StartsWith("Reply-To:", StringComparison.OrdinalIgnoreCase)) is { } header && header.Contains(DemoAccounts.EmailOf("coordinator"))).Should().Be(isAnswered);
    }

    [SkippableFact]
    public async Task What_the_server_refuses_for_good_is_given_up_and_says_why()
    {
        var (server, ready) = TestServer.Start("smtp.mjs");
        await using var _ = server;
        var id = await Write("nobody@example.org", "Hello", "Hello");

        await Sender(ready).SendDueAsync();

        var row = await Read(id);
        row.FailedAt.Should().NotBeNull();
        row.LastError.Should().Contain("No such mailbox here");
    }

    [SkippableFact]
    public async Task What_the_server_refuses_for_now_is_tried_again_later()
    {
        var (server, ready) = TestServer.Start("smtp.mjs");
        await using var _ = server;
        var id = await Write("later@example.org", "Hello", "Hello");

        await Sender(ready).SendDueAsync();

        var row = await Read(id);
        (row.SentAt, row.FailedAt, row.Attempts).Should().Be((null, null, 1));
        row.DueAt.Should().BeAfter(TimeProvider.System.GetUtcNow());
        (await Sender(ready).SendDueAsync()).Should().Be(0, "it waits");
    }

    [Fact]
    public async Task Where_no_server_answers_the_mail_waits_and_is_given_up_after_two_days()
    {
        var clock = new Clock(Now);
        var id = await Write("ana@example.org", "Hello", "Hello");
        var sending = Sender(new MailSettings { Host = "127.0.0.1", Port = 1, Encrypted = false }, clock);
        for (var attempt = 0; attempt <= Sending.Pauses.Count; attempt++)
        {
            (await Read(id)).FailedAt.Should().BeNull();
            await sending.SendDueAsync();
            clock.Now = clock.Now.AddDays(1);
        }

        var row = await Read(id);
        row.FailedAt.Should().NotBeNull();
        row.Attempts.Should().Be(Sending.Pauses.Count + 1);
        Sending.Pauses.Aggregate((one, other) => one + other).Should().BeGreaterThan(TimeSpan.FromDays(1.5)).And.BeLessThan(TimeSpan.FromDays(2.5));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no address")]
    public async Task A_mail_that_cannot_be_made_is_given_up_and_does_not_hold_up_others(string address)
    {
        var id = await Write(address, "Hello", "Hello");
        var next = await Write("ana@example.org", "Hello", "Hello");

        await Sender(new MailSettings { Host = "127.0.0.1", Port = 1, Encrypted = false }, TimeProvider.System).SendDueAsync();

        var row = await Read(id);
        (row.FailedAt is not null, row.LastError is { Length: > 0 }, row.LeasedUntil).Should().Be((true, true, null));
        (await Read(next)).Attempts.Should().Be(1);
    }

    [SkippableFact]
    public async Task Two_nodes_send_each_mail_once()
    {
        var (server, ready) = TestServer.Start("smtp.mjs");
        await using var _ = server;
        for (var i = 0; i < 12; i++)
            await Write($"reader{i}@example.org", "Hello", "Hello");

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Sender(ready).SendDueAsync())));

        Enumerable.Range(0, 12).Select(_ => server.Next()["to"]![0]!.GetValue<string>()).Should().OnlyHaveUniqueItems();
    }

    private async Task<Guid> Write(string address, string subject, string text, string? link = null, Guid? round = null)
    {
        await using var db = site.Services.GetRequiredService<DatabaseSetting>().Open(Reader.System("test"));
        var mail = new OutgoingMail
        {
            Id = Guid.NewGuid(),
            Address = address,
            Language = "es",
            Kind = "Test",
            Subject = subject,
            Text = text,
            SealedLink = link is null ? null : site.Services.GetRequiredService<SealedLinks>().Seal(link),
            CreatedAt = Now,
            DueAt = Now,
            RoundId = round,
        };
        db.Add(mail);
        await db.SaveChangesAsync();
        return mail.Id;
    }

    private async Task<OutgoingMail> Read(Guid id)
    {
        await using var db = site.Services.GetRequiredService<DatabaseSetting>().Open(Reader.System("test"));
        return await db.OutgoingMails.SingleAsync(mail => mail.Id == id);
    }

    private Sending Sender(System.Text.Json.Nodes.JsonNode ready) =>
        Sender(new MailSettings { Host = "127.0.0.1", Port = ready["port"]!.GetValue<int>(), Encrypted = false, From = "assessment@site.example" }, TimeProvider.System);

    private Sending Sender(MailSettings settings, TimeProvider clock) =>
        new(site.Services.GetRequiredService<DatabaseSetting>(), settings, site.Services.GetRequiredService<SealedLinks>(), clock, NullLogger<Sending>.Instance);

    private static string Unquoted(string raw)
    {
        var bytes = System.Text.RegularExpressions.Regex.Replace(raw.Replace("=\r\n", ""), "=([0-9A-F]{2})", match => ((char)Convert.ToByte(match.Groups[1].Value, 16)).ToString());
        return System.Text.Encoding.UTF8.GetString(System.Text.Encoding.Latin1.GetBytes(bytes));
    }

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
