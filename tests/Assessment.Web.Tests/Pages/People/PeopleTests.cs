using System.Net;
using Assessment.Data;
using Assessment.Web.Accounts;
using Assessment.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assessment.Web.Tests.Pages.People;

public sealed class PeopleTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("/people")]
    [InlineData("/people/invite")]
    [InlineData("/people/mail")]
    public async Task Only_an_administrator_comes_in(string address)
    {
        using var stranger = site.Reader();
        (await stranger.GetAsync(address)).Headers.Location!.ToString().Should().EndWith($"/account/sign-in?return={Uri.EscapeDataString(address)}");
        var coordinator = await site.SignedIn("coordinator");
        (await coordinator.GetAsync(address)).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        var administrator = await site.SignedIn("administrator");
        (await administrator.GetAsync(address)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_script_that_is_signed_out_is_told_so_and_not_sent_elsewhere()
    {
        using var stranger = site.Reader();
        stranger.DefaultRequestHeaders.Add("Sec-Fetch-Dest", "empty");

        (await stranger.GetAsync("/people")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Who_is_closed_is_out_at_once_and_back_when_opened_again()
    {
        using var observer = await site.SignInAgain("observer");
        var id = await Id("observer");

        await Deed(id, "Close");
        (await Page(observer, "/")).QuerySelector(".masthead__who").Should().BeNull();
        using (var answer = await observer.Submit("/account/sign-in", new() { ["Email"] = DemoAccounts.EmailOf("observer"), ["Password"] = Site.DemoPassword }))
            (await Site.Read(answer)).Errors().Should().ContainSingle();

        await Deed(id, "Reopen");
        using var again = await site.SignInAgain("observer");
        (await Page(again, "/")).QuerySelector(".masthead__who").Should().NotBeNull();
    }

    [Fact]
    public async Task Who_may_open_rounds_is_said_by_an_administrator_and_taken_back()
    {
        using var expert = await site.SignInAgain("expert");
        var id = await Id("expert");
        (await expert.GetAsync("/coordinate/new")).StatusCode.Should().Be(HttpStatusCode.Forbidden);

        await Deed(id, "AllowRounds");
        (await expert.GetAsync("/coordinate/new")).StatusCode.Should().Be(HttpStatusCode.OK);

        await Deed(id, "StopRounds");
        (await expert.GetAsync("/coordinate/new")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_administrator_cannot_close_or_demote_themselves()
    {
        var admin = await site.SignedIn("administrator");
        var id = await Id("administrator");
        var page = await Page(admin, $"/people/{id}");

        page.QuerySelectorAll("main form").Select(form => form.GetAttribute("action")).Should().Equal($"/people/{id}?handler=Link", $"/people/{id}?handler=AllowRounds");
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var answer = await admin.PostAsync($"/people/{id}?handler=Close", new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));
        (await Site.Read(answer)).Errors().Should().ContainSingle();
    }

    [Fact]
    public async Task The_role_is_read_at_every_request_and_not_from_the_cookie()
    {
        using var expert = await site.SignInAgain("expert");
        (await expert.GetAsync("/people")).StatusCode.Should().Be(HttpStatusCode.Forbidden);

        await Deed(await Id("expert"), "Promote");
        (await expert.GetAsync("/people")).StatusCode.Should().Be(HttpStatusCode.OK);

        await Deed(await Id("expert"), "Demote");
        (await expert.GetAsync("/people")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_same_address_is_not_invited_twice()
    {
        var admin = await site.SignedIn("administrator");
        using var answer = await admin.Submit("/people/invite", new() { ["Email"] = "HEAD@demo.example", ["Name"] = "" });

        (await Site.Read(answer)).Errors().Should().Equal("Somebody has an account with this address");
    }

    [Fact]
    public async Task Mail_can_be_read_without_its_secret()
    {
        var admin = await site.SignedIn("administrator");
        using (await admin.Submit("/people/invite", new() { ["Email"] = "nora@example.org", ["Name"] = "Nora" }))
        {
        }
        var list = await Page(admin, "/people/mail");
        var link = list.QuerySelectorAll(".register a").First(a => a.ParentElement!.ParentElement!.TextContent.Contains("nora@example.org", StringComparison.Ordinal));

        var letter = await Page(admin, link.GetAttribute("href")!);

        letter.QuerySelector(".letter")!.TextContent.Should().Contain("Hello Nora,").And.Contain("[the personal link, shown to its reader only]");
        letter.Body!.TextContent.Should().NotContain(await site.Services.LinkTo("nora@example.org"));
    }

    [Fact]
    public async Task People_are_found_by_a_part_of_their_name_or_address()
    {
        var admin = await site.SignedIn("administrator");

        (await Page(admin, "/people?q=LEAD+exp")).QuerySelectorAll(".register tbody th").Select(cell => cell.TextContent.Trim()).Should().Equal("Lead expert");
        (await Page(admin, "/people?q=focal-p")).QuerySelectorAll(".register tbody th").Select(cell => cell.TextContent.Trim()).Should().Equal("Focal point");
    }

    [Fact]
    public async Task What_was_done_is_in_the_audit_log_under_the_name_of_who_did_it()
    {
        var id = await Id("lead-expert");
        await Deed(id, "Promote");
        await Deed(id, "Demote");

        await using var db = site.Services.GetRequiredService<DatabaseSetting>().Open(Reader.System("test"));
        var lines = await db.AuditEntries.Where(entry => entry.SubjectId == id && entry.Action.StartsWith("administrator")).OrderBy(entry => entry.Id).ToListAsync();
        lines.Select(entry => entry.Action).Should().Equal("administrator-added", "administrator-removed");
        lines.Select(entry => entry.PersonId).Distinct().Should().Equal(await Id("administrator"));
    }

    private async Task Deed(Guid id, string deed)
    {
        var admin = await site.SignedIn("administrator");
        using var answer = await admin.SubmitOn(await Page(admin, $"/people/{id}"), "", [], $"/people/{id}?handler={deed}");
        answer.StatusCode.Should().Be(HttpStatusCode.Redirect, deed);
    }

    private async Task<Guid> Id(string who)
    {
        await using var db = site.Services.GetRequiredService<DatabaseSetting>().Open();
        return await db.People.Where(person => person.Email == DemoAccounts.EmailOf(who)).Select(person => person.Id).SingleAsync();
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> Page(HttpClient reader, string address)
    {
        using var answer = await reader.GetAsync(address);
        return await Site.Read(answer);
    }
}
