using System.Net;
using AngleSharp.Html.Dom;
using Assessment.Data.Evidence;
using Assessment.Domain.Evidence;
using Assessment.Web.Security;
using Assessment.Web.Starting;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Web.Tests.Pages.Answering;

/// <summary>What experts and observers read of an institution, and when: what was handed in, never before.</summary>
public sealed class ReadingTests
{
    private const string Round = DemoRound.Slug;
    private const string Institution = "division-modernisation";

    [Theory]
    [InlineData("expert")]
    [InlineData("lead-expert")]
    [InlineData("observer")]
    public async Task Before_it_is_handed_in_a_questionnaire_does_not_exist_for_them(string who)
    {
        using var site = new Site();
        var reader = await site.SignedIn(who);

        foreach (var entry in Access.Table.Where(entry => entry.Method == "GET" && entry.Route.StartsWith("fill/", StringComparison.Ordinal) && (entry.Who & Who.Expert) != 0))
            (await Status(reader, Addresses.Of(entry.Route, Round, Institution) + (entry.Handler.Length > 0 ? $"?handler={entry.Handler}" : ""))).Should().Be(HttpStatusCode.NotFound, entry.Route);
        (await reader.OpenAsync("/mine")).QuerySelectorAll("main a[href*='/fill/']").Should().BeEmpty();
    }

    [Fact]
    public async Task After_the_submission_they_read_everything_and_change_nothing()
    {
        using var site = new Site();
        await site.FillAsync();
        await Sign(site);
        foreach (var who in new[] { "expert", "lead-expert", "observer", "coordinator" })
        {
            var reader = await site.SignedIn(who);
            if (who != "coordinator")
                (await reader.OpenAsync("/mine")).QuerySelectorAll("main a[href*='/fill/']").Should().ContainSingle().Which.GetAttribute("href").Should().Be($"{Practice.Home}/check");
            var check = await reader.OpenAsync($"{Practice.Home}/check");
            check.QuerySelector("h1")!.TextContent.Should().Be("The answers");
            check.QuerySelectorAll("main form, .checked__go a").Should().BeEmpty("they read and do not change");
            foreach (var link in check.QuerySelectorAll(".round__nav a, .papers a[href$=html], .round__name a").Select(link => link.GetAttribute("href")!))
                (await Status(reader, link)).Should().Be(HttpStatusCode.OK, $"{link} as {who}");
            check.QuerySelectorAll(".round__nav a[href*='/return/']").Should().HaveCount(who == "observer" ? 0 : 1);
            var evidence = await reader.OpenAsync($"{Practice.Home}/evidence");
            evidence.QuerySelectorAll("main form").Should().BeEmpty();
            foreach (var link in evidence.QuerySelectorAll(".library a").Select(link => link.GetAttribute("href")!))
                (await Status(reader, link.Split('#')[0])).Should().Be(HttpStatusCode.OK, $"{link} as {who}");
        }
    }

    [Fact]
    public async Task The_reviewer_reads_the_reason_for_a_warning_that_was_left_standing()
    {
        using var site = new Site();
        await site.FillAsync();
        await site.PasteAsync();
        var focal = await site.SignedIn("focal-point");
        var address = $"{Practice.Home}/quality";
        var page = await focal.OpenAsync(address);
        while (page.QuerySelectorAll("ol.rows > .finding form.keep").Length > 0)
        {
            using (await focal.SubmitOn(page, address, new() { ["reason"] = "To be shown during the visit." }))
                page = await focal.OpenAsync(address);
        }
        await Sign(site);

        var quality = await (await site.SignedIn("expert")).OpenAsync(address);

        quality.QuerySelectorAll(".finding--done").Should().NotBeEmpty().And.OnlyContain(kept => kept.TextContent.Contains("To be shown during the visit."));
        quality.QuerySelectorAll("main form button").Should().BeEmpty();
        quality.QuerySelectorAll(".finding a").Should().OnlyContain(link => link.GetAttribute("href")!.StartsWith($"{Practice.Home}/check#q-"), "they cannot open the section to fill in");
    }

    [Fact]
    public async Task What_is_written_after_it_was_handed_back_stays_unseen_until_it_is_handed_in_again()
    {
        using var site = new Site();
        await site.FillAsync();
        await Sign(site);
        var expert = await site.SignedIn("expert");
        using (var returned = await expert.Submit($"/coordinate/{Round}/return/{Institution}", new() { ["reason-answers_as_of"] = "Is this the date of the letter?" }))
            returned.StatusCode.Should().Be(HttpStatusCode.Redirect);
        var focal = await site.SignedIn("focal-point");
        var section = Practice.Section("section_about");
        using (await focal.SaveAsync(await focal.OpenAsync(section), section, ("answers_as_of:day", "14"), ("answers_as_of:month", "7"), ("answers_as_of:year", "2015")))
        {
        }

        foreach (var address in new[] { $"{Practice.Home}/check", $"/coordinate/{Round}/return/{Institution}", $"{Practice.Home}/print/en/html" })
        {
            (await expert.GetStringAsync(address)).Should().Contain("13 July 2015").And.NotContain("14 July 2015", address);
            (await (await site.SignedIn("coordinator")).GetStringAsync(address)).Should().Contain("14 July 2015", address);
        }
        (await expert.OpenAsync($"{Practice.Home}/check")).QuerySelector(".title")!.TextContent.Should().Contain("as it was handed in last");
        await Sign(site);
        (await expert.GetStringAsync($"{Practice.Home}/check")).Should().Contain("14 July 2015");
    }

