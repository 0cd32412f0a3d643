using System.Net;
using Assessment.Data;
using Assessment.Web.Accounts;
using Assessment.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assessment.Web.Tests.Pages.Answering;

public sealed class DiscussTests(Site site) : IClassFixture<Site>
{
    private const string Overview = $"{Practice.Home}/remarks";

    [Fact]
    public async Task A_colleague_who_is_asked_is_told_answers_and_the_asker_settles_it()
    {
        await Speaks("contributor", "es");
        var (focal, contributor) = (await site.SignedIn("focal-point"), await site.SignedIn("contributor"));
        var at = $"{Overview}/statistics_law";
        using (var asked = await focal.Submit(at, new() { ["Text"] = "Which act is it? <script>alert(1)</script>", ["To"] = $"{DemoAccounts.IdOf("contributor")}" }))
            asked.Headers.Location!.OriginalString.Should().StartWith($"{at}#r-");

        // Told in their own language, with a link, without what was said.
        var mail = (await site.Services.MailTo(DemoAccounts.EmailOf("contributor")))[0];
        mail.Subject.Should().StartWith("Focal point le pregunta sobre la pregunta ");
        mail.Text.Should().Contain($"{at}#r-").And.NotContain("Which act");
        (await focal.OpenAsync("/mine")).QuerySelectorAll("#asked").Should().BeEmpty("it is not the asker's turn");
        var mine = await contributor.OpenAsync("/mine?lang=en");
        mine.QuerySelector(".mine__asked .remark__text")!.TextContent.Should().Contain("<script>", "what people write is text");
        mine.QuerySelector($".mine__asked a[href^='{at}#r-']").Should().NotBeNull();
        (await contributor.OpenAsync(Practice.Section("section_legal_data"))).QuerySelector("#q-statistics_law .q__talk summary")!.TextContent.Should().Contain("(1 open)");

        var page = await contributor.OpenAsync(at);
        using (var answered = await contributor.SubmitOn(page, at, new() { ["reply"] = "The Act of 1991.", ["id"] = page.QuerySelector("input[name=id]")!.GetAttribute("value")! }))
            answered.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await site.Services.MailTo(DemoAccounts.EmailOf("focal-point")))[0].Subject.Should().StartWith("Contributor replies to you about question");
        (await contributor.OpenAsync("/mine")).QuerySelectorAll("#asked").Should().BeEmpty("it is answered");
        (await focal.OpenAsync("/mine")).QuerySelector("#answered")!.ParentElement!.TextContent.Should().Contain("The Act of 1991.");

        page = await focal.OpenAsync(at);
        using (var settled = await focal.SubmitOn(page, at, [], $"{at}?handler=Resolve"))
            settled.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await focal.OpenAsync("/mine")).QuerySelectorAll("#answered").Should().BeEmpty();
        (await focal.OpenAsync(at)).QuerySelector("details .conversation")!.TextContent.Should().Contain("Settled by: You");
        (await focal.OpenAsync(Practice.Section("section_legal_data"))).QuerySelectorAll("#q-statistics_law details.q__talk").Should().BeEmpty();
    }

    [Fact]
    public async Task What_was_typed_is_there_again_when_it_cannot_be_stored()
    {
        var reader = await site.SignedIn("head");
        var at = $"{Overview}/access_law_status";
        var tooLong = new string('x', 4001);

        using (var empty = await reader.Submit(at, new() { ["Text"] = " ", ["To"] = $"{DemoAccounts.IdOf("deputy")}" }))
            (await Site.Read(empty)).QuerySelector("select[name=To] option[selected]")!.GetAttribute("value").Should().Be($"{DemoAccounts.IdOf("deputy")}");
        using (var refused = await reader.Submit(at, new() { ["Text"] = tooLong }))
        {
            var page = await Site.Read(refused);
            page.Errors().Should().ContainSingle().Which.Should().Contain("4001");
            page.QuerySelector("#Text")!.TextContent.Trim().Should().Be(tooLong);
        }
        using (var stranger = await reader.Submit(at, new() { ["Text"] = "Do you know?", ["To"] = $"{DemoAccounts.IdOf("expert")}" }))
        {
            var page = await Site.Read(stranger);
            page.Errors().Should().ContainSingle();
            page.QuerySelector("#Text")!.TextContent.Trim().Should().Be("Do you know?");
        }
        using (await reader.Submit(at, new() { ["Text"] = "A comment." }))
        {
        }
        using var reply = await reader.SubmitOn(await reader.OpenAsync(at), at, new() { ["reply"] = tooLong });
        (await Site.Read(reply)).QuerySelector(".conversation details[open] textarea")!.TextContent.Trim().Should().Be(tooLong);
    }

    [Fact]
    public async Task A_button_pressed_twice_says_it_once_and_the_overview_shows_open_ones_all_or_mine()
    {
        var (reader, at) = (await site.SignedIn("deputy"), $"{Overview}/anonymisation_rule");
        var page = await reader.OpenAsync(at);
        for (var press = 0; press < 2; press++)
            using (var said = await reader.SubmitOn(page, at, new() { ["Text"] = "Said once." }))
                said.StatusCode.Should().Be(HttpStatusCode.Redirect);

        (await Said(reader, "mine")).Should().Be(1);
        (await Said(reader, "open")).Should().Be(1);
        (await Said(await site.SignedIn("contributor"), "mine")).Should().Be(0, "it is the deputy's");
        using (await reader.SubmitOn(await reader.OpenAsync(at), at, [], $"{at}?handler=Resolve"))
        {
        }
        (await Said(reader, "open")).Should().Be(0);
        (await Said(reader, "all")).Should().Be(1);
        using (await reader.SubmitOn(await reader.OpenAsync(at), at, [], $"{at}?handler=Reopen"))
        {
        }
        (await Said(reader, "open")).Should().Be(1);
    }

    [Fact]
    public async Task Nobody_outside_the_institution_reads_them()
    {
        foreach (var who in new[] { "coordinator", "expert", "observer", "administrator" })
            using (var answer = await (await site.SignedIn(who)).GetAsync(Overview))
                answer.StatusCode.Should().BeOneOf([HttpStatusCode.Forbidden, HttpStatusCode.NotFound], who);
        (await (await site.SignedIn("coordinator")).OpenAsync(Practice.Section("section_about"))).QuerySelectorAll(".q__talk").Should().BeEmpty();
    }

    [Fact]
    public async Task A_question_or_an_entry_that_does_not_exist_has_no_page()
    {
        foreach (var address in new[] { $"{Overview}/no_such_question", $"{Overview}/access_law_status?entry=none" })
            using (var answer = await (await site.SignedIn("focal-point")).GetAsync(address))
                answer.StatusCode.Should().Be(HttpStatusCode.NotFound, address);
    }

    private static async Task<int> Said(HttpClient reader, string view) =>
        (await reader.OpenAsync($"{Overview}?show={view}")).QuerySelectorAll(".remark__text").Count(text => text.TextContent.Contains("Said once.", StringComparison.Ordinal));

    private async Task Speaks(string who, string language)
    {
        _ = site.Services;
        await using var db = site.Services.GetRequiredService<DatabaseSetting>().Open(Reader.System("a test"));
        (await db.People.SingleAsync(person => person.Email == DemoAccounts.EmailOf(who))).Language = language;
        await db.SaveChangesAsync();
    }
}
