using Assessment.Web.Rounds;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Assessment.Web.Tests.Starting;

public sealed class PreparationTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task With_demo_data_every_page_says_so()
    {
        (await site.Open("/")).QuerySelector(".demo")!.TextContent.Should().Contain("on this computer only");
    }

    [Fact]
    public async Task Without_demo_data_there_is_no_example_and_no_banner()
    {
        using var real = site.WithWebHostBuilder(host => host.UseEnvironment("Production").UseSetting("Demo", "false"));
        using var reader = real.CreateClient();
        using var answer = await reader.GetAsync("/rounds");
        var page = await Site.Read(answer);

        real.Services.GetRequiredService<Archive>().All.Should().BeEmpty();
        page.QuerySelector(".demo").Should().BeNull();
        page.QuerySelector("main")!.TextContent.Should().Contain("There is no round yet.");
    }

    [Fact]
    public async Task In_production_the_cookie_goes_over_HTTPS_only()
    {
        using var real = site.WithWebHostBuilder(host => host.UseEnvironment("Production").UseSetting("Demo", "false"));
        using var reader = real.CreateClient();
        using var answer = await reader.GetAsync("/?lang=es");

        answer.Headers.GetValues("Set-Cookie").Should().ContainSingle().Which.Should().Contain("secure");
    }

    [Fact]
    public void Both_example_rounds_are_read_whole() =>
        site.Services.GetRequiredService<Archive>().All.Select(dossier => (dossier.Round.Id, dossier.Sheets.Count))
            .Should().BeEquivalentTo([("saint-lucia-2015", 2), ("example-island-workshop-2026", 9)]);
}
