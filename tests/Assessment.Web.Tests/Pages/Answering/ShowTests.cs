namespace Assessment.Web.Tests.Pages.Answering;

public sealed class ShowTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task The_tasks_say_how_far_each_section_is_and_where_to_go_on()
    {
        var reader = await site.SignedIn("focal-point");
        var page = await reader.OpenAsync(Practice.Home);

        var rows = page.QuerySelectorAll(".sections > li").ToList();
        rows[0].TextContent.Should().Contain("In progress").And.Contain("last change: You");
        rows[^1].TextContent.Should().Contain("Not started");
        page.QuerySelector("main .govuk-button")!.GetAttribute("href").Should().EndWith("/sections/section_about");
    }

    [Fact]
    public async Task Who_cannot_answer_is_not_told_to_go_on() =>
        (await (await site.SignedIn("head")).OpenAsync(Practice.Home)).QuerySelectorAll("main .govuk-button").Should().BeEmpty();
}
