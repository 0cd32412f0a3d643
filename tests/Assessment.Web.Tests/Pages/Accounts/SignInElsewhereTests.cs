using System.Net;
using Assessment.Data;
using Assessment.Data.Organisations;
using Assessment.Web.Accounts;
using Assessment.Web.Starting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assessment.Web.Tests.Pages.Accounts;

/// <summary>The site and a real provider (npm's oidc-provider); the test is the browser between them.</summary>
public sealed class SignInElsewhereTests(Site site) : IClassFixture<Site>
{
    [SkippableFact]
    public async Task Who_was_invited_and_whose_address_the_provider_verified_comes_in_and_is_known_later_by_subject()
    {
        await using var provider = Start(out var there);
        using var real = there;
        Be(provider, "s-1", "focal-point@demo.example", verified: true);
        using var reader = Reader(real);

        (await Go(reader, "/account/provider?return=%2Frounds")).Should().Be("/rounds");

        (await Name(reader)).Should().Be("Focal point");
        await using (var db = real.Services.GetRequiredService<DatabaseSetting>().Open())
            (await db.UserLogins.SingleAsync(login => login.ProviderKey == "s-1")).LoginProvider.Should().StartWith("http://127.0.0.1:");

        // Another address now, and not verified: the subject is who counts.
        Be(provider, "s-1", "somebody-else@example.org", verified: false);
        using var later = Reader(real);
        (await Go(later, "/account/provider")).Should().Be(Way.Home);
        (await Name(later)).Should().Be("Focal point");
    }

    [SkippableTheory]
    [InlineData("head@demo.example", false)]
    [InlineData("stranger@example.org", true)]
    public async Task An_address_that_is_not_verified_there_or_not_invited_here_opens_nothing(string email, bool verified)
    {
        await using var provider = Start(out var there);
        using var real = there;
        Be(provider, $"s-{email}", email, verified);
        using var reader = Reader(real);

        (await Go(reader, "/account/provider")).Should().Be("/account/sign-in?refused=True");

        using var answer = await reader.GetAsync("/account/sign-in?refused=True");
        (await Site.Read(answer)).Errors().Should().ContainSingle();
        (await Name(reader)).Should().BeNull();
    }

    [SkippableFact]
    public async Task An_address_that_the_provider_gave_to_somebody_else_later_does_not_open_the_account_of_the_first()
    {
        await using var provider = Start(out var there);
        using var real = there;
        Be(provider, "s-20", "observer@demo.example", verified: true);
        using var first = Reader(real);
        (await Go(first, "/account/provider")).Should().Be(Way.Home);

        Be(provider, "s-21", "observer@demo.example", verified: true);
        using var second = Reader(real);
        (await Go(second, "/account/provider")).Should().Be("/account/sign-in?refused=True");

        (await Name(second)).Should().BeNull();
    }

    [SkippableFact]
    public async Task Who_has_one_time_codes_is_asked_for_one_here_too()
    {
        await using var provider = Start(out var there);
        using var real = there;
        await using (var db = real.Services.GetRequiredService<DatabaseSetting>().Open())
        {
            var email = DemoAccounts.EmailOf("deputy");
            await db.People.Where(person => person.Email == email).ExecuteUpdateAsync(people => people.SetProperty(person => person.TwoFactorEnabled, true));
        }
        await using var scope = real.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        var deputy = (await people.FindByEmailAsync("deputy@demo.example"))!;
        await people.ResetAuthenticatorKeyAsync(deputy);
        Be(provider, "s-9", "deputy@demo.example", verified: true);
        using var reader = Reader(real);

        (await Go(reader, "/account/provider")).Should().StartWith("/account/second-step");

        (await Name(reader)).Should().BeNull();
        (await people.GetLoginsAsync(deputy)).Should().BeEmpty("the link is made when the second step was passed");
        var key = (await people.GetAuthenticatorKeyAsync(deputy))!;
        using var answer = await reader.Submit("/account/second-step", new() { ["Code"] = OneTimeCodes.Code(key, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30) });
        (await Name(reader)).Should().Be("Deputy head");
        (await people.GetLoginsAsync(deputy)).Should().ContainSingle().Which.ProviderKey.Should().Be("s-9");
    }

