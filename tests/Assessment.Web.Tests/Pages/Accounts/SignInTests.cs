using System.Net;
using Assessment.Web.Accounts;

namespace Assessment.Web.Tests.Pages.Accounts;

public sealed class SignInTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Who_signs_in_is_named_on_every_page_until_signing_out()
    {
        var reader = await site.SignInAgain("expert");
        (await Page(reader, "/rounds")).QuerySelector(".masthead__who")!.TextContent.Trim().Should().Be("Expert");

        using var answer = await reader.SubmitOn(await Page(reader, "/rounds"), "/rounds", [], "/account/sign-out");

        answer.Headers.Location!.ToString().Should().Be("/");
        var home = await Page(reader, "/");
        home.QuerySelector(".masthead__who").Should().BeNull();
        home.QuerySelector(".notice")!.TextContent.Should().Contain("You are signed out.");
        (await Page(reader, "/")).QuerySelector(".notice").Should().BeNull("it is said once");
    }

    [Theory]
    [InlineData("head@demo.example", "not the password at all")]
    [InlineData("nobody@demo.example", "not the password at all")]
    [InlineData("nobody@demo.example", Site.DemoPassword)]
    public async Task A_wrong_password_and_an_unknown_address_get_the_same_words(string email, string password)
    {
        using var reader = site.Reader();
        using var answer = await reader.Submit("/account/sign-in", new() { ["Email"] = email, ["Password"] = password });
        var page = await Site.Read(answer);

        page.Errors().Should().Equal("This e-mail address and password do not fit together, or the account is locked. After five wrong passwords it is locked for 15 minutes.");
        page.Title.Should().StartWith("Problem: ");
        page.QuerySelector("#Email")!.GetAttribute("value").Should().Be(email);
        page.QuerySelector("#Password")!.HasAttribute("value").Should().BeFalse();
        page.QuerySelector("#Email")!.GetAttribute("aria-describedby").Should().Be("Email-error");
    }

    [Fact]
    public async Task An_empty_form_is_told_everything_that_is_missing_at_once()
    {
        using var reader = site.Reader();
        using var answer = await reader.Submit("/account/sign-in", new() { ["Email"] = "", ["Password"] = "" });

        (await Site.Read(answer)).Errors().Should().Equal("Enter your e-mail address", "Enter your password");
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_is_refused_in_the_same_words()
    {
        using var reader = site.Reader();
        for (var i = 0; i < 5; i++)
            (await Try(reader, "deputy", "wrong wrong wrong")).StatusCode.Should().Be(HttpStatusCode.OK);

        using var answer = await Try(reader, "deputy", Site.DemoPassword);

        (await Site.Read(answer)).Errors().Single().Should().StartWith("This e-mail address and password do not fit together");
    }

    [Fact]
    public async Task The_reader_comes_back_to_the_page_that_was_wanted()
    {
        using var reader = site.Reader();
        using var answer = await reader.Submit("/account/sign-in?return=%2Frounds%3Flang%3Des", new() { ["Email"] = "expert@demo.example", ["Password"] = Site.DemoPassword });

        answer.Headers.Location!.ToString().Should().Be("/rounds?lang=es");
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    public async Task A_way_to_another_site_is_not_followed(string elsewhere)
    {
        using var reader = site.Reader();
        using var answer = await reader.Submit($"/account/sign-in?return={Uri.EscapeDataString(elsewhere)}", new() { ["Email"] = "expert@demo.example", ["Password"] = Site.DemoPassword });

        answer.Headers.Location!.ToString().Should().Be(Way.Home);
    }

    [Fact]
    public async Task A_form_withanswerits_token_is_refused()
    {
        using var reader = site.Reader();
        using var answer = await reader.PostAsync("/account/sign-in", new FormUrlEncodedContent([new("Email", "expert@demo.example"), new("Password", Site.DemoPassword)]));

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Who_tries_too_often_is_asked_to_wait()
    {
        using var strict = site.WithWebHostBuilder(host => host.UseSetting("Accounts:TriesPerMinute", "3"));
        using var reader = strict.CreateClient();
        for (var i = 0; i < 3; i++)
            (await Try(reader, $"nobody{i}", "wrong wrong wrong")).StatusCode.Should().Be(HttpStatusCode.OK);

        using var answer = await Try(reader, "nobody", "wrong wrong wrong");

        answer.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        (await Site.Read(answer)).QuerySelector("h1")!.TextContent.Should().Be("Please wait a minute");
        (await reader.GetAsync("/account/sign-in")).StatusCode.Should().Be(HttpStatusCode.OK, "reading is not limited");
    }

    [Fact]
    public async Task The_cookie_is_closed_to_scripts_and_forgotten_with_the_browser()
    {
        using var reader = site.Reader();
        using var answer = await Try(reader, "observer", Site.DemoPassword);

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(line => line.StartsWith("assessment.session=", StringComparison.Ordinal));
        cookie.Should().Contain("httponly").And.Contain("samesite=lax").And.NotContain("expires=").And.NotContain("max-age");
    }

    [Fact]
    public async Task The_second_step_cannot_be_opened_withanswerthe_first()
    {
        using var reader = site.Reader();
        using var answer = await reader.GetAsync("/account/second-step");

        answer.Headers.Location!.ToString().Should().StartWith("/account/sign-in");
    }

    private static Task<HttpResponseMessage> Try(HttpClient reader, string who, string password) =>
        reader.Submit("/account/sign-in", new() { ["Email"] = DemoAccounts.EmailOf(who), ["Password"] = password });

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> Page(HttpClient reader, string address)
    {
        using var answer = await reader.GetAsync(address);
        return await Site.Read(answer);
    }
}
