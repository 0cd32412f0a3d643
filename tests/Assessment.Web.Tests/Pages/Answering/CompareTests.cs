using System.Net;

namespace Assessment.Web.Tests.Pages.Answering;

public sealed class CompareTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Of_more_than_two_submissions_any_two_are_compared()
    {
        await site.FillAsync();
        var head = await site.SignedIn("head");
        await Sign(head);
        (await head.OpenAsync($"{Practice.Home}/changes")).QuerySelectorAll(".changes").Should().BeEmpty("there is only one submission");
        foreach (var day in new[] { "14", "15" })
        {
            await AnswerAgain(day);
            await Sign(head);
        }

        (await Differences(head, "")).Should().Equal("14 July 2015", "15 July 2015");
        (await Differences(head, "?from=1&to=3")).Should().Equal("13 July 2015", "15 July 2015");
        (await Differences(head, "?from=3&to=1")).Should().Equal(["13 July 2015", "15 July 2015"], "the earlier one comes first, whichever was chosen first");
        (await Differences(head, "?to=2")).Should().Equal("13 July 2015", "14 July 2015");
        (await Differences(head, "?from=7&to=9")).Should().Equal(["14 July 2015", "15 July 2015"], "submissions that are not there are the last two");
        var page = await head.OpenAsync($"{Practice.Home}/changes?from=1&to=3");
        page.QuerySelectorAll("select option[selected]").Select(option => option.GetAttribute("value")).Should().Equal("1", "3");
        page.QuerySelector("[aria-labelledby=returns]")!.TextContent.Should().Contain("Is it the 14?").And.Contain("Is it the 15?", "reasons of both times are there");
    }

    private static async Task<IEnumerable<string>> Differences(HttpClient reader, string query) =>
        (await reader.OpenAsync($"{Practice.Home}/changes{query}")).QuerySelectorAll(".changes del, .changes ins").Select(said => said.TextContent);

    private async Task AnswerAgain(string day)
    {
        using (var returned = await (await site.SignedIn("expert")).Submit("/coordinate/saint-lucia-practice/return/division-modernisation", new() { ["reason-answers_as_of"] = $"Is it the {day}?" }))
            returned.StatusCode.Should().Be(HttpStatusCode.Redirect);
        var focal = await site.SignedIn("focal-point");
        var section = Practice.Section("section_about");
        using var saved = await focal.SaveAsync(await focal.OpenAsync(section), section, ("answers_as_of:day", day), ("answers_as_of:month", "7"), ("answers_as_of:year", "2015"));
    }

    private static async Task Sign(HttpClient head)
    {
        using var signed = await head.Submit($"{Practice.Home}/sign", new() { ["Declared"] = "true" });
        signed.Headers.Location?.OriginalString.Should().EndWith("/receipt");
    }
}
