using System.Net;
using Assessment.Web.Accounts;

namespace Assessment.Web.Tests.Pages.Answering;

public sealed class ShareTests(Site site) : IClassFixture<Site>
{
    private static readonly string People = $"{Practice.Home}/people";

    [Fact]
    public async Task A_section_that_is_handed_out_stands_in_the_work_of_who_got_it_and_can_be_written_in_until_it_is_taken_back()
    {
        var (focalPoint, contributor) = (await site.SignedIn("focal-point"), await site.SignedIn("contributor"));
        var sections = (await focalPoint.OpenAsync(People)).QuerySelectorAll("input[name=Sections]").Select(box => box.GetAttribute("value")!).ToList();
        var at = Practice.Section(sections[^1]);
        (await contributor.OpenAsync(at)).QuerySelectorAll("button[value=later]").Should().BeEmpty("nothing is handed to them");

        using (var given = await focalPoint.Submit(People, new() { ["Sections"] = sections[^1], ["Person"] = $"{DemoAccounts.IdOf("contributor")}", ["Message"] = "Could you look at this <b>one</b>?" }))
            given.StatusCode.Should().Be(HttpStatusCode.Redirect);

        var mine = await contributor.OpenAsync("/mine");
        mine.QuerySelector($".mine__sections a[href='{at}']").Should().NotBeNull();
        mine.QuerySelectorAll(".mine__message").Should().Contain(message => message.TextContent.Contains("<b>one</b>", StringComparison.Ordinal), "what people write is text");
        (await contributor.OpenAsync(at)).QuerySelectorAll("button[value=later]").Should().NotBeEmpty();

        var page = await focalPoint.OpenAsync(People);
        var form = page.QuerySelectorAll("form").Single(form => form.QuerySelector($"a[href='{at}']") is not null);
        using (var taken = await focalPoint.SubmitOn(page, People, new() { ["id"] = form.QuerySelector("input[name=id]")!.GetAttribute("value")! }))
            taken.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await contributor.OpenAsync(at)).QuerySelectorAll("button[value=later]").Should().BeEmpty();
    }

    [Fact]
    public async Task Who_misses_a_colleague_reads_who_can_invite_them()
    {
        (await (await site.SignedIn("focal-point")).OpenAsync(People)).QuerySelector("#coordinators a")!.GetAttribute("href").Should().Be($"mailto:{DemoAccounts.EmailOf("coordinator")}");
        (await (await site.SignedIn("coordinator")).OpenAsync(People)).QuerySelector("#coordinators").Should().BeNull("they invite themselves");
    }

    [Fact]
    public async Task A_day_after_the_last_one_of_the_round_is_taken_and_said()
    {
        using var own = new Site();
        var reader = await own.SignedIn("focal-point");

        using (var given = await reader.Submit(People, new() { ["Sections"] = "section_legal_access", ["Person"] = $"{DemoAccounts.IdOf("contributor")}", ["By"] = "2099-05-04" }))
            given.StatusCode.Should().Be(HttpStatusCode.Redirect);

        var page = await reader.OpenAsync(People);
        page.QuerySelector(".notice")!.TextContent.Should().Contain("That day is after the last day for answers");
        page.QuerySelectorAll(".library .tag--needs").Should().ContainSingle().Which.TextContent.Should().StartWith("after the last day");

        // What is handed in has no day any more.
        await own.HandInAllAsync();
        (await (await own.SignedIn("contributor")).OpenAsync("/mine")).QuerySelector("main")!.TextContent.Should().NotContain("2099").And.NotContain("due ");
    }

    [Fact]
    public async Task What_is_missing_is_said_all_at_once()
    {
        var reader = await site.SignedIn("focal-point");

        using var answer = await reader.Submit(People, new() { ["Person"] = "", ["By"] = "2001-01-01", ["Message"] = "Please" });

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        var page = await Site.Read(answer);
        page.Errors().Should().Equal(["Choose at least one section.", "Choose a person of the list.", "Choose a day that is not past."], "they stand in the order of the form");
        page.QuerySelector("textarea[name=Message]")!.TextContent.Trim().Should().Be("Please");
    }

    [Fact]
    public async Task Everybody_finds_what_is_theirs()
    {
        (await (await site.SignedIn("head")).OpenAsync("/mine")).QuerySelector($"a[href='{Practice.Home}/sign']").Should().NotBeNull("there is something to sign");
        (await (await site.SignedIn("focal-point")).OpenAsync("/mine")).QuerySelector($"a[href='{Practice.Home}']").Should().NotBeNull();
        (await (await site.SignedIn("coordinator")).OpenAsync("/mine")).QuerySelector("main a[href='/coordinate/saint-lucia-practice']").Should().NotBeNull();
        (await (await site.SignedIn("administrator")).OpenAsync("/mine")).QuerySelectorAll(".runs").Should().BeEmpty();
    }
}
