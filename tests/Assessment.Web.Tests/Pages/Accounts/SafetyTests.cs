using System.Net;
using Assessment.Data;
using Assessment.Data.Organisations;
using Assessment.Web.Accounts;
using Assessment.Web.Starting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Assessment.Web.Tests.Pages.Accounts;

public sealed class SafetyTests(Site site) : IClassFixture<Site>
{
    private const string NewPassword = "seven lanterns under rain";

    [Fact]
    public async Task One_time_codes_are_set_up_asked_for_accepted_once_and_turned_off()
    {
        using var reader = await site.SignInAgain("expert");
        var page = await Page(reader, "/account/codes");
        var key = page.QuerySelector(".keys__one")!.TextContent.Replace(" ", "");
        page.QuerySelector("svg.qr title")!.TextContent.Should().Be("QR code with the key for your app");

        var on = await Read(reader.SubmitOn(page, "/account/codes", new() { ["Code"] = Code(key) }));
        var recovery = on.QuerySelectorAll(".keys li").Select(line => line.TextContent).ToList();
        recovery.Should().HaveCount(10).And.OnlyHaveUniqueItems();

        // Every sign-in now has a second step; the code just used is not taken again, a recovery code is, once.
        using var other = site.Reader();
        (await SignIn(other, "expert")).Should().StartWith("/account/second-step");
        (await Read(other.Submit("/account/second-step", new() { ["Code"] = Code(key) }))).Errors().Should().ContainSingle("the code was used");
        (await Where(other.Submit("/account/second-step", new() { ["Code"] = Code(key, later: 1) }))).Should().Be(Way.Home);
        using var third = site.Reader();
        await SignIn(third, "expert");
        (await Where(third.Submit("/account/second-step", new() { ["Code"] = recovery[0].ToLowerInvariant() }))).Should().Be(Way.Home);
        using var fourth = site.Reader();
        await SignIn(fourth, "expert");
        (await Read(fourth.Submit("/account/second-step", new() { ["Code"] = recovery[0] }))).Errors().Should().ContainSingle("it was used up");

        var off = await Page(third, "/account/codes");
        off.QuerySelector("main")!.TextContent.Should().Contain("9 recovery codes are left.");
        using var answer = await third.SubmitOn(off, "/account/codes?handler=TurnOff", new() { ["Code"] = recovery[1] });
        answer.Headers.Location!.ToString().Should().Be("/account");
        using var fifth = site.Reader();
        (await SignIn(fifth, "expert")).Should().Be(Way.Home);
    }

    [Fact]
    public async Task A_wrong_code_turns_nothing_on()
    {
        using var reader = await site.SignInAgain("observer");
        var page = await Read(reader.Submit("/account/codes", new() { ["Code"] = "12345" }));

        page.Errors().Should().ContainSingle();
        (await Page(reader, "/account/codes")).QuerySelector("svg.qr").Should().NotBeNull();
    }

    [Fact]
    public async Task Who_must_use_codes_is_led_to_set_them_up_and_can_do_nothing_else()
    {
        using var strict = site.WithWebHostBuilder(host => host.UseSetting("Accounts:RequireSecondStep:0", "Administrator"));
        using var reader = strict.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        await SignIn(reader, "administrator");

        foreach (var address in new[] { "/", "/people", "/account" })
            (await Where(reader.GetAsync(address))).Should().Be("/account/codes");
        (await Page(reader, "/account/codes")).QuerySelector("main")!.TextContent.Should().Contain("Your role asks for one-time codes.");
        using var expert = strict.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        await SignIn(expert, "lead-expert");
        (await expert.GetAsync("/")).StatusCode.Should().Be(HttpStatusCode.OK, "only administrators must");
    }

    [Theory]
    [InlineData("administrator", "administrator")]
    [InlineData("MAYOPENROUNDS", "coordinator")]
    [InlineData("Lead expert", null)]
    [InlineData("leadexpert", "lead-expert")]
    public async Task The_word_for_who_must_use_codes_counts_in_any_capitals_and_stops_the_start_where_it_names_nobody(string word, string? who)
    {
        var settings = new AccountSettings { RequireSecondStep = [word] };
        if (who is null)
        {
            settings.Invoking(one => one.Check()).Should().Throw<StartingException>().WithMessage("*“Lead expert”*Administrator, MayOpenRounds, *LeadExpert*");
            return;
        }
        settings.Invoking(one => one.Check()).Should().NotThrow();
        using var strict = site.WithWebHostBuilder(host => host.UseSetting("Accounts:RequireSecondStep:0", word));
        using var reader = strict.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        await SignIn(reader, who);

        (await Where(reader.GetAsync("/mine"))).Should().Be("/account/codes");
    }

    [Fact]
    public async Task A_refused_sign_in_costs_one_look_at_a_password_whoever_it_was()
    {
        var counting = new CountingHasher();
        using var watched = site.WithWebHostBuilder(host => host.ConfigureServices(services => services.AddSingleton<IPasswordHasher<Person>>(counting)));
        using var reader = watched.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        await using (var db = watched.Services.GetRequiredService<DatabaseSetting>().Open())
        {
            Person Refused(string email, DateTimeOffset? locked, DateTimeOffset? closed)
            {
                var person = Person.New(email, "en", DateTimeOffset.UtcNow);
                (person.PasswordHash, person.LockoutEnd, person.ClosedAt) = (counting.HashPassword(person, NewPassword), locked, closed);
                return person;
            }
            db.AddRange(Refused("open@example.org", null, null), Refused("locked@example.org", DateTimeOffset.UtcNow.AddDays(1), null), Refused("closed@example.org", null, DateTimeOffset.UtcNow));
            await db.SaveChangesAsync();
        }

        foreach (var email in new[] { "open@example.org", "locked@example.org", "closed@example.org", "nobody@example.org" })
        {
            counting.Looks = 0;
            using (await reader.Submit("/account/sign-in", new() { ["Email"] = email, ["Password"] = "a wrong password it is" })) { }
            counting.Looks.Should().Be(1, email);
        }
    }

