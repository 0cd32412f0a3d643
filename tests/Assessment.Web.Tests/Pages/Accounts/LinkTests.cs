using System.Net;
using Assessment.Data;
using Assessment.Web.Accounts;
using Assessment.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assessment.Web.Tests.Pages.Accounts;

public sealed class LinkTests(Site site) : IClassFixture<Site>
{
    private const string NewPassword = "seven lanterns under rain";

    [Fact]
    public async Task Who_is_invited_chooses_a_password_and_is_in()
    {
        var link = await Invite("rosa@example.org", "es");
        using var reader = site.Reader();

        using var answer = await reader.Submit(link, new() { ["Name"] = "Rosa Díaz", ["Password"] = NewPassword });

        answer.Headers.Location!.ToString().Should().Be(Way.Home);
        (await Page(reader, "/")).QuerySelector(".masthead__who")!.TextContent.Trim().Should().Be("Rosa Díaz");
        (await Person("rosa@example.org")).EmailConfirmed.Should().BeTrue();
    }

    [Fact]
    public async Task The_invitation_is_written_in_the_language_that_was_chosen()
    {
        await Invite("pilar@example.org", "es");

        var mail = (await site.Services.MailTo("pilar@example.org")).Single();
        mail.Subject.Should().Be("Tiene una invitación a Assessment");
        mail.Text.Should().StartWith("Hola, pilar@example.org:").And.Contain("{link}");
    }

    [Fact]
    public async Task Opening_the_link_does_nothing_however_often()
    {
        var link = await Invite("luz@example.org");
        using var scanner = site.Reader();
        for (var i = 0; i < 3; i++)
            (await scanner.GetAsync(link)).StatusCode.Should().Be(HttpStatusCode.OK);

        (await Person("luz@example.org")).PasswordHash.Should().BeNull();
        using var answer = await scanner.Submit(link, new() { ["Name"] = "Luz", ["Password"] = NewPassword });
        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_link_works_once()
    {
        var link = await Invite("inés@example.org");
        using var reader = site.Reader();
        var page = await Page(reader, link);
        using var first = await reader.SubmitOn(page, link, new() { ["Name"] = "Inés", ["Password"] = NewPassword });
        using var again = site.Reader();

        (await Page(again, link)).QuerySelector("h1")!.TextContent.Should().Be("This link no longer works");
        (await Page(again, link)).QuerySelector("main form").Should().BeNull();
    }

    [Fact]
    public async Task A_new_link_makes_the_one_before_useless()
    {
        var first = await Invite("mara@example.org");
        var person = await Person("mara@example.org");
        using var admin = await site.SignInAgain("administrator");
        using var sent = await admin.SubmitOn(await Page(admin, $"/people/{person.Id}"), "", [], $"/people/{person.Id}?handler=Link");

        using var reader = site.Reader();
        (await Page(reader, first)).QuerySelector("h1")!.TextContent.Should().Be("This link no longer works");
        (await Page(reader, await site.Services.LinkTo("mara@example.org"))).QuerySelector("h1")!.TextContent.Should().Be("Welcome");
    }

    [Fact]
    public async Task A_weak_password_is_refused_and_the_link_still_works()
    {
        var link = await Invite("vera@example.org");
        using var reader = site.Reader();
        using var answer = await reader.Submit(link, new() { ["Name"] = "", ["Password"] = "password1234" });

        (await Site.Read(answer)).Errors().Should().HaveCount(2).And.Contain(error => error.StartsWith("This password is among those that are tried first"));
        (await Page(reader, link)).QuerySelector("h1")!.TextContent.Should().Be("Welcome");
    }

    [Fact]
    public async Task A_forgotten_password_is_replaced_and_other_computers_are_signed_out()
    {
        using var elsewhere = await site.SignInAgain("contributor");
        using var reader = site.Reader();
        using var asked = await reader.Submit("/account/forgotten", new() { ["Email"] = "CONTRIBUTOR@demo.example" });
        var stamp = (await Person("contributor@demo.example")).SecurityStamp;

        using var answer = await reader.Submit(await site.Services.LinkTo("contributor@demo.example"), new() { ["Password"] = NewPassword });

        answer.Headers.Location!.ToString().Should().Be(Way.Home);
        (await Person("contributor@demo.example")).SecurityStamp.Should().NotBe(stamp, "with which the cookie of the other computer is refused within a minute");
    }

    [Fact]
    public async Task Asking_for_a_link_says_the_same_for_an_unknown_address_and_sends_nothing()
    {
        using var reader = site.Reader();
        using var answer = await reader.Submit("/account/forgotten", new() { ["Email"] = "stranger@example.org" });

        answer.Headers.Location!.ToString().Should().Be("/account/sign-in");
        (await Page(reader, "/account/sign-in")).QuerySelector(".notice")!.TextContent.Should().Contain("If there is an account with this address");
        (await site.Services.MailTo("stranger@example.org")).Should().BeEmpty();
    }

    [Fact]
    public async Task Asking_again_at_once_sends_no_second_mail()
    {
        using var reader = site.Reader();
        for (var i = 0; i < 3; i++)
            using (await reader.Submit("/account/forgotten", new() { ["Email"] = "observer@demo.example" }))
            {
            }

        (await site.Services.MailTo("observer@demo.example")).Should().ContainSingle();
    }

    [Fact]
    public async Task Asking_for_a_link_does_not_end_an_invitation_and_sends_it_again()
    {
        using var admin = await site.SignInAgain("administrator");
        using (await admin.Submit("/people/invite", new() { ["Email"] = "minister@example.org", ["Name"] = "The Minister" })) { }
        var first = await site.Services.LinkTo("minister@example.org");
        await AgeLinks();
        using var stranger = site.Reader();

        using (await stranger.Submit("/account/forgotten", new() { ["Email"] = "minister@example.org" })) { }

        (await site.Services.MailTo("minister@example.org")).Select(mail => mail.Kind).Should().Equal("Invitation", "Invitation");
        foreach (var link in new[] { first, await site.Services.LinkTo("minister@example.org") })
            (await Page(stranger, link)).QuerySelector("h1")!.TextContent.Should().Be("Welcome");
    }

    [Fact]
    public async Task Asking_for_a_link_does_not_end_a_change_of_address()
    {
        using var reader = await site.SignInAgain("head");
        using (await reader.Submit("/account/address", new() { ["Email"] = "new.head@example.org", ["Password"] = Site.DemoPassword })) { }
        var link = await site.Services.LinkTo("new.head@example.org");
        using var stranger = site.Reader();

        using (await stranger.Submit("/account/forgotten", new() { ["Email"] = DemoAccounts.EmailOf("head") })) { }

        (await site.Services.MailTo(DemoAccounts.EmailOf("head"))).Should().ContainSingle();
        (await Page(stranger, link)).QuerySelector("h1")!.TextContent.Should().Be("Confirm your new address");
    }

    [Fact]
    public async Task Asking_many_times_at_the_same_moment_sends_one_mail()
    {
        using var reader = site.Reader();
        var page = await Page(reader, "/account/forgotten");
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => reader.SubmitOn(page, "/account/forgotten", new() { ["Email"] = DemoAccounts.EmailOf("expert") })));

