using System.Net;
using Assessment.Reports.Rendering;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Assessment.Web.Tests.Pages.Rounds;

public sealed class DownloadTests(Site site) : IClassFixture<Site>
{
    [SkippableTheory]
    [InlineData("saint-lucia-2015", "en", "pdf", "%PDF")]
    [InlineData("saint-lucia-2015", "es", "docx", "PK")]
    [InlineData("saint-lucia-2015", "en", "html", "<!")]
    [InlineData("saint-lucia-2015", "es", "xlsx", "PK")]
    [InlineData("example-island-workshop-2026", "fr", "docx", "PK")]
    public async Task The_report_comes_as_a_file_to_keep(string round, string language, string format, string begins)
    {
        Skip.If(format == "pdf" && site.Services.GetRequiredService<Renderer>().Missing() is not null, "Node is not installed, so there is no PDF.");
        using var reader = site.Reader();
        using var answer = await reader.GetAsync($"/rounds/{round}/report/{language}/{format}");

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentDisposition!.DispositionType.Should().Be("attachment");
        answer.Content.Headers.ContentDisposition.FileName.Should().Be($"{round}.{language}.{format}");
        var content = await answer.Content.ReadAsByteArrayAsync();
        System.Text.Encoding.UTF8.GetString(content).TrimStart('\uFEFF').Should().StartWith(begins);
    }

    [Theory]
    [InlineData("/rounds/saint-lucia-2015/report/en/exe")]
    [InlineData("/rounds/saint-lucia-2015/report/ja/pdf")]
    [InlineData("/rounds/nowhere/report/en/pdf")]
    public async Task A_format_or_language_that_does_not_exist_is_not_found(string address)
    {
        using var reader = site.Reader();
        using var answer = await reader.GetAsync(address);

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Without_Node_the_page_says_plainly_why_there_is_no_PDF_and_offers_the_rest()
    {
        using var bare = site.WithWebHostBuilder(host => host.ConfigureTestServices(
            services => services.AddSingleton(_ => Renderer.Start(new RendererSettings { Node = "/no/such/node" }))));
        using var reader = bare.CreateClient();
        using var answer = await reader.GetAsync("/rounds/saint-lucia-2015/report");
        var page = await Site.Read(answer);

        page.QuerySelectorAll("a[href$='/pdf']").Should().BeEmpty();
        page.QuerySelectorAll("a[href$='/docx'], a[href$='/html'], a[href$='/xlsx']").Should().HaveCount(6);
        page.Body!.TextContent.Should().Contain("because Node.js is missing");
    }
}
