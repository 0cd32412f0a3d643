using Assessment.Reports.Rendering;
using Assessment.Web.Rounds;
using Assessment.Web.TagHelpers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Assessment.Web.Tests.Pages.Scoring;

public sealed class ShowTests(Site site) : IClassFixture<Site>
{
    private const string Scorecard = "/rounds/saint-lucia-2015/scorecard";

    private Dossier SaintLucia => site.Services.GetRequiredService<Archive>().Find("saint-lucia-2015")!;

    [Fact]
    public async Task The_figure_is_the_engine_s_overall_score_of_the_firmest_layer()
    {
        var page = await site.Open(Scorecard);

        page.QuerySelector(".result__figure b")!.TextContent.Trim().Should().Be(Scores.Write(SaintLucia.Firmest!.Card.Overall.Score!.Value));
        page.QuerySelector(".result__band")!.TextContent.Should().Be("Emerging");
    }

    [Fact]
    public async Task The_table_has_every_dimension_with_its_way_to_the_explanation()
    {
        var page = await site.Open(Scorecard);

        var links = page.QuerySelectorAll(".figures-table tbody th a").Select(link => link.GetAttribute("href"));
        links.Should().Equal(SaintLucia.Firmest!.Card.Dimensions.Select(node => $"/rounds/saint-lucia-2015/explain/agreed/{node.Id}"));
    }

    [Fact]
    public async Task What_is_derived_says_so()
    {
        var page = await site.Open(Scorecard);

        page.QuerySelector(".note--sand")!.TextContent.Should().Contain("gave no levels, scores, targets or priorities");
    }

    [SkippableFact]
    public async Task Each_chart_has_a_wide_and_a_narrow_file_and_words_in_its_place()
    {
        Skip.If(site.Services.GetRequiredService<Renderer>().Missing() is not null, "Node is not installed, so nothing is drawn.");
        var page = await site.Open(Scorecard, "es");

        var pictures = page.QuerySelectorAll("figure.chart picture");
        pictures.Should().HaveCount(2);
        using var reader = site.Reader();
        foreach (var picture in pictures)
        {
            picture.QuerySelector("img")!.GetAttribute("alt").Should().Contain("La tabla de abajo");
            foreach (var address in new[] { picture.QuerySelector("img")!.GetAttribute("src"), picture.QuerySelector("source")!.GetAttribute("srcset") })
            {
                using var answer = await reader.GetAsync(address);
                answer.Content.Headers.ContentType!.MediaType.Should().Be("image/svg+xml");
                (await answer.Content.ReadAsStringAsync()).Should().StartWith("<svg").And.NotContain("style=").And.NotContain("<script");
            }
        }
    }

    [Fact]
    public async Task Without_Node_the_table_stands_open_in_place_of_the_charts()
    {
        using var bare = site.WithWebHostBuilder(host => host.ConfigureTestServices(
            services => services.AddSingleton(_ => Renderer.Start(new RendererSettings { Node = "/no/such/node" }))));
        using var reader = bare.CreateClient();
        using var answer = await reader.GetAsync(Scorecard);
        var page = await Site.Read(answer);

        page.QuerySelectorAll("figure.chart").Should().BeEmpty();
        page.QuerySelector("details[open] .figures-table").Should().NotBeNull();
        page.Body!.TextContent.Should().Contain("Node.js is missing");
    }

    [Fact]
    public async Task A_profile_shows_its_parts_and_no_total()
    {
        var page = await site.Open("/rounds/example-island-workshop-2026/scorecard");

        page.QuerySelector(".result__figure b").Should().BeNull();
        page.QuerySelector(".result__none")!.TextContent.Should().Contain("no total on purpose");
        page.QuerySelectorAll(".figures-table tbody tr").Length.Should().BeGreaterThan(9);
    }
}
