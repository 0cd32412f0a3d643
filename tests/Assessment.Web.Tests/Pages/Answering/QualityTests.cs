using System.Net;

namespace Assessment.Web.Tests.Pages.Answering;

public sealed class QualityTests(Site site) : IClassFixture<Site>
{
    private const string Address = $"{Practice.Home}/quality";

    [Fact]
    public async Task What_blocks_leads_to_its_question()
    {
        var reader = await site.SignedIn("focal-point");
        var page = await reader.OpenAsync(Address);

        var links = page.QuerySelectorAll(".findings a").Select(link => link.GetAttribute("href")!).ToList();
        links.Should().NotBeEmpty("the demo sheet is half empty");
        var target = await reader.OpenAsync(links[0].Split('#')[0]);
        target.GetElementById(links[0].Split('#')[1]).Should().NotBeNull();
        page.QuerySelectorAll(".cover tbody tr").Should().HaveCountGreaterThan(3);
    }

    [Fact]
    public async Task A_warning_is_left_with_a_reason_and_can_be_looked_at_again()
    {
        await site.PasteAsync();
        var reader = await site.SignedIn("focal-point");
        var page = await reader.OpenAsync(Address);
        var found = page.QuerySelectorAll("ol.rows > .finding").ToList();
        var pasted = found.Single(finding => finding.TextContent.Contains("use the same text", StringComparison.Ordinal));
        var warning = pasted.QuerySelector("input[name=warning]")!.GetAttribute("value")!;

        using var empty = await reader.SubmitOn(page, Address, new() { ["warning"] = warning, ["reason"] = " " });
        var again = await Site.Read(empty);
        again.Errors().First().Should().StartWith("Say why");
        again.QuerySelector("details[open] textarea")!.Id.Should().Be(again.QuerySelector(".govuk-error-summary__list a[href^='#']")!.GetAttribute("href")![1..]);

        using var kept = await reader.SubmitOn(page, Address, new() { ["warning"] = warning, ["reason"] = "Minutes are on paper, to be shown during the visit." });
        kept.StatusCode.Should().Be(HttpStatusCode.Redirect);
        var after = await reader.OpenAsync(Address);
        after.QuerySelectorAll("ol.rows > .finding").Should().HaveCount(found.Count - 1);
        after.QuerySelector(".finding--done")!.TextContent.Should().Contain("Minutes are on paper");

        using var reopened = await reader.SubmitOn(after, Address, [], after.QuerySelector(".finding--done form")!.GetAttribute("action"));
        reopened.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await reader.OpenAsync(Address)).QuerySelectorAll(".finding--done").Should().BeEmpty();
    }

    [Fact]
    public async Task Every_kind_of_warning_is_told_in_words_and_leads_to_its_questions()
    {
        using var own = new Site();
        await own.WarnAsync();

        var page = await (await own.SignedIn("focal-point")).OpenAsync(Address);

        var said = page.QuerySelectorAll("ol.rows > .finding").ToList();
        foreach (var kind in new[] { "no evidence", "do not agree", "use the same text", "Every answer is “", "moved by two levels or more", "taken over from the last round" })
            said.Should().Contain(finding => finding.QuerySelector("h3")!.TextContent.Contains(kind, StringComparison.Ordinal), kind);
        said.Should().OnlyContain(finding => finding.QuerySelector("a[href*='#q-']") != null);
        page.QuerySelectorAll("ol.rows > .finding form[action*=Confirm]").Should().ContainSingle("what was taken over can be confirmed there");
    }

    [Fact]
    public async Task What_was_taken_over_stands_there_to_be_read_and_only_that_is_confirmed()
    {
        using var own = new Site();
        await own.CarryOverAsync(("access_law_status", "no_law"), ("access_law_elements", "element_appeal"));
        var reader = await own.SignedIn("focal-point");
        var page = await reader.OpenAsync(Address);
        var form = page.QuerySelectorAll("form[action*=Confirm]").Should().ContainSingle().Subject;

        var line = form.QuerySelectorAll(".answers > div").Should().ContainSingle("what the first answer hides is not asked").Subject;
        line.QuerySelector("a")!.GetAttribute("href").Should().EndWith("/sections/section_legal_access#q-access_law_status");
        line.QuerySelector("dd")!.TextContent.Should().Be("There is no law and nobody is drafting one");
        using var confirmed = await reader.SubmitOn(page, Address, [], form.GetAttribute("action"));

        confirmed.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await own.CarriedOverAsync()).Should().Equal("access_law_elements");
        (await reader.OpenAsync(Address)).QuerySelectorAll("form[action*=Confirm]").Should().BeEmpty();
    }

    [Fact]
    public async Task An_answer_that_changed_since_it_was_read_is_not_confirmed_and_the_page_says_so()
    {
        using var own = new Site();
        await own.CarryOverAsync(("access_law_status", "no_law"));
        var reader = await own.SignedIn("focal-point");
        var page = await reader.OpenAsync(Address);
        await own.CarryOverAsync(("access_law_status", "law_adopted"));

        using var refused = await reader.SubmitOn(page, Address, [], page.QuerySelector("form[action*=Confirm]")!.GetAttribute("action"));

        var again = await Site.Read(refused);
        again.Errors().First().Should().StartWith("None of these answers was confirmed");
        again.QuerySelector("form[action*=Confirm] dd")!.TextContent.Should().NotBe("There is no law and nobody is drafting one", "the answer as it is now stands there");
        (await own.CarriedOverAsync()).Should().Equal("access_law_status");
    }

    [Fact]
    public async Task What_was_not_handed_back_cannot_be_confirmed()
    {
        using var own = new Site();
        await own.CarryOverAsync(("access_law_status", "law_adopted"), ("access_law_elements", "element_appeal"));
        await own.HandBackAsync("access_law_elements");

        var page = await (await own.SignedIn("focal-point")).OpenAsync(Address);

        page.QuerySelectorAll("form[action*=Confirm] .answers a").Should().ContainSingle().Which.GetAttribute("href").Should().EndWith("#q-access_law_elements");
        page.QuerySelectorAll("form[action*=Confirm] input[name=answer]").Should().ContainSingle();
    }

    [Fact]
    public async Task A_contributor_reads_and_does_not_decide()
    {
        var page = await (await site.SignedIn("contributor")).OpenAsync(Address);

        page.QuerySelectorAll("main form").Should().BeEmpty();
    }
}
