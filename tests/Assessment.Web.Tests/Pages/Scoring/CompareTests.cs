using System.Net;

namespace Assessment.Web.Tests.Pages.Scoring;

public sealed class CompareTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Topics_are_rows_and_fields_are_columns()
    {
        var page = await site.Open("/rounds/saint-lucia-2015/heatmap");

        page.QuerySelectorAll(".heat thead th").Select(cell => cell.TextContent).Should().Equal("Legal framework", "Institutions", "Initiatives");
        page.QuerySelectorAll(".heat tbody th").Select(cell => cell.TextContent).Should().Equal("Access to information", "Open data", "Participation");
        page.QuerySelectorAll(".heat tbody td a").Should().HaveCount(9);
    }

    [Fact]
    public async Task Another_layer_can_be_looked_at()
    {
        var page = await site.Open("/rounds/saint-lucia-2015/heatmap?layer=self");

        page.QuerySelector(".switch [aria-current]")!.TextContent.Should().Contain("Self-assessment");
        page.QuerySelector(".heat td a")!.GetAttribute("href").Should().Contain("/explain/self/");
    }

    [Fact]
    public async Task A_tree_without_shared_topics_is_a_list_by_layer()
    {
        var page = await site.Open("/rounds/example-island-workshop-2026/heatmap");

        page.QuerySelectorAll(".heat thead th").Select(cell => cell.TextContent).Should().Equal("Self-assessment", "Agreed");
        page.QuerySelectorAll(".heat tbody tr").Should().HaveCount(9);
    }

    [Fact]
    public async Task A_layer_that_nobody_filled_in_is_not_found()
    {
        using var reader = site.Reader();
        using var answer = await reader.GetAsync("/rounds/saint-lucia-2015/heatmap?layer=judged");

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }
}
