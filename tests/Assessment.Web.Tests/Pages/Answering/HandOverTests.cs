using System.Net;
using Assessment.Web.Accounts;
using Assessment.Web.Tests.Mail;

namespace Assessment.Web.Tests.Pages.Answering;

public sealed class HandOverTests(Site site) : IClassFixture<Site>
{
    private const string Page = $"{Practice.Home}/handover";
    private static readonly string Contributor = $"{DemoAccounts.IdOf("contributor")}";
    private static readonly string Deputy = $"{DemoAccounts.IdOf("deputy")}";

    [Fact]
    public async Task All_that_is_somebodys_is_on_one_page_and_goes_to_a_colleague_in_one_step()
    {
        var (focal, deputy) = (await site.SignedIn("focal-point"), await site.SignedIn("deputy"));
        var contributor = await site.SignInAgain("contributor");
        using (await focal.Submit($"{Practice.Home}/people", new() { ["Sections"] = "section_outlook", ["Person"] = Contributor, ["By"] = "2099-05-04", ["Message"] = "Ask the library." }))
        {
        }
        using (await focal.Submit($"{Practice.Home}/remarks/statistics_law", new() { ["Text"] = "Which act is it?", ["To"] = Contributor }))
        {
        }

        var shown = await focal.OpenAsync($"{Page}?person={Contributor}");
        shown.QuerySelector($".handover a[href='{Practice.Section("section_outlook")}']")!.ParentElement!.TextContent.Should().Contain("4 May 2099").And.Contain("Ask the library.").And.Contain("answered");
        shown.QuerySelector(".handover .remark__text")!.TextContent.Should().Contain("Which act is it?");
        shown.QuerySelectorAll("#GivesRole").Should().BeEmpty("they are no focal point");

        // A coordinator may hand over, and reads nothing of what colleagues write.
        var counted = await (await site.SignedIn("coordinator")).OpenAsync($"{Page}?person={Contributor}");
        counted.QuerySelector(".handover")!.TextContent.Should().Contain("Open questions to them: 1").And.NotContain("Which act is it?");

        using (var nobody = await focal.Submit($"{Page}?person={Contributor}", new() { ["To"] = "", ["Message"] = "Good luck." }))
        {
            var page = await Site.Read(nobody);
            page.Errors().Should().ContainSingle();
            page.QuerySelector("textarea[name=Message]")!.TextContent.Trim().Should().Be("Good luck.");
        }
        using (var done = await focal.Submit($"{Page}?person={Contributor}", new() { ["To"] = Deputy, ["Message"] = "Good luck.", ["EndsAccess"] = "true" }))
            done.StatusCode.Should().Be(HttpStatusCode.Redirect);

        var mail = (await site.Services.MailTo(DemoAccounts.EmailOf("deputy")))[0];
        mail.Subject.Should().Be("You take over from Contributor: Division of Public Sector Modernisation");
        mail.Text.Should().Contain("due 4 May 2099").And.Contain("1 question.").And.Contain("Your new role: Contributor").And.Contain("Focal point writes:\nGood luck.").And.NotContain("Which act");
        var mine = await deputy.OpenAsync("/mine");
        mine.QuerySelector($".mine__sections a[href='{Practice.Section("section_outlook")}']").Should().NotBeNull();
        mine.QuerySelector(".mine__asked")!.TextContent.Should().Contain("Which act is it?");
        (await deputy.OpenAsync(Practice.Section("section_outlook"))).QuerySelectorAll("button[value=later]").Should().NotBeEmpty("they can write in it");
        using var ended = await contributor.GetAsync(Practice.Home);
        ended.StatusCode.Should().Be(HttpStatusCode.NotFound, "their access ended");
    }

    [Fact]
    public async Task The_last_focal_point_leaves_only_when_the_role_goes_too()
    {
        var coordinator = await site.SignedIn("coordinator");
        var at = $"{Page}?person={DemoAccounts.IdOf("focal-point")}";
        using (var refused = await coordinator.Submit(at, new() { ["To"] = Deputy, ["EndsAccess"] = "true" }))
            (await Site.Read(refused)).Errors().Should().ContainSingle().Which.Should().StartWith("Somebody must be focal point");

        // Who stays loses nothing.
        using (var stays = await coordinator.Submit(at, new() { ["To"] = Deputy, ["GivesRole"] = "true", ["EndsAccess"] = "false" }))
            stays.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await (await site.SignedIn("focal-point")).OpenAsync(Page)).QuerySelectorAll("h1").Should().ContainSingle();
        (await (await site.SignedIn("deputy")).OpenAsync(Page)).QuerySelectorAll("h1").Should().ContainSingle("they are focal point now");
    }

    [Fact]
    public async Task Somebody_who_has_nothing_to_do_with_it_has_no_page()
    {
        using var answer = await (await site.SignedIn("coordinator")).GetAsync($"{Page}?person={DemoAccounts.IdOf("expert")}");

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }
}
