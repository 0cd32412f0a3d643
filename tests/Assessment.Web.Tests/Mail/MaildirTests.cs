using Assessment.Data;
using Assessment.Domain.Mail;
using Assessment.Web.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assessment.Web.Tests.Mail;

public sealed class MaildirTests : IClassFixture<Site>, IDisposable
{
    private readonly Site site;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("assessment-maildir-");
    private readonly Lines log = new();

    public MaildirTests(Site site)
    {
        this.site = site;
        MailServices.Check(Settings);
    }

    private MailSettings Settings => new() { Bounces = new() { Maildir = folder.FullName, PollSeconds = 0.2 } };

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Reports_are_read_and_marked_as_seen_and_other_mail_stays_unread()
    {
        var mail = await Sent();
        Put("1.report.host", Report(mail));
        Put("2.report.host", Report(mail));
        Put("3.absence.host", "From: Ana Quill <ana@example.org>\nSubject: Away\n\nBack on Monday");
        Put("4.stranger.host", Report(mail).Replace(mail.Token!, MailIdentity.NewToken(), StringComparison.Ordinal));
        Put("5.large.host", Report(mail) + new string('x', DeliveryReport.MostBytes));

        (await Reading().ReadNewAsync()).Should().Be(2);

        (await Read(mail.Id)).BounceStatus.Should().Be("5.1.1");
        Names("new").Should().BeEmpty();
        Names("cur").Should().Equal("1.report.host:2,S", "2.report.host:2,S", "3.absence.host:2,", "4.stranger.host:2,", "5.large.host:2,");
        log.All.Should().HaveCount(3).And.NotContain(line => line.Contains("Ana", StringComparison.OrdinalIgnoreCase), "the log holds no personal data");
        (await Reading().ReadNewAsync()).Should().Be(0);
    }

    [Fact]
    public async Task It_is_looked_into_by_itself()
    {
        var mail = await Sent();
        using var reading = Reading();
        await reading.StartAsync(default);
        Put("1.report.host", Report(mail));

        for (var wait = 0; wait < 200 && (await Read(mail.Id)).BouncedAt is null; wait++)
            await Task.Delay(50);

        (await Read(mail.Id)).BouncedAt.Should().NotBeNull();
        await reading.StopAsync(default);
    }

    [Fact]
    public async Task While_the_database_is_away_reports_wait()
    {
        var nowhere = DatabaseSetting.File(Path.Combine(folder.FullName, "nothing.db"));
        Put("1.report.host", Report(await Sent()));

        await new Func<Task>(() => Reading(nowhere).ReadNewAsync()).Should().ThrowAsync<Exception>();

        Names("new").Should().Equal("1.report.host");
        (await Reading().ReadNewAsync()).Should().Be(1);
    }

    private Maildir Reading(DatabaseSetting? database = null) => new(database ?? site.Services.GetRequiredService<DatabaseSetting>(), Settings, TimeProvider.System, log);

    private void Put(string name, string message) => File.WriteAllText(Path.Combine(folder.FullName, "new", name), message);

    private IEnumerable<string?> Names(string part) => Directory.GetFiles(Path.Combine(folder.FullName, part)).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private async Task<OutgoingMail> Sent()
    {
        var now = DateTimeOffset.UtcNow;
        var mail = new OutgoingMail { Id = Guid.NewGuid(), Address = "ana@example.org", Language = "en", Kind = "Test", Subject = "Hello", Text = "Hello", CreatedAt = now, DueAt = now, SentAt = now };
        await using var db = site.Services.GetRequiredService<DatabaseSetting>().Open(Reader.System("test"));
        db.Add(mail);
        await db.SaveChangesAsync();
        return mail;
    }

    private async Task<OutgoingMail> Read(Guid id)
    {
        await using var db = site.Services.GetRequiredService<DatabaseSetting>().Open(Reader.System("test"));
        return await db.OutgoingMails.SingleAsync(mail => mail.Id == id);
    }

    private static string Report(OutgoingMail mail) =>
        $"""
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.org

        Final-Recipient: rfc822; ana@example.org
        Action: failed
        Status: 5.1.1

        --b
        Content-Type: text/rfc822-headers

        Message-ID: {new MailIdentity(mail.Id, mail.Token!).At("site.example")}
        --b--

        """;

    private sealed class Lines : ILogger<Maildir>
    {
        public List<string> All { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => All.Add(formatter(state, exception));
    }
}
