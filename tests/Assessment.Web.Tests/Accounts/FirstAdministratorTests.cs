using Assessment.Data;
using Assessment.Data.Organisations;
using Assessment.Web.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
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

    [Fact]
    public async Task The_link_is_dead_once_somebody_has_an_account()
    {
        var data = Directory.CreateTempSubdirectory("assessment-first-");
        using var real = site.WithWebHostBuilder(host => host.UseEnvironment("Production").UseSetting("Demo", "false").UseSetting("Site:Address", "https://assessment.example.gov/").UseSetting("Folders:Data", data.FullName));
        using var reader = real.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new("https://localhost") });
        using var console = new StringWriter();
        await ActivatorUtilities.CreateInstance<FirstAdministrator>(real.Services).InviteAsync(console);
        var path = new Uri(console.ToString().Split('\n')[1].Trim()).AbsolutePath;
        using var opened = await reader.GetAsync(path);
        await using var db = real.Services.GetRequiredService<DatabaseSetting>().Open(Reader.System("assess user add"));
        db.People.Add(Person.New("real.admin@example.gov", "en", DateTimeOffset.UtcNow));
        await db.SaveChangesAsync();

        // The form was open already; and whoever opens the link now finds none.
        using var answer = await reader.SubmitOn(await Site.Read(opened), path, new() { ["Email"] = "evil@example.gov", ["Name"] = "Evil", ["Password"] = "seven lanterns under rain" });

        answer.StatusCode.Should().Be(System.Net.HttpStatusCode.OK);
        (await Site.Read(answer)).QuerySelector("h1")!.TextContent.Should().Be("This link no longer works");
        (await db.People.CountAsync()).Should().Be(1);
        data.Delete(recursive: true);
    }
}
