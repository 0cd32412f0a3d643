using System.Net;
using Assessment.Data.Answering;
using Assessment.Domain.Answering;
using Assessment.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Web.Tests.Pages.Answering;

/// <summary>Coming back to work that was begun: one's place, answers of the last round, and what others did meanwhile.</summary>
public sealed class ComingBackTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Going_on_leads_to_the_question_that_was_answered_last_in_the_section_that_was_open()
    {
        var (reader, at) = (await site.SignedIn("focal-point"), Practice.Section("section_legal_participation"));
        (await reader.SaveAsync(await reader.OpenAsync(at), at, ("duty_to_reply:comment", "In two acts."))).Dispose();
        await reader.OpenAsync(at);

        var link = (await reader.OpenAsync(Practice.Home)).QuerySelector("main a.govuk-button")!.GetAttribute("href");

        link.Should().EndWith("/sections/section_legal_participation#q-duty_to_reply");
    }

    [Fact]
    public async Task An_answer_of_the_last_round_is_marked_at_its_question_and_confirmed_there()
    {
        var (reader, at) = (await site.SignedIn("focal-point"), Practice.Section("section_legal_data"));
        await using var practice = await PracticeSheet.OpenAsync(site);
        await practice.Db.SaveAnswersAsync(practice.Sheet.Id, [new AnswerEdit(new("anonymisation_rule"), AnswerState.Answered, 0, Guid.NewGuid()) { Text = "yes", Cause = ChangeCause.CarriedOver }], DateTimeOffset.UtcNow);
        var page = await reader.OpenAsync(at);
        page.QuerySelectorAll("#q-anonymisation_rule .status .tag--needs").Should().ContainSingle();
        (await reader.SaveAsync(page, at, ("go", "stay"))).Dispose();
        (await reader.OpenAsync(at)).QuerySelectorAll("#q-anonymisation_rule .status .tag--needs").Should().ContainSingle("saving the page confirms nothing unread");

        using var confirmed = await reader.SaveAsync(page, at, ("holds", "anonymisation_rule"));

        confirmed.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await reader.OpenAsync(at)).QuerySelectorAll("#q-anonymisation_rule .status .tag--needs").Should().BeEmpty();
    }

    [Fact]
    public async Task A_restore_that_came_too_late_says_so()
    {
        var (reader, at, history) = (await site.SignedIn("focal-point"), Practice.Section("section_about"), $"{Practice.Home}/history/offices_consulted");
        foreach (var value in new[] { "21", "22" })
            (await reader.SaveAsync(await reader.OpenAsync(at), at, ("offices_consulted:value", value))).Dispose();
        var page = await reader.OpenAsync(history);
        (await reader.SaveAsync(await reader.OpenAsync(at), at, ("offices_consulted:value", "23"))).Dispose();
        (await reader.SaveAsync(page, history)).Dispose();

        (await reader.OpenAsync(history)).Body!.TextContent.Should().Contain("nothing was put back");
        (await reader.OpenAsync(at)).Value("offices_consulted:value").Should().Be("23");
    }

    [Fact]
    public async Task Nothing_is_handed_to_an_account_that_is_closed()
    {
        await using var practice = await PracticeSheet.OpenAsync(site);
        var (id, reader) = (DemoAccounts.IdOf("contributor"), await site.SignedIn("focal-point"));
        (await reader.OpenAsync($"{Practice.Home}/people")).QuerySelectorAll($"select option[value='{id}']").Should().ContainSingle();
        await practice.System.People.Where(person => person.Id == id).ExecuteUpdateAsync(row => row.SetProperty(person => person.ClosedAt, DateTimeOffset.UtcNow));

        (await reader.OpenAsync($"{Practice.Home}/people")).QuerySelectorAll($"select option[value='{id}']").Should().BeEmpty();
    }

    [Fact]
    public async Task A_reason_for_a_warning_that_is_gone_is_not_thrown_away()
    {
        var (reader, quality) = (await site.SignedIn("focal-point"), $"{Practice.Home}/quality");
        await site.PasteAsync();
        var page = await reader.OpenAsync(quality);
        var at = Practice.Section("section_about");
        (await reader.SaveAsync(await reader.OpenAsync(at), at, ("offices_consulted:comment", "Something else."))).Dispose();

        using var kept = await reader.PostAsync($"{quality}?handler=Keep", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
            ["warning"] = page.QuerySelectorAll("input[name=warning]").Select(one => one.GetAttribute("value")!).First(value => value.StartsWith("repeated-text", StringComparison.Ordinal)),
            ["reason"] = "Both are answered by one office.",
        }));

        (await Site.Read(kept)).QuerySelector("textarea[readonly]")!.TextContent.Should().Contain("Both are answered by one office.");
    }
}