    private sealed class CountingHasher : PasswordHasher<Person>
    {
        public int Looks { get; set; }

        public override PasswordVerificationResult VerifyHashedPassword(Person user, string hashedPassword, string providedPassword)
        {
            Looks++;
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }

    [Fact]
    public async Task A_session_ends_twelve_hours_after_the_sign_in_however_busy_it_is()
    {
        var clock = new LaterClock();
        using var later = site.WithWebHostBuilder(host => host.ConfigureServices(services => services.AddSingleton<TimeProvider>(clock)));
        using var reader = later.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        await SignIn(reader, "lead-expert");

        for (var hour = 1; hour < 12; hour++)
        {
            clock.Later = TimeSpan.FromHours(hour);
            (await reader.GetAsync("/account")).StatusCode.Should().Be(HttpStatusCode.OK, $"{hour} hours, and never idle");
        }
        clock.Later = TimeSpan.FromHours(12);

        (await Where(reader.GetAsync("/account"))).Should().Contain("/account/sign-in");
    }

    private sealed class LaterClock : TimeProvider
    {
        public TimeSpan Later { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Later;
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_the_sessions_of_other_computers()
    {
        using var eager = site.WithWebHostBuilder(host => host.ConfigureServices(services =>
            services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.Zero)));
        site.Services.GetRequiredService<IOptions<SecurityStampValidatorOptions>>().Value.ValidationInterval.Should().Be(TimeSpan.FromMinutes(1));
        using var here = eager.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var there = eager.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        await SignIn(here, "coordinator");
        await SignIn(there, "coordinator");
        (await there.GetAsync("/account")).StatusCode.Should().Be(HttpStatusCode.OK);

        using var answer = await here.SubmitOn(await Page(here, "/account"), "", [], "/account?handler=Everywhere");

        answer.Headers.Location!.ToString().Should().Be("/account/sign-in");
        (await Where(there.GetAsync("/account"))).Should().Contain("/account/sign-in");
    }

    [Fact]
    public async Task The_password_is_changed_only_by_who_knows_it()
    {
        using var reader = await site.SignInAgain("contributor");
        (await Read(reader.Submit("/account/password", new() { ["Present"] = "something else", ["Password"] = NewPassword }))).Errors()
            .Should().Equal("This is not your present password");

        (await Where(reader.Submit("/account/password", new() { ["Present"] = Site.DemoPassword, ["Password"] = NewPassword }))).Should().Be("/account");

        (await reader.GetAsync("/account")).StatusCode.Should().Be(HttpStatusCode.OK, "this computer stays signed in");
        using var again = site.Reader();
        (await Read(again.Submit("/account/sign-in", new() { ["Email"] = "contributor@demo.example", ["Password"] = Site.DemoPassword }))).Errors().Should().ContainSingle();
    }

    [Fact]
    public async Task The_language_that_was_chosen_wins_over_the_browser_s_from_the_next_sign_in_on()
    {
        using var reader = await site.SignInAgain("head");
        (await Where(reader.Submit("/account", new() { ["Name"] = "Cabeza", ["ReadingLanguage"] = "es" }))).Should().Be("/account");
        (await Page(reader, "/account")).DocumentElement.GetAttribute("lang").Should().Be("es");

        using var other = site.Reader();
        other.DefaultRequestHeaders.Add("Accept-Language", "en");
        await SignIn(other, "head");
        var home = await Page(other, "/");
        home.DocumentElement.GetAttribute("lang").Should().Be("es");
        home.QuerySelector(".masthead__who")!.TextContent.Trim().Should().Be("Cabeza");
    }

    [Fact]
    public async Task A_closed_account_signs_in_no_more_and_the_last_administrator_cannot_close()
    {
        using var reader = await site.SignInAgain("deputy");
        (await Where(reader.Submit("/account/close", new() { ["Password"] = Site.DemoPassword }))).Should().Be("/");
        using var again = site.Reader();
        (await Read(again.Submit("/account/sign-in", new() { ["Email"] = "deputy@demo.example", ["Password"] = Site.DemoPassword }))).Errors().Should().ContainSingle();

        using var admin = await site.SignInAgain("administrator");
        (await Read(admin.Submit("/account/close", new() { ["Password"] = Site.DemoPassword }))).Errors().Should().Equal("You are the only administrator. Make somebody else an administrator first.");
    }

    private static string Code(string key, int later = 0) => OneTimeCodes.Code(key, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30 + later);

    private static Task<string> SignIn(HttpClient reader, string who) =>
        Where(reader.Submit("/account/sign-in", new() { ["Email"] = DemoAccounts.EmailOf(who), ["Password"] = Site.DemoPassword }));

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

    private static Task<AngleSharp.Html.Dom.IHtmlDocument> Page(HttpClient reader, string address) => Read(reader.GetAsync(address));
}
