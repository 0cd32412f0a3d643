using Assessment.Data;
using Assessment.Domain.Organisations;
using Assessment.Web.Accounts;
using Assessment.Web.Starting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assessment.Web.Tests.Pages.People;

/// <summary>Two who end each other's role at the same moment; several tries, since the moment is short.</summary>
public sealed class TwoAtOnceTests(Site site) : IClassFixture<Site>
{
    private static readonly Guid First = DemoAccounts.IdOf("administrator");
    private static readonly Guid Second = DemoAccounts.IdOf("deputy");

    [Theory]
    [InlineData("Demote")]
    [InlineData("Close")]
    public async Task Of_two_administrators_who_end_each_other_one_stays(string deed)
    {
        for (var round = 0; round < 5; round++)
        {
            await Set(First, administrator: true);
            await Set(Second, administrator: true);
            using var one = await site.SignInAgain("administrator");
            using var other = await site.SignInAgain("deputy");
            var (first, second) = (await Site.Read(await one.GetAsync($"/people/{Second}")), await Site.Read(await other.GetAsync($"/people/{First}")));

            await Task.WhenAll(
                one.SubmitOn(first, $"/people/{Second}", [], $"/people/{Second}?handler={deed}"),
                other.SubmitOn(second, $"/people/{First}", [], $"/people/{First}?handler={deed}"));

            await using var db = Db();
            (await db.People.CountAsync(person => person.IsAdministrator && person.ClosedAt == null)).Should().Be(1, "the second is no administrator any more when it is their turn");
        }
        await Set(First, administrator: true);
        await Set(Second, administrator: false);
    }

    [Fact]
    public async Task Of_two_administrators_who_close_their_own_accounts_one_stays()
    {
        for (var round = 0; round < 5; round++)
        {
            await Set(First, administrator: true);
            await Set(Second, administrator: true);
            using var one = await site.SignInAgain("administrator");
            using var other = await site.SignInAgain("deputy");
            var (first, second) = (await Site.Read(await one.GetAsync("/account/close")), await Site.Read(await other.GetAsync("/account/close")));
            var fields = new Dictionary<string, string> { ["Password"] = Site.DemoPassword };

            await Task.WhenAll(one.SubmitOn(first, "/account/close", fields), other.SubmitOn(second, "/account/close", fields));

            await using var db = Db();
            (await db.People.CountAsync(person => person.IsAdministrator && person.ClosedAt == null)).Should().Be(1);
        }
        await Set(First, administrator: true);
        await Set(Second, administrator: false);
    }

    [Fact]
    public async Task Of_two_coordinators_who_end_each_other_s_role_one_stays()
    {
        for (var round = 0; round < 5; round++)
        {
            var (mine, hers) = await TwoCoordinators();
            using var one = await site.SignInAgain("coordinator");
            using var other = await site.SignInAgain("lead-expert");
            var (first, second) = (await End(one, hers), await End(other, mine));

            await Task.WhenAll(first(), second());

            await using var db = Db();
            (await db.Memberships.CountAsync(held => (held.Id == mine || held.Id == hers) && held.EndedAt == null)).Should().Be(1);
        }
        await TwoCoordinators();
    }

    [Fact]
    public async Task Who_cannot_sign_in_does_not_count_as_the_coordinator_who_is_left()
    {
        var (mine, _) = await TwoCoordinators();
        await using (var db = Db())
            await db.People.Where(person => person.Id == DemoAccounts.IdOf("lead-expert")).ExecuteUpdateAsync(people => people.SetProperty(person => person.ClosedAt, DateTimeOffset.UtcNow));
        using var reader = await site.SignInAgain("coordinator");

        await (await End(reader, mine))();

        await using (var db = Db())
        {
            (await db.Memberships.SingleAsync(held => held.Id == mine)).EndedAt.Should().BeNull();
            await db.People.Where(person => person.Id == DemoAccounts.IdOf("lead-expert")).ExecuteUpdateAsync(people => people.SetProperty(person => person.ClosedAt, (DateTimeOffset?)null));
        }
    }

    private AssessmentDb Db() => site.Services.GetRequiredService<DatabaseSetting>().Open(Reader.System("a test"));

    private async Task Set(Guid id, bool administrator)
    {
        await using var db = Db();
        await db.People.Where(person => person.Id == id).ExecuteUpdateAsync(people => people
            .SetProperty(person => person.IsAdministrator, administrator).SetProperty(person => person.ClosedAt, (DateTimeOffset?)null));
    }

    private async Task<(Guid Mine, Guid Hers)> TwoCoordinators()
    {
        await using var db = Db();
        var round = (await db.Rounds.SingleAsync(one => one.Slug == DemoRound.Slug)).Id;
        await db.Memberships.Where(held => held.RoundId == round && held.Role == Role.Coordinator && held.EndedAt == null)
            .ExecuteUpdateAsync(held => held.SetProperty(row => row.EndedAt, DateTimeOffset.UtcNow));
        Membership Coordinator(string who) => new() { PersonId = DemoAccounts.IdOf(who), Role = Role.Coordinator, RoundId = round, Since = DateTimeOffset.UtcNow };
        var (mine, hers) = (Coordinator("coordinator"), Coordinator("lead-expert"));
        db.AddRange(mine, hers);
        await db.SaveChangesAsync();
        return (mine.Id, hers.Id);
    }

    private static async Task<Func<Task>> End(HttpClient reader, Guid membership)
    {
        const string people = "/coordinate/saint-lucia-practice/people";
        var page = await Site.Read(await reader.GetAsync(people));
        return async () => (await reader.SubmitOn(page, people, new() { ["membership"] = membership.ToString() }, $"{people}?handler=End")).Dispose();
    }
}
