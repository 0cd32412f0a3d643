namespace Assessment.Web.Tests.Pages.Recommendations;

public sealed class BrowseTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task The_sixteen_recommendations_stand_in_their_order()
    {
        var page = await site.Open("/rounds/saint-lucia-2015/recommendations");

        page.QuerySelectorAll(".advice__no").Select(number => number.TextContent).Should().Equal(Enumerable.Range(1, 16).Select(n => $"{n}"));
    }

    [Fact]
    public async Task A_round_without_recommendations_offers_no_page_of_them()
    {
        var page = await site.Open("/rounds/example-island-workshop-2026");

        page.QuerySelectorAll(".round__nav a[href$='/recommendations']").Should().BeEmpty();
    }
}
