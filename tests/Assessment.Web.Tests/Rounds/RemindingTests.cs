using Assessment.Data;
using Assessment.Domain.Answering;
using Assessment.Web.Accounts;
using Assessment.Web.Rounds;
using Assessment.Web.Starting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Assessment.Web.Tests.Rounds;

public sealed class RemindingTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Each_reminder_goes_out_once_in_the_readers_language_and_never_to_somebody_who_has_finished()
    {
        _ = site.Services;
        await using var db = site.Services.GetRequiredService<DatabaseSetting>().Open(Reader.System("a test"));
        var round = await db.Rounds.SingleAsync(one => one.Slug == DemoRound.Slug);
        var deadline = round.Facts.Deadline()!.Value;
        (await db.People.SingleAsync(person => person.Email == DemoAccounts.EmailOf("focal-point"))).Language = "es";
        await db.SaveChangesAsync();

        (await Remind(deadline.AddDays(-8))).Should().Be(0);
        (await Remind(deadline.AddDays(-7), hour: 9)).Should().Be(0, "it is five in the morning in Saint Lucia");
        (await Remind(deadline.AddDays(-7))).Should().Be(1);
        (await Remind(deadline.AddDays(-7))).Should().Be(0);
        (await Remind(deadline.AddDays(-5))).Should().Be(0);
        (await Remind(deadline.AddDays(-1))).Should().Be(1);
        var mail = await db.OutgoingMails.OrderBy(one => one.CreatedAt).FirstAsync(one => one.RoundId == round.Id);
        mail.Subject.Should().StartWith("Se entregan el ");
        mail.Text.Should().Contain($"/fill/{DemoRound.Slug}/division-modernisation");

        foreach (var sheet in await db.Sheets.Where(sheet => sheet.RoundId == round.Id).ToListAsync())
            sheet.State = SheetState.Submitted;
        await db.SaveChangesAsync();
        (await Remind(deadline.AddDays(1))).Should().Be(0);
    }

    private Task<int> Remind(DateOnly day, int hour = 15) =>
        new Reminding(site.Services.GetRequiredService<IServiceScopeFactory>(), new ReminderSettings(), new StandingClock(new DateTimeOffset(day, new TimeOnly(hour, 0), TimeSpan.Zero)), NullLogger<Reminding>.Instance).RemindDueAsync();

    private sealed class StandingClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
