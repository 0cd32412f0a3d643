using Assessment.Data;
using Assessment.Data.Organisations;
using Assessment.Domain.Mail;
using Assessment.Domain.Organisations;
using Assessment.Web.Accounts;
using Assessment.Web.Rounds;
using Assessment.Web.Starting;
using Assessment.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assessment.Web.Tests.Rounds;

/// <summary>Reminders go to who has to act.</summary>
public sealed class ReminderReadersTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Where_the_signature_is_waited_for_those_who_sign_are_reminded_and_nobody_else()
    {
        await using (var db = Db())
        {
            var sheet = await db.Sheets.SingleAsync(one => db.Memberships.Any(held => held.ParticipationId == one.ParticipationId && held.PersonId == DemoAccounts.IdOf("focal-point")));
            (sheet.ReadyAt, sheet.ReadyBy) = (DateTimeOffset.UtcNow, DemoAccounts.IdOf("focal-point"));
            await db.SaveChangesAsync();
            try
            {
                (await Remind("ready")).Should().Be(new Reminded(2, 5));
            }
            finally
            {
                (sheet.ReadyAt, sheet.ReadyBy) = (null, null);
                await db.SaveChangesAsync();
            }
        }

        (await Written("ready")).Select(mail => (mail.PersonId, mail.Kind)).Should().BeEquivalentTo([(DemoAccounts.IdOf("head"), "ReminderSign"), ((Guid?)DemoAccounts.IdOf("deputy"), "ReminderSign")]);
        (await Written("ready"))[0].Text.Should().Contain($"/fill/{DemoRound.Slug}/division-modernisation/sign").And.Contain("wait for your signature");
    }

    [Fact]
    public async Task Who_has_not_taken_up_the_invitation_gets_it_again_with_a_link_that_works()
    {
        var person = Person.New("not.joined@example.org", "en", DateTimeOffset.UtcNow);
        string old;
        await using (var db = Db())
        {
            var round = await db.Rounds.SingleAsync(one => one.Slug == DemoRound.Slug);
            var part = await db.Participations.FirstAsync(one => one.RoundId == round.Id && !db.Memberships.Any(held => held.ParticipationId == one.Id));
            db.AddRange(person, new Membership { PersonId = person.Id, Role = Role.FocalPoint, RoundId = round.Id, ParticipationId = part.Id, Since = DateTimeOffset.UtcNow });
            await db.SaveChangesAsync();
            old = await db.AddLinkAsync(LinkKind.Invitation, person.Id, DateTimeOffset.UtcNow);
            await db.SaveChangesAsync();
        }

        (await Remind("joined")).Should().Be(new Reminded(2, 4));
        (await Remind("joined")).Should().Be(new Reminded(0, 4));

        (await Written("joined")).Single(mail => mail.PersonId == person.Id).Kind.Should().Be("RoundInvitation");
        await using var after = Db();
        (await after.FindLinkAsync(old, DateTimeOffset.UtcNow)).Should().NotBeNull("nobody asked for a new one, and the first mail may be the one that is opened");
        using var reader = site.Reader();
        using var opened = await reader.GetAsync(await site.Services.LinkTo("not.joined@example.org"));
        (await Site.Read(opened)).QuerySelectorAll("input[name=Password]").Should().ContainSingle();
        await after.Memberships.Where(held => held.PersonId == person.Id).ExecuteUpdateAsync(held => held.SetProperty(row => row.EndedAt, (DateTimeOffset?)DateTimeOffset.UtcNow));
    }

    private async Task<Reminded> Remind(string key)
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentReader>().Reader = Reader.System("a test");
        var db = scope.ServiceProvider.GetRequiredService<AssessmentDb>();
        var round = await db.Rounds.SingleAsync(one => one.Slug == DemoRound.Slug);
        var reminded = await scope.ServiceProvider.GetRequiredService<Reminders>().RemindAsync(round, key, new DateOnly(2026, 1, 1));
        await db.SaveChangesAsync();
        return reminded;
    }

    private async Task<List<OutgoingMail>> Written(string key)
    {
        await using var db = Db();
        return await db.OutgoingMails.Where(mail => mail.OnceKey!.Contains($":{key}:")).ToListAsync();
    }

    private AssessmentDb Db() => site.Services.GetRequiredService<DatabaseSetting>().Open(Reader.System("a test"));
}