        answers.Should().OnlyContain(answer => answer.StatusCode == HttpStatusCode.Redirect);
        (await site.Services.MailTo(DemoAccounts.EmailOf("expert"))).Should().ContainSingle();
    }

    [Theory]
    [InlineData("deputy", "stranger.too@example.org")]
    public async Task The_answer_waits_for_nothing_that_is_done_for_a_known_address_only(string known, string unknown)
    {
        using var reader = site.Reader();
        var page = await Page(reader, "/account/forgotten");
        await using (var db = site.Services.GetRequiredService<DatabaseSetting>().Open())
        using (await db.WriteTurnAsync())
            foreach (var address in new[] { DemoAccounts.EmailOf(known), unknown })
                using (var answer = await reader.SubmitOn(page, "/account/forgotten", new() { ["Email"] = address }).WaitAsync(TimeSpan.FromSeconds(20)))
                    answer.StatusCode.Should().Be(HttpStatusCode.Redirect, "nobody could write until now");

        (await site.Services.MailTo(DemoAccounts.EmailOf(known))).Should().ContainSingle();
    }

    [Theory]
    [InlineData("/account/password", "lead-expert")]
    [InlineData("/account?handler=Everywhere", "coordinator")]
    public async Task A_link_to_a_new_password_ends_when_the_owner_changes_it_or_signs_out_everywhere(string way, string who)
    {
        using var reader = await site.SignInAgain(who);
        using var stranger = site.Reader();
        using (await stranger.Submit("/account/forgotten", new() { ["Email"] = DemoAccounts.EmailOf(who) })) { }
        var link = await site.Services.LinkTo(DemoAccounts.EmailOf(who));
        (await Page(stranger, link)).QuerySelector("main form").Should().NotBeNull();

        using var done = way == "/account/password"
            ? await reader.Submit(way, new() { ["Present"] = Site.DemoPassword, ["Password"] = NewPassword })
            : await reader.SubmitOn(await Page(reader, "/account"), "/account", [], way);

        done.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await Page(stranger, link)).QuerySelector("h1")!.TextContent.Should().Be("This link no longer works");
    }

    // As if every link had been made long ago.
    private async Task AgeLinks()
    {
        await using var db = site.Services.GetRequiredService<DatabaseSetting>().Open(Reader.System("a test"));
        await db.OneTimeLinks.ExecuteUpdateAsync(links => links.SetProperty(link => link.CreatedAt, DateTimeOffset.UtcNow.AddHours(-1)));
    }

    private async Task<string> Invite(string email, string language = "en")
    {
        using var admin = await site.SignInAgain("administrator");
        using var answer = await admin.Submit("/people/invite", new() { ["Email"] = email, ["Name"] = "", ["Language"] = language });
        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
        return await site.Services.LinkTo(email);
    }

    private async Task<Data.Organisations.Person> Person(string email)
    {
        await using var db = site.Services.GetRequiredService<DatabaseSetting>().Open();
        return await db.People.SingleAsync(person => person.NormalizedEmail == Data.Organisations.Person.Normalise(email));
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> Page(HttpClient reader, string address)
    {
        using var answer = await reader.GetAsync(address);
        return await Site.Read(answer);
    }
}