    [Theory]
    [InlineData("https://id.example.gov", "", "*AuthorizationEndpoint*")]
    [InlineData("https://id.example.gov", "http://id.example.gov/auth", "*https*")]
    [InlineData("", "https://id.example.gov/auth", "*Issuer*")]
    [InlineData("https://id.example.gov", "https://id.example.gov/auth", null)]
    public void A_provider_that_cannot_work_or_is_not_encrypted_stops_the_start(string issuer, string address, string? why)
    {
        var settings = new ProviderSettings { ClientId = "assessment", Issuer = issuer, AuthorizationEndpoint = address, TokenEndpoint = "https://id.example.gov/token", UserInformationEndpoint = "https://id.example.gov/me" };
        var start = settings.Invoking(one => one.Check());

        if (why is null)
            start.Should().NotThrow();
        else
            start.Should().Throw<StartingException>().WithMessage(why);
    }

    [SkippableFact]
    public async Task A_role_that_demands_codes_demands_them_of_who_comes_from_the_provider()
    {
        await using var provider = Start(out var there, "Coordinator");
        using var real = there;
        Be(provider, "s-7", "coordinator@demo.example", verified: true);
        using var reader = Reader(real);
        await Go(reader, "/account/provider");

        using var answer = await reader.GetAsync("/rounds");

        answer.Headers.Location!.ToString().Should().Be("/account/codes");
    }

    [Fact]
    public async Task Without_a_provider_nothing_is_offered()
    {
        using var reader = site.Reader();

        (await reader.GetAsync("/account/provider")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await site.Open("/account/sign-in")).QuerySelector("a[href^='/account/provider']").Should().BeNull();
    }

    private TestServer Start(out WebApplicationFactory<Program> real, string? mustHaveCodes = null)
    {
        var (provider, ready) = TestServer.Start("oidc.mjs", "http://localhost/account/provider/callback");
        var issuer = ready["issuer"]!.GetValue<string>();
        real = site.WithWebHostBuilder(host =>
        {
            host.UseSetting("Accounts:Provider:Issuer", issuer).UseSetting("Accounts:Provider:AuthorizationEndpoint", $"{issuer}/auth")
                .UseSetting("Accounts:Provider:TokenEndpoint", $"{issuer}/token").UseSetting("Accounts:Provider:UserInformationEndpoint", $"{issuer}/me")
                .UseSetting("Accounts:Provider:ClientId", "assessment").UseSetting("Accounts:Provider:ClientSecret", "only for tests");
            if (mustHaveCodes is not null)
                host.UseSetting("Accounts:RequireSecondStep:0", mustHaveCodes);
        });
        return provider;
    }

    private static void Be(TestServer provider, string subject, string email, bool verified) =>
        provider.Ask($$"""{"sub":"{{subject}}","email":"{{email}}","email_verified":{{(verified ? "true" : "false")}},"name":"From Elsewhere"}""")["as"]!.GetValue<string>().Should().Be(subject);

    private static HttpClient Reader(WebApplicationFactory<Program> real) => real.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    /// <summary>Follows the way to the provider and back; gives where the site sends the reader in the end.</summary>
    private static async Task<string> Go(HttpClient reader, string address)
    {
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = true });
        using var first = await reader.GetAsync(address);
        var next = first.Headers.Location!;
        for (var step = 0; step < 12 && next.Host != "localhost"; step++)
        {
            using var there = await browser.GetAsync(next);
            next = new Uri(next, there.Headers.Location ?? throw new InvalidOperationException($"{next} gave {there.StatusCode}: {await there.Content.ReadAsStringAsync()}"));
        }
        using var back = await reader.GetAsync(next.PathAndQuery);
        using var end = await reader.GetAsync(back.Headers.Location!);
        return end.Headers.Location?.ToString() ?? throw new InvalidOperationException($"{back.Headers.Location} gave {end.StatusCode}: {await end.Content.ReadAsStringAsync()}");
    }

    private static async Task<string?> Name(HttpClient reader)
    {
        using var answer = await reader.GetAsync("/");
        return (await Site.Read(answer)).QuerySelector(".masthead__who")?.TextContent.Trim();
    }
}
