using System.Net;
using System.Text.Json;
using Assessment.Data;
using Assessment.Data.Auditing;
using Assessment.Web.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assessment.Web.Tests.Pages.Auditing;

public sealed class BrowseTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Signing_in_failing_and_signing_out_can_be_read_with_names()
    {
        using var reader = site.Reader();
        await reader.Submit("/account/sign-in", new() { ["Email"] = DemoAccounts.EmailOf("observer"), ["Password"] = "not the password at all" });
        using var observer = await site.SignInAgain("observer");
        using var answer = await observer.SubmitOn(await Page(observer, "/rounds"), "/rounds", [], "/account/sign-out");

        var rows = await Rows("/audit?who=observer@demo");

        rows.Take(3).Should().Equal("Signed out", "Signed in", "Sign-in failed");
        var page = await Page(await site.SignedIn("administrator"), "/audit?who=observer@demo");
        page.QuerySelector("tbody tr")!.TextContent.Should().Contain("Observer");
        page.QuerySelectorAll("tbody tr")[1].QuerySelector("td:last-child a")!.TextContent.Should().Be("Observer", "who signs in is nobody yet; the line is about them");
        page.QuerySelectorAll("tbody tr")[1].QuerySelectorAll("td")[1].TextContent.Trim().Should().Be("Observer", "the password has shown it");
        page.QuerySelectorAll("tbody tr")[2].QuerySelectorAll("td")[1].TextContent.Trim().Should().StartWith("Nobody signed in", "anybody can mistype a password");
    }

    [Fact]
    public async Task The_list_is_narrowed_by_action_round_and_day()
    {
        await Write(("round-opened", new DateTimeOffset(2021, 5, 4, 23, 59, 59, TimeSpan.Zero)), ("round-closed", new DateTimeOffset(2021, 5, 5, 0, 0, 0, TimeSpan.Zero)));

        (await Rows("/audit?from=2021-05-04&to=2021-05-04")).Should().Equal("Round opened");
        (await Rows("/audit?from=2021-05-04&to=2021-05-05")).Should().Equal("Round closed", "Round opened");
        (await Rows("/audit?what=round-closed&to=2021-12-31")).Should().Equal("Round closed");
        (await Rows($"/audit?round={Guid.NewGuid()}")).Should().BeEmpty();
        var page = await Page(await site.SignedIn("administrator"), "/audit?from=yesterday");
        page.Errors().Should().Equal("Enter a day like 2026-07-13");
        page.QuerySelectorAll("#Round option").Should().Contain(option => option.TextContent.Contains("Saint Lucia", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_hundred_lines_stand_on_a_page_and_the_next_page_goes_on()
    {
        await Write([.. Enumerable.Range(0, 101).Select(second => ("mail-tried-again", new DateTimeOffset(2020, 1, 1, 0, second / 60, second % 60, TimeSpan.Zero)))]);
        var admin = await site.SignedIn("administrator");

        var first = await Page(admin, "/audit?to=2020-12-31");
        first.QuerySelectorAll("tbody tr").Should().HaveCount(100);
        first.QuerySelector("a[rel=prev]").Should().BeNull();
        var next = await Page(admin, first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        next.QuerySelector("tbody time")!.GetAttribute("datetime").Should().Be("2020-01-01T00:00:00Z");
        next.QuerySelectorAll("tbody tr").Should().ContainSingle();
        next.QuerySelector("a[rel=next]").Should().BeNull();
    }

    [Fact]
    public async Task Somebody_who_has_no_name_any_more_is_shown_so()
    {
        var gone = Guid.NewGuid();
        await using (var db = Open())
        {
            db.Audit(new DateTimeOffset(2019, 1, 1, 0, 0, 0, TimeSpan.Zero), "role-given", detail: new { person = gone, role = "FocalPoint", id = 7 });
            await db.SaveChangesAsync();
        }

        var page = await Page(await site.SignedIn("administrator"), "/audit?to=2019-12-31");

        var about = page.QuerySelector("tbody td:last-child")!.TextContent;
        about.Should().Contain("A person who was deleted").And.Contain("Role: Focal point").And.NotContain("7");
    }

    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("jsonl", "application/jsonl")]
    public async Task An_export_holds_every_line_with_ids_only_and_is_itself_in_the_log(string format, string type)
    {
        await Write(("account-closed", new DateTimeOffset(2018, 2, 3, 4, 5, 6, TimeSpan.Zero)));
        var admin = await site.SignedIn("administrator");

        using var answer = await admin.GetAsync($"/audit/export/{format}");

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.Should().Be(type);
        answer.Content.Headers.ContentDisposition!.FileName.Should().EndWith("." + format);
        var text = await answer.Content.ReadAsStringAsync();
        text.Should().NotContain("@demo.example").And.NotContain("Observer");
        await using var db = Open();
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.Should().Be(await db.AuditEntries.CountAsync() + (format == "csv" ? 1 : 0), "the line about this export is in it");
        if (format == "jsonl")
            lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("at").GetString()).Should().BeInAscendingOrder(StringComparer.Ordinal);
        else
            lines.Should().Contain(line => line.StartsWith("2018-02-03T04:05:06.000Z,,account-closed,", StringComparison.Ordinal));
        var exported = await db.AuditEntries.OrderByDescending(line => line.At).FirstAsync(line => line.Action == "audit-exported");
        exported.PersonId.Should().Be(DemoAccounts.IdOf("administrator"));
        (await admin.GetAsync("/audit/export/pdf")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task No_line_of_the_log_holds_a_name_or_an_address()
    {
        // Signs people in, fails, invites and changes a name, then looks at every line.
        await site.SignedIn("expert");
        var admin = await site.SignedIn("administrator");
        using (await admin.Submit("/people/invite", new() { ["Email"] = "berta.quill@example.org", ["Name"] = "Berta Quill" })) { }
        using (await admin.GetAsync("/audit/export/csv?who=berta.quill@example.org")) { }

        await using var db = Open();
        var people = await db.People.Select(person => new { person.Email, person.Name }).ToListAsync();
        foreach (var detail in await db.AuditEntries.Where(line => line.Detail != null).Select(line => line.Detail!).ToListAsync())
            people.Where(person => detail.Contains(person.Email!) || (person.Name.Contains(' ') && detail.Contains(person.Name))).Should().BeEmpty(detail);
    }

    private async Task Write(params (string Action, DateTimeOffset At)[] lines)
    {
        await using var db = Open();
        foreach (var (action, at) in lines)
            db.Audit(at, action);
        await db.SaveChangesAsync();
    }

    private AssessmentDb Open() => site.Services.GetRequiredService<DatabaseSetting>().Open(Reader.System("a test"));

    private async Task<IEnumerable<string>> Rows(string address) =>
        (await Page(await site.SignedIn("administrator"), address)).QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim());

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> Page(HttpClient reader, string address)
    {
        using var answer = await reader.GetAsync(address);
        return await Site.Read(answer);
    }
}
