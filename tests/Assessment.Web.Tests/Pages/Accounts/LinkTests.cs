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
