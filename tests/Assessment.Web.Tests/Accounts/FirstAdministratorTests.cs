using Assessment.Web.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Assessment.Web.Tests.Accounts;

public sealed class FirstAdministratorTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_new_site_shows_a_link_once_and_has_no_default_account()
    {
        using var real = site.WithWebHostBuilder(host => host.UseEnvironment("Production").UseSetting("Demo", "false").UseSetting("Site:Address", "https://assessment.example.gov/"));
        using var reader = real.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new("https://localhost") });
        var first = ActivatorUtilities.CreateInstance<FirstAdministrator>(real.Services);
        using var console = new StringWriter();
        await first.InviteAsync(console);
        var link = console.ToString().Split('\n')[1].Trim();
        link.Should().StartWith("https://assessment.example.gov/account/link/");
        var path = new Uri(link).AbsolutePath;

        using var answer = await reader.Submit(path, new() { ["Email"] = "first@example.gov", ["Name"] = "The First", ["Password"] = "seven lanterns under rain" });

        answer.StatusCode.Should().Be(System.Net.HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        answer.Headers.Location!.ToString().Should().Be(Way.Home);
        answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("assessment.session=", StringComparison.Ordinal)).Should().Contain("secure");
        (await reader.GetAsync("/people")).StatusCode.Should().Be(System.Net.HttpStatusCode.OK);
        using var later = new StringWriter();
        await first.InviteAsync(later);
        later.ToString().Should().BeEmpty("somebody is there now");
    }
}
