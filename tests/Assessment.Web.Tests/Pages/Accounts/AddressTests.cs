using Assessment.Data;
using Assessment.Web.Accounts;
using Assessment.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assessment.Web.Tests.Pages.Accounts;

public sealed class AddressTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task An_address_changes_by_the_button_of_a_link_to_the_new_one_and_the_old_one_is_told()
    {
        using var reader = await site.SignInAgain("contributor");
        var before = await Stamp("contributor");
        (await Where(reader.Submit("/account/address", new() { ["Email"] = "nora@example.org", ["Password"] = Site.DemoPassword }))).Should().Be("/account");
        var link = await site.Services.LinkTo("nora@example.org");

        // A mail scanner opens it, and nothing happens.
        using var stranger = site.Reader();
        (await Read(stranger.GetAsync(link))).QuerySelector("main")!.TextContent.Should().Contain("nora@example.org").And.NotContain("contributor@demo.example");
        (await Address("contributor")).Should().Be("contributor@demo.example");

        (await Where(stranger.Submit(link, []))).Should().Be("/account/sign-in");
        (await Address("contributor")).Should().Be("nora@example.org");
        (await Stamp("contributor")).Should().NotBe(before, "every session ends within a minute");
        (await site.Services.MailTo("contributor@demo.example"))[0].Should().BeEquivalentTo(new { Kind = "AddressChanged", SealedLink = (string?)null });
        (await Where(site.Reader().Submit("/account/sign-in", new() { ["Email"] = "nora@example.org", ["Password"] = Site.DemoPassword }))).Should().Be(Way.Home);
        (await Read(stranger.GetAsync(link))).QuerySelector("h1")!.TextContent.Should().Be("This link no longer works");
        await using var db = Open();
        (await db.OneTimeLinks.AnyAsync(row => row.NewAddress != null)).Should().BeFalse("what was used is forgotten");
        (await db.AuditEntries.Where(line => line.SubjectId == DemoAccounts.IdOf("contributor")).Select(line => line.Action).ToListAsync())
            .Should().Contain("address-change-asked").And.Contain("address-changed");
    }

    [Fact]
    public async Task It_takes_the_password_and_an_address_that_nobody_has()
    {
        using var reader = await site.SignInAgain("expert");

        (await Errors(reader, "no address", "not the password at all")).Should().Equal("Enter an e-mail address like name@example.org", "This is not your present password");
        (await Errors(reader, "HEAD@Demo.example", "not the password at all")).Should().Equal(["This is not your present password"], "who has an account is told to nobody else");
        (await Errors(reader, "HEAD@Demo.example", Site.DemoPassword)).Should().Equal("Somebody has an account with this address");
    }

    [Fact]
    public async Task An_address_that_somebody_else_took_meanwhile_is_not_given_away()
    {
        using var first = await site.SignInAgain("observer");
        await first.Submit("/account/address", new() { ["Email"] = "both@example.org", ["Password"] = Site.DemoPassword });
        var link = await site.Services.LinkTo("both@example.org");
        var admin = await site.SignedIn("administrator");
        await admin.Submit("/people/invite", new() { ["Email"] = "Both@example.org", ["Name"] = "Somebody quicker" });

        using var stranger = site.Reader();
        (await Where(stranger.Submit(link, []))).Should().Be("/");

        (await Address("observer")).Should().Be("observer@demo.example");
        (await Read(stranger.GetAsync("/"))).QuerySelector(".notice")!.TextContent.Should().Contain("could not be changed");
    }

    [Fact]
    public async Task Who_chooses_another_language_is_told_in_it_that_it_is_saved()
    {
        using var reader = await site.SignInAgain("observer");
        (await Where(reader.Submit("/account", new() { ["Name"] = "Observer", ["ReadingLanguage"] = "pt" }))).Should().Be("/account");

        var page = await Site.Read(await reader.GetAsync("/account"));

        page.DocumentElement.GetAttribute("lang").Should().Be("pt");
        page.QuerySelector(".notice")!.TextContent.Trim().Should().Be("A sua conta está gravada.");
    }

    [Fact]
    public async Task A_mail_to_an_address_that_is_not_proved_says_nothing_the_person_wrote_and_is_not_sent_in_a_row()
    {
        using var reader = await site.SignInAgain("deputy");
        (await Where(reader.Submit("/account", new() { ["Name"] = "Your account expires today", ["ReadingLanguage"] = "en" }))).Should().Be("/account");
        var fields = new Dictionary<string, string> { ["Email"] = "victim@example.org", ["Password"] = Site.DemoPassword };

        (await Where(reader.Submit("/account/address", fields))).Should().Be("/account");
        (await Read(reader.Submit("/account/address", fields))).Errors().Should().ContainSingle().Which.Should().StartWith("A link was sent a moment ago");

        (await site.Services.MailTo("victim@example.org")).Should().ContainSingle().Which.Text.Should().StartWith("Hello victim@example.org,").And.NotContain("expires today");
        await using (var db = Open())
            await db.OneTimeLinks.ExecuteUpdateAsync(links => links.SetProperty(link => link.CreatedAt, DateTimeOffset.UtcNow.AddHours(-1)));
        for (var more = 1; more < AddressChange.MostInADay; more++)
        {
            (await Where(reader.Submit("/account/address", fields))).Should().Be("/account");
            await using var db = Open();
            await db.OneTimeLinks.ExecuteUpdateAsync(links => links.SetProperty(link => link.CreatedAt, DateTimeOffset.UtcNow.AddHours(-1)));
        }
        (await Read(reader.Submit("/account/address", fields))).Errors().Should().ContainSingle("that is all for today");
    }

    [Theory]
    [InlineData("friend,\n\nYour account expires. Sign in at https://evil.example/")]
    [InlineData("Ana\u2028Pérez")]
    [InlineData("Ana\tPérez")]
    public async Task A_name_is_on_one_line(string name)
    {
        using var reader = await site.SignInAgain("head");
        (await Read(reader.Submit("/account", new() { ["Name"] = name, ["ReadingLanguage"] = "en" }))).Errors().Should().ContainSingle();
        var admin = await site.SignedIn("administrator");
        (await Read(admin.Submit("/people/invite", new() { ["Email"] = "lines@example.org", ["Name"] = name }))).Errors().Should().ContainSingle();
        using var coordinator = await site.SignInAgain("coordinator");
        (await Read(coordinator.Submit("/coordinate/saint-lucia-practice/people", new() { ["Name"] = name, ["Email"] = "lines@example.org", ["Role"] = "Observer" }))).Errors().Should().ContainSingle();
    }

    private async Task<string?> Address(string who)
    {
        await using var db = Open();
        return (await db.People.SingleAsync(person => person.Id == DemoAccounts.IdOf(who))).Email;
    }

    private async Task<string?> Stamp(string who)
    {
        await using var db = Open();
        return (await db.People.SingleAsync(person => person.Id == DemoAccounts.IdOf(who))).SecurityStamp;
    }

    private AssessmentDb Open() => site.Services.GetRequiredService<DatabaseSetting>().Open(Reader.System("a test"));

    private static async Task<IEnumerable<string>> Errors(HttpClient reader, string email, string password) =>
        (await Read(reader.Submit("/account/address", new() { ["Email"] = email, ["Password"] = password }))).Errors();

    private static async Task<string> Where(Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        return answer.Headers.Location?.ToString() ?? $"stayed, {answer.StatusCode}";
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> Read(Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        return await Site.Read(answer);
    }
}
