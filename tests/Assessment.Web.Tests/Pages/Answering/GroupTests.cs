using System.Net;
using Assessment.Domain.Answering;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Web.Tests.Pages.Answering;

/// <summary>Repeat groups as wholes: what was done with their entries, what the signer is told of it, and handing them back.</summary>
public sealed class GroupTests(Site site) : IClassFixture<Site>
{
    private static readonly string At = Practice.Section("section_instruments");

    [Fact]
    public async Task Adding_and_removing_is_kept_with_who_and_when_and_can_be_undone_later_by_a_colleague()
    {
        var (ana, ben) = (await site.SignedIn("focal-point"), await site.SignInAgain("focal-point"));
        var entry = await AddedAsync(ana, "Archive Act");
        (await ana.SaveAsync(await ana.OpenAsync(At), At, ("remove", $"legal_instruments/{entry}"))).Dispose();

        var page = await ben.OpenAsync(At);
        var past = page.QuerySelector("#q-legal_instruments-past")!;
        past.TextContent.Should().Contain("You").And.Contain("removed Archive Act");
        past.QuerySelectorAll(".past__events li").Should().HaveCountGreaterThanOrEqualTo(2, "it was added and removed");
        past.QuerySelector(".past__said")!.TextContent.Should().Contain("Archive Act", "its answers can be read");
        using var back = await ben.SaveAsync(page, At, ("back", past.QuerySelector("button[name=back]")!.GetAttribute("value")!));

        (await ana.OpenAsync(At)).Value($"instrument_name[{entry}]:value").Should().Be("Archive Act");
    }

    [Fact]
    public async Task Who_signs_is_told_of_entries_that_came_or_went_since_the_last_look()
    {
        await site.FillAsync();
        var (focal, head) = (await site.SignedIn("focal-point"), await site.SignedIn("head"));
        var gone = await AddedAsync(focal, "Secret Act");
        using (var read = await head.SubmitOn(await head.OpenAsync($"{Practice.Home}/check"), $"{Practice.Home}/check", [], $"{Practice.Home}/check?handler=Read"))
            read.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await head.OpenAsync($"{Practice.Home}/check")).QuerySelectorAll("#elsewhere").Should().BeEmpty("nothing changed yet");
        (await focal.SaveAsync(await focal.OpenAsync(At), At, ("remove", $"legal_instruments/{gone}"))).Dispose();
        await AddedAsync(focal, "New Act");
        await site.FillAsync();

        foreach (var address in new[] { "check", "sign" })
        {
            var page = await head.OpenAsync($"{Practice.Home}/{address}");
            page.QuerySelector(".changes")!.TextContent.Should().Contain("Secret Act").And.Contain("Entry removed").And.Contain("Entry added", address);
        }
    }

    [Fact]
    public async Task A_group_comes_back_as_a_whole_and_then_takes_entries()
    {
        var (focal, expert) = (await site.SignInAgain("focal-point"), await site.SignedIn("expert"));
        await using var practice = await PracticeSheet.OpenAsync(site);
        var added = await AddedAsync(focal, "Old Act");
        var sheet = practice.Sheet.Id;
        await PutAsync(SheetState.Submitted);
        try
        {
            const string Return = "/coordinate/saint-lucia-practice/return/division-modernisation";
            using (var returned = await expert.Submit(Return, new() { ["reason-legal_instruments"] = "Add the act of 2019." }))
                returned.StatusCode.Should().Be(HttpStatusCode.Redirect);
            (await focal.OpenAsync(Practice.Home)).QuerySelectorAll(".sections .tag--needs").Should().ContainSingle("the task list says so");
            var page = await focal.OpenAsync(At);
            page.QuerySelector("#q-legal_instruments .came-back")!.TextContent.Should().Contain("Add the act of 2019.");
            using (var more = await focal.SaveAsync(page, At, ("add", "legal_instruments")))
            {
                var entry = more.Headers.Location!.OriginalString.Split("legal_instruments-")[1];
                (await focal.SaveAsync(await focal.OpenAsync(At), At, ($"instrument_name[{entry}]:value", "Act of 2019"), ($"instrument_name[{added}]:value", "Old Act, amended"))).Dispose();
                page = await focal.OpenAsync(At);
                page.Value($"instrument_name[{entry}]:value").Should().Be("Act of 2019");
                page.Value($"instrument_name[{added}]:value").Should().Be("Old Act, amended", "its entries are open too");
            }
        }
        finally
        {
            await PutAsync(SheetState.Open);
        }

        Task PutAsync(SheetState state) => practice.System.Sheets.Where(one => one.Id == sheet)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.State, state).SetProperty(one => one.SubmittedAt, DateTimeOffset.UtcNow));
    }

    [Fact]
    public async Task A_question_inside_a_group_that_came_back_is_shown_on_the_task_list()
    {
        await using var practice = await PracticeSheet.OpenAsync(site);
        practice.System.Add(new ReturnedQuestion { SheetId = practice.Sheet.Id, Submission = 7, Question = "instrument_year", Reason = "Which?", ReturnedBy = practice.FocalPoint, ReturnedAt = DateTimeOffset.UtcNow });
        await practice.System.SaveChangesAsync();
        await PutAsync(SheetState.Returned, 7);
        try
        {
            (await (await site.SignedIn("focal-point")).OpenAsync(Practice.Home)).QuerySelectorAll(".sections .tag--needs").Should().ContainSingle();
        }
        finally
        {
            await PutAsync(SheetState.Open, 0);
        }

        Task PutAsync(SheetState state, int submissions) => practice.System.Sheets.Where(one => one.Id == practice.Sheet.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.State, state).SetProperty(one => one.Submissions, submissions));
    }

    private static async Task<string> AddedAsync(HttpClient reader, string name)
    {
        using var added = await reader.SaveAsync(await reader.OpenAsync(At), At, ("add", "legal_instruments"));
        var entry = added.Headers.Location!.OriginalString.Split("legal_instruments-")[1];
        (await reader.SaveAsync(await reader.OpenAsync(At), At, ($"instrument_name[{entry}]:value", name))).Dispose();
        return entry;
    }
}
