namespace Assessment.Web.Tests.Pages.Answering;

public sealed class CheckTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Every_answer_is_there_with_a_way_to_change_it()
    {
        var page = await (await site.SignedIn("focal-point")).OpenAsync($"{Practice.Home}/check");

        page.QuerySelectorAll(".checked__one").Should().HaveCountGreaterThan(20);
        page.QuerySelectorAll(".checked__one").Should().OnlyContain(one => one.QuerySelector(".checked__go a") != null);
        page.QuerySelectorAll("main form").Should().BeEmpty("a focal point does not sign");
    }

    [Fact]
    public async Task A_head_who_has_read_the_answers_sees_afterwards_what_is_new()
    {
        var head = await site.SignedIn("head");
        var address = $"{Practice.Home}/check";
        var page = await head.OpenAsync(address);
        page.QuerySelectorAll(".is-changed").Should().BeEmpty("nothing was read yet");
        using (await head.SubmitOn(page, address, []))
        {
        }
        var focal = await site.SignedIn("focal-point");
        var section = Practice.Section("section_about");
        using (await focal.SaveAsync(await focal.OpenAsync(section), section, ("answers_as_of:day", "20"), ("answers_as_of:month", "8"), ("answers_as_of:year", "2015")))
        {
        }

        page = await head.OpenAsync(address);

        page.QuerySelectorAll(".is-changed").Should().ContainSingle().Which.TextContent.Should().Contain("20 August 2015").And.Contain("When you last read it");
    }
}