    [Fact]
    public async Task Reasons_and_documents_stay_as_they_were_signed_while_a_sheet_is_handed_back()
    {
        using var site = new Site();
        await site.FillAsync();
        await site.PasteAsync();
        var focal = await site.SignedIn("focal-point");
        await Keep(focal, "To be shown during the visit.");
        await Sign(site);
        var (expert, evidence) = (await site.SignedIn("expert"), $"{Practice.Home}/evidence");
        var file = $"{evidence}/{DemoRound.Document}/file";
        var signed = Documents(await expert.OpenAsync(evidence));
        using (await expert.Submit($"/coordinate/{Round}/return/{Institution}", new() { ["reason-access_law_status"] = "Which act?" }))
            (await expert.OpenAsync($"{Practice.Home}/quality")).QuerySelectorAll(".finding--done").Should().NotBeEmpty();

        // The institution says something else, takes the document off its answer, puts another there, and clears its library.
        await Reopen(focal);
        await Keep(focal, "Written after it came back.");
        await using (var practice = await PracticeSheet.OpenAsync(site))
        {
            var other = new EvidenceItem { InstitutionId = practice.Sheet.InstitutionId, Title = "A letter of last week", AddedBy = practice.FocalPoint, AddedAt = DateTimeOffset.UtcNow };
            practice.System.Add(other);
            await practice.System.SaveChangesAsync();
            (await practice.Db.ChangeEvidenceAsync(practice.Sheet.Id, new("access_law_status"), [other.Id], [DemoRound.Document], DateTimeOffset.UtcNow)).Should().BeTrue();
            (await practice.System.EvidenceItems.SingleAsync(item => item.Id == DemoRound.Document)).RemovedAt = DateTimeOffset.UtcNow;
            await practice.System.SaveChangesAsync();
        }

        var quality = await expert.OpenAsync($"{Practice.Home}/quality");
        quality.QuerySelectorAll(".finding--done").Should().NotBeEmpty().And.OnlyContain(kept => kept.TextContent.Contains("To be shown during the visit."));
        quality.Body!.TextContent.Should().NotContain("Written after it came back.");
        signed.Should().NotBeEmpty();
        Documents(await expert.OpenAsync(evidence)).Should().Equal(signed);
        (await expert.OpenAsync($"{Practice.Home}/check")).Body!.TextContent.Should().Contain("Documents handed over before the visit of 2015").And.NotContain("A letter of last week");
        (await Status(expert, file)).Should().Be(HttpStatusCode.OK);
        (await focal.OpenAsync($"{Practice.Home}/quality")).Body!.TextContent.Should().Contain("Written after it came back.").And.NotContain("To be shown during the visit.");

        await Sign(site);
        (await expert.OpenAsync($"{Practice.Home}/quality")).Body!.TextContent.Should().Contain("Written after it came back.");
        (await expert.OpenAsync(evidence)).Body!.TextContent.Should().Contain("A letter of last week");
        (await Status(expert, file)).Should().Be(HttpStatusCode.NotFound, "what is signed now does not rest on it");
    }

    /// <summary>Each document with its facts and the questions that rest on it.</summary>
    private static IReadOnlyList<string> Documents(IHtmlDocument page) => [.. page.QuerySelectorAll(".library > li")
        .Select(item => string.Join(" | ", item.QuerySelectorAll(".library__title, .library__facts, a").Select(part => part.TextContent.Trim()).Order())).Order()];

    private static async Task Keep(HttpClient reader, string reason)
    {
        var address = $"{Practice.Home}/quality";
        for (var page = await reader.OpenAsync(address); page.QuerySelectorAll("ol.rows > .finding form.keep").Length > 0; page = await reader.OpenAsync(address))
            using (await reader.SubmitOn(page, address, new() { ["reason"] = reason }))
            {
            }
    }

    private static async Task Reopen(HttpClient reader)
    {
        var address = $"{Practice.Home}/quality";
        for (var page = await reader.OpenAsync(address); page.QuerySelectorAll($"form[action='{address}?handler=Reopen']").Length > 0; page = await reader.OpenAsync(address))
            using (await reader.SubmitOn(page, address, [], $"{address}?handler=Reopen"))
            {
            }
    }

    private static async Task Sign(Site site)
    {
        var head = await site.SignedIn("head");
        using var signed = await head.Submit($"{Practice.Home}/sign", new() { ["Declared"] = "true" });
        signed.Headers.Location?.OriginalString.Should().EndWith("/receipt");
    }

    private static async Task<HttpStatusCode> Status(HttpClient reader, string address)
    {
        using var answer = await reader.GetAsync(address);
        return answer.StatusCode;
    }
}
