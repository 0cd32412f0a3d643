using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Assessment.Web.Accounts;
using Assessment.Web.Tests.Mail;

namespace Assessment.Web.Tests.Pages.Answering;

/// <summary>How much is answered is one number wherever it stands, and what is not answered is said before anybody signs.</summary>
public sealed partial class CountTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Every_page_counts_the_same_and_says_how_many_questions_have_no_answer()
    {
        await site.FillAsync();
        var (focal, head) = (await site.SignedIn("focal-point"), await site.SignedIn("head"));
        var section = Practice.Section("section_legal_access");
        using (var said = await focal.SaveAsync(await focal.OpenAsync(section), section, ("disclosure_exemptions:state", "don't know")))
            said.StatusCode.Should().Be(HttpStatusCode.Redirect);

        var overview = await focal.OpenAsync(Practice.Home);
        var (done, total) = (Number(overview.QuerySelector(".tally b")!), Number(overview.QuerySelector(".tally span")!));
        (await focal.OpenAsync("/mine")).QuerySelector(".runs__sums dd")!.TextContent.Should().Be($"{done} of {total}");
        var quality = await focal.OpenAsync($"{Practice.Home}/quality");
        var sections = quality.QuerySelectorAll(".cover td").Select(cell => Numbers().Matches(cell.TextContent).Select(number => int.Parse(number.Value, CultureInfo.InvariantCulture)).ToList()).ToList();
        (sections.Sum(one => one[0]), sections.Sum(one => one[1])).Should().Be((done, total));
        var sign = await head.OpenAsync($"{Practice.Home}/sign");
        sign.QuerySelector(".particulars dd")!.TextContent.Should().Be($"{done} of {total}");

        var missing = $"{total - done} questions have no answer.";
        total.Should().BeGreaterThan(done + 10);
        quality.QuerySelector(".title")!.TextContent.Should().Contain(missing).And.Contain("Ready to be signed.");
        sign.QuerySelector("form .declare__gap")!.TextContent.Should().Contain(missing, "it stands where one declares");
        (await focal.OpenAsync($"{Practice.Home}/ready")).QuerySelector("main")!.TextContent.Should().Contain(missing);
        using (var ready = await focal.Submit($"{Practice.Home}/ready", []))
            ready.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await site.Services.MailTo(DemoAccounts.EmailOf("head"))).First(mail => mail.RoundId is not null).Text.Should().Contain(missing);

        // What is worth a look is counted as the list shows it.
        var warnings = quality.QuerySelectorAll("ol.rows > .finding").ToList();
        sign.QuerySelectorAll(".particulars dd").Select(value => value.TextContent).Should().Contain($"{warnings.Count}");
        var open = warnings.First(finding => finding.QuerySelector("h3")!.TextContent.Contains("no answer", StringComparison.Ordinal));
        using (var kept = await focal.SubmitOn(quality, $"{Practice.Home}/quality", new()
        {
            ["warning"] = open.QuerySelector("input[name=warning]")!.GetAttribute("value")!,
            ["reason"] = "The visit will show it.",
        }, open.QuerySelector("form[action*=Keep]")!.GetAttribute("action")))
            kept.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await focal.OpenAsync($"{Practice.Home}/quality")).QuerySelector(".finding--done")!.TextContent.Should().Contain("The visit will show it.");
    }

    private static int Number(IElement element) => int.Parse(Numbers().Match(element.TextContent).Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Numbers();
}
