using System.Net;

namespace Assessment.Web.Tests.Pages.Answering;

public sealed class HistoryTests(Site site) : IClassFixture<Site>
{
    private static readonly string At = Practice.Section("section_legal_data");
    private static readonly string History = $"{Practice.Home}/history/anonymisation_rule";

    [Fact]
    public async Task Every_change_says_who_and_from_what_to_what_and_can_be_put_back()
    {
        var reader = await site.SignedIn("focal-point");
        foreach (var (value, version) in new[] { ("yes", 0), ("no", 1) })
            using (var saved = await reader.AutosaveAsync(await reader.OpenAsync(At), At, "anonymisation_rule", version, Guid.NewGuid(), ("value", value)))
                saved.StatusCode.Should().Be(HttpStatusCode.OK);
        var page = await reader.OpenAsync(History);
        page.QuerySelectorAll(".history > li").Should().HaveCount(2);
        page.QuerySelector(".history > li")!.TextContent.Should().Contain("You").And.Contain("Yes").And.Contain("No");

        using var restored = await reader.SaveAsync(page, History);
        restored.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await reader.OpenAsync(At)).Value("anonymisation_rule:value").Should().Be("yes");
        (await reader.OpenAsync(History)).QuerySelectorAll(".history > li").Should().HaveCount(3, "putting back is a change like any other");
    }

    [Fact]
    public async Task A_change_of_the_comment_alone_shows_the_old_and_the_new_one_with_day_and_zone()
    {
        using var own = new Site();
        var reader = await own.SignedIn("focal-point");
        foreach (var (comment, version) in new[] { ("In force since 2011.", 0), ("Repealed in 2020.", 1), ("", 2) })
            using (var saved = await reader.AutosaveAsync(await reader.OpenAsync(At), At, "anonymisation_rule", version, Guid.NewGuid(), ("value", "yes"), ("comment", comment)))
                saved.StatusCode.Should().Be(HttpStatusCode.OK);

        var versions = (await reader.OpenAsync(History)).QuerySelectorAll(".history > li").ToList();

        versions[0].QuerySelectorAll("del").Select(old => old.TextContent).Should().Equal(["Repealed in 2020."], "a comment that was taken away is there, and the answer did not change");
        versions[1].QuerySelectorAll("del").Select(old => old.TextContent).Should().Equal("In force since 2011.");
        versions[1].QuerySelectorAll("ins").Select(now => now.TextContent).Should().Equal("Repealed in 2020.");
        versions[1].QuerySelector("time")!.TextContent.Should().MatchRegex(@"^\d+ \p{L}+ \d{4}, \d+:\d\d \(America/St_Lucia\)$");
    }

    [Fact]
    public async Task Who_may_not_answer_sees_the_history_and_no_button()
    {
        var page = await (await site.SignedIn("head")).OpenAsync($"{Practice.Home}/history/answers_as_of");

        page.QuerySelectorAll(".history > li").Should().NotBeEmpty();
        page.QuerySelectorAll("main button").Should().BeEmpty();
    }

    [Fact]
    public async Task A_question_that_does_not_exist_has_none()
    {
        using var answer = await (await site.SignedIn("focal-point")).GetAsync($"{Practice.Home}/history/no_such_question");

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }
}
