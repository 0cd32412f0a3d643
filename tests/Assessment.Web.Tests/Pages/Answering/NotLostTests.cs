using System.Net;
using AngleSharp.Html.Dom;
using Assessment.Domain.Answering;
using Assessment.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Web.Tests.Pages.Answering;

/// <summary>Without scripts too, what was typed and cannot be saved is shown, so that it can be copied.</summary>
public sealed class NotLostTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Text_for_an_entry_that_a_colleague_removed_is_shown_and_the_rest_is_saved()
    {
        var (ana, ben, at) = (await site.SignedIn("focal-point"), await site.SignInAgain("focal-point"), Practice.Section("section_instruments"));
        var entry = await Added(ana, at);
        var his = await ben.OpenAsync(at);
        using (var removed = await ana.SaveAsync(await ana.OpenAsync(at), at, ("remove", $"legal_instruments/{entry}")))
            removed.StatusCode.Should().Be(HttpStatusCode.Redirect);

        using var saved = await ben.SaveAsync(his, at, ("go", "next"), ($"instrument_name[{entry}]:value", "Secret Act"), ($"instrument_name[{entry}]:comment", "of 1911"));

        saved.StatusCode.Should().Be(HttpStatusCode.OK, "the page does not go on as if all were saved");
        var page = await Site.Read(saved);
        Typed(page).Should().ContainSingle().Which.Should().Be("Secret Act\nof 1911");
        page.QuerySelector(".typed label")!.TextContent.Should().Contain("2.1.1");
    }

    [Fact]
    public async Task An_entry_that_was_only_looked_at_is_not_called_lost()
    {
        var (ana, ben, at) = (await site.SignedIn("focal-point"), await site.SignInAgain("focal-point"), Practice.Section("section_instruments"));
        var entry = await Added(ana, at);
        (await ana.SaveAsync(await ana.OpenAsync(at), at, ($"instrument_name[{entry}]:value", "Old Act"))).Dispose();
        var his = await ben.OpenAsync(at);
        (await ana.SaveAsync(await ana.OpenAsync(at), at, ("remove", $"legal_instruments/{entry}"))).Dispose();

        using var saved = await ben.SaveAsync(his, at, ("go", "stay"));

        saved.StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Whoever_lost_the_section_meanwhile_reads_what_they_typed_in_its_questions()
    {
        var (reader, at) = (await site.SignedIn("contributor"), Practice.Section("section_legal_access"));
        var given = await site.GiveAsync("section_legal_access");
        var page = await reader.OpenAsync(at);
        await using (var practice = await PracticeSheet.OpenAsync(site))
            await practice.System.SectionAssignments.Where(one => one.Id == given.Id || (one.SheetId == given.SheetId && one.Section == given.Section))
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.EndedAt, DateTimeOffset.UtcNow));

        using var refused = await reader.SaveAsync(page, at, ("access_law_status:value", "law_in_force"), ("access_law_status:comment", "Since 2009."));

        refused.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        Typed(await Site.Read(refused)).Should().ContainSingle(text => text.EndsWith("\nSince 2009."), "the choice is in words").Which.Should().NotContain("law_in_force");
    }

    [Fact]
    public async Task Whose_session_ended_reads_it_and_sends_it_once_more_after_signing_in()
    {
        var (reader, at) = (await site.SignInAgain("focal-point"), Practice.Section("section_legal_data"));
        var page = await reader.OpenAsync(at);
        using (var left = await reader.SubmitOn(await reader.OpenAsync("/account"), "/account", [], "/account/sign-out"))
            left.StatusCode.Should().Be(HttpStatusCode.Redirect);

        using (var refused = await reader.SaveAsync(page, at, ("anonymisation_rule:comment", "In the decree of 2014.")))
        {
            refused.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
            Typed(await Site.Read(refused)).Should().ContainSingle(text => text.Contains("In the decree of 2014."));
        }
        using (var signedIn = await reader.Submit("/account/sign-in", new() { ["Email"] = DemoAccounts.EmailOf("focal-point"), ["Password"] = Site.DemoPassword }))
            signedIn.StatusCode.Should().Be(HttpStatusCode.Redirect);
        using var again = await reader.SaveAsync(page, at, ("anonymisation_rule:comment", "In the decree of 2014."));

        again.StatusCode.Should().Be(HttpStatusCode.Redirect, "the browser sends the same form once more");
        (await reader.OpenAsync(at)).Value("anonymisation_rule:comment").Should().Be("In the decree of 2014.");
    }

    [Fact]
    public async Task A_sheet_that_was_closed_meanwhile_shows_it_in_fields_that_a_keyboard_reaches()
    {
        var (reader, at) = (await site.SignedIn("focal-point"), Practice.Section("section_about"));
        var page = await reader.OpenAsync(at);
        await using var practice = await PracticeSheet.OpenAsync(site);
        await practice.System.Sheets.Where(sheet => sheet.Id == practice.Sheet.Id).ExecuteUpdateAsync(row => row.SetProperty(sheet => sheet.State, SheetState.Submitted));
        try
        {
            using var refused = await reader.SaveAsync(page, at, ("offices_consulted:value", "17"));
            Typed(await Site.Read(refused)).Should().ContainSingle().Which.Should().Be("17");
        }
        finally
        {
            await practice.System.Sheets.Where(sheet => sheet.Id == practice.Sheet.Id).ExecuteUpdateAsync(row => row.SetProperty(sheet => sheet.State, SheetState.Open));
        }
    }

    private static async Task<string> Added(HttpClient reader, string at)
    {
        using var added = await reader.SaveAsync(await reader.OpenAsync(at), at, ("add", "legal_instruments"));
        return added.Headers.Location!.OriginalString.Split("legal_instruments-")[1];
    }

    private static IEnumerable<string> Typed(IHtmlDocument page) =>
        page.QuerySelectorAll(".typed textarea[readonly]").Where(area => area.Closest("fieldset[disabled]") is null).Select(area => ((IHtmlTextAreaElement)area).Value);
}
