using System.Net;
using Assessment.Data;
using Assessment.Domain.Rounds;
using Assessment.Web.Accounts;
using Assessment.Web.Starting;
using Assessment.Web.Tests.Pages.Answering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assessment.Web.Tests.Pages.Rounds;

/// <summary>A round that is closed or cancelled stands as it is, however old the page is from which it is changed.</summary>
public sealed class OverTests(Site site) : IClassFixture<Site>
{
    private const string Home = "/coordinate/saint-lucia-practice";

    [Theory]
    [InlineData(RoundState.Closed)]
    [InlineData(RoundState.Cancelled)]
    public async Task A_round_that_is_over_is_not_set_up_from_a_page_that_was_open(RoundState state)
    {
        using var reader = await site.SignInAgain("coordinator");
        var facts = await reader.OpenAsync($"{Home}/facts");
        var (before, token) = (await Read(), facts.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
        var (part, head) = (before.Parts[0].Id, before.Held.First(held => held.PersonId == DemoAccounts.IdOf("head")).Id);
        await Set(state);
        try
        {
            await Refused("institutions?handler=Weigh", ("part", $"{part}"), ("Weight", "77"));
            await Refused("institutions?handler=Withdraw", ("part", $"{part}"), ("Reason", "x"));
            await Refused("institutions?handler=Add", ("Name[en]", "Late Office"), ("Country", "LC"));
            await Refused("people?handler=Invite", ("Name", "Late"), ("Email", "late@example.org"), ("Role", "Observer"));
            await Refused("invite?handler=Send", ("List", "Late,late@example.org,Observer"));
            using (var saved = await reader.SubmitOn(facts, $"{Home}/facts", new() { ["Form.Mechanism"] = "Rewritten after the end" }))
                saved.Headers.Location!.ToString().Should().Be(Home);
            (await Read()).Should().BeEquivalentTo(before with { State = state });

            (await reader.OpenAsync(Home)).QuerySelector(".notice")!.TextContent.Should().Contain("Nothing was done").And.Contain($"{state}");
            (await reader.OpenAsync($"{Home}/people")).QuerySelectorAll("form[action*='handler=Invite'], form[action*='handler=Again']").Should().BeEmpty();
            (await reader.OpenAsync($"{Home}/invite")).QuerySelectorAll("main form").Should().BeEmpty();
            var over = await reader.OpenAsync($"{Home}/facts");
            over.QuerySelectorAll("main .acts button").Should().BeEmpty();
            over.QuerySelectorAll("main fieldset[disabled] input[name='Form.Mechanism']").Should().ContainSingle();

            using (await Post("people?handler=End", ("membership", $"{head}"))) { }
            (await Read()).Held.Should().HaveCount(before.Held.Count - 1, "whoever leaves loses access all the same");
        }
        finally
        {
            await Set(RoundState.Open);
            await using var db = Db();
            await db.Memberships.Where(held => held.Id == head).ExecuteUpdateAsync(held => held.SetProperty(row => row.EndedAt, (DateTimeOffset?)null));
        }

        Task<HttpResponseMessage> Post(string to, params (string Name, string Value)[] fields) =>
            reader.PostAsync($"{Home}/{to}", new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))]));

        async Task Refused(string to, params (string Name, string Value)[] fields)
        {
            using var answer = await Post(to, fields);
            (answer.StatusCode, answer.Headers.Location?.ToString()).Should().Be((HttpStatusCode.Redirect, Home), to);
        }
    }

    private sealed record Found(RoundState State, string Mechanism, List<Participation> Parts, List<Domain.Organisations.Membership> Held);

    private async Task<Found> Read()
    {
        await using var db = Db();
        var round = await db.Rounds.AsNoTracking().SingleAsync(one => one.Slug == DemoRound.Slug);
        return new(round.State, round.Facts.Mechanism, await db.Participations.AsNoTracking().Where(one => one.RoundId == round.Id).OrderBy(one => one.Id).ToListAsync(),
            await db.Memberships.AsNoTracking().Where(one => one.RoundId == round.Id && one.EndedAt == null).OrderBy(one => one.Id).ToListAsync());
    }

    private async Task Set(RoundState state)
    {
        await using var db = Db();
        (await db.Rounds.SingleAsync(round => round.Slug == DemoRound.Slug)).State = state;
        await db.SaveChangesAsync();
    }

    private AssessmentDb Db() => site.Services.GetRequiredService<DatabaseSetting>().Open(Reader.System("a test"));
}
