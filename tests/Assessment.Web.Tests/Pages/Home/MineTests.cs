using Assessment.Data;
using Assessment.Domain.Rounds;
using Assessment.Web.Starting;
using Assessment.Web.Tests.Pages.Answering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assessment.Web.Tests.Pages.Home;

public sealed class MineTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Who_is_invited_to_a_round_that_has_not_started_reads_so_with_the_planned_day_and_gets_no_further()
    {
        await ChangeAsync(round => round.State = RoundState.Draft);
        foreach (var who in new[] { "focal-point", "contributor", "head", "expert" })
        {
            var page = await (await site.SignedIn(who)).OpenAsync("/mine?lang=en");
            var text = page.QuerySelector("main")!.TextContent;
            text.Should().Contain("You are invited to the round “Open government in Saint Lucia: a round to practise on”, which has not started yet.", who).And.NotContain("Nothing is yours", who);
            text.Should().Contain($"It is planned to open on {DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-14).Day} ", who);
            text.Contains("Division").Should().Be(who != "expert", "an expert belongs to no institution");
            page.QuerySelectorAll("main a").Should().BeEmpty("there is nothing to open yet");
        }
        (await (await site.SignedIn("coordinator")).OpenAsync("/mine")).QuerySelectorAll("#drafts").Should().BeEmpty("it is theirs to open");
        (await (await site.SignedIn("administrator")).OpenAsync("/mine")).QuerySelector("main")!.TextContent.Should().Contain("Nothing is yours");

        await ChangeAsync(round => round.Facts = round.Facts with { Stages = [] });
        (await (await site.SignedIn("focal-point")).OpenAsync("/mine")).QuerySelector("main")!.TextContent.Should().Contain("has not started yet").And.NotContain("planned to open");

        await ChangeAsync(round => round.State = RoundState.Open);
        (await (await site.SignedIn("focal-point")).OpenAsync("/mine")).QuerySelectorAll("#drafts").Should().BeEmpty();
    }

    private async Task ChangeAsync(Action<RoundRecord> change)
    {
        _ = site.Services;
        await using var db = site.Services.GetRequiredService<DatabaseSetting>().Open(Reader.System("a test"));
        change(await db.Rounds.SingleAsync(one => one.Slug == DemoRound.Slug));
        await db.SaveChangesAsync();
    }
}
