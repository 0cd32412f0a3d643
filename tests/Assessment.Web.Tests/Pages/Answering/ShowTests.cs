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
    public async Task Who_is_late_reads_that_the_day_is_past_and_that_handing_in_still_works()
    {
        using var own = new Site();
        _ = own.Services;
        var day = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-3);
        await using (var practice = await PracticeSheet.OpenAsync(own))
        {
            practice.Round.Facts = practice.Round.Facts with { Stages = [.. practice.Round.Facts.Stages.Select(stage => stage.Id == "self_assessment" ? stage with { To = day } : stage)] };
            await practice.System.SaveChangesAsync();
        }

        (await (await own.SignedIn("focal-point")).OpenAsync(Practice.Home)).QuerySelector(".title")!.TextContent.Should().Contain("That day is past; they can still be handed in.").And.Contain($"{day.Day} ").And.NotContain("are due by");
    }

    [Fact]
    public async Task Who_cannot_answer_is_not_told_to_go_on() =>
        (await (await site.SignedIn("head")).OpenAsync(Practice.Home)).QuerySelectorAll("main .govuk-button").Should().BeEmpty();
}
