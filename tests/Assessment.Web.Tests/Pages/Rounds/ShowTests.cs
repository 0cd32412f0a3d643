using System.Net;

namespace Assessment.Web.Tests.Pages.Rounds;

public sealed class ShowTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("en", "13 July 2015", "5–7 August 2015", "October 2015")]
    [InlineData("es", "13 de julio de 2015", "5–7 de agosto de 2015", "octubre de 2015")]
    public async Task The_dates_of_the_round_read_in_the_reader_s_language(string language, string submitted, string visit, string published)
    {
        // The dates are those of the OAS report of October 2015, paragraphs 10 and 12.
        var page = await site.Open("/rounds/saint-lucia-2015", language);

        page.QuerySelectorAll(".course time").Select(time => time.TextContent).Should().Contain([submitted, visit, published]);
    }

    [Fact]
    public async Task The_round_bar_shows_where_the_round_is()
    {
        var page = await site.Open("/rounds/saint-lucia-2015");

        page.QuerySelectorAll(".round__stages li").Should().HaveCount(6);
        page.QuerySelector(".round__stages [aria-current=step]")!.TextContent.Should().Contain("Follow-up");
        page.QuerySelector(".round__nav [aria-current=page]")!.TextContent.Should().Be("Overview");
    }

    [Fact]
    public async Task Seven_documents_and_the_three_days_of_the_visit_are_listed()
    {
        var page = await site.Open("/rounds/saint-lucia-2015");

        page.QuerySelectorAll(".papers li").Should().HaveCount(7);
        page.QuerySelectorAll(".agenda").Should().HaveCount(3);
    }

    [Fact]
    public async Task A_round_that_is_not_there_is_not_found()
    {
        using var reader = site.Reader();
        using var answer = await reader.GetAsync("/rounds/atlantis-1999");

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }
}
