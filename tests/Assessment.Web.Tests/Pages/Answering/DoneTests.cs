using System.Net;
using Assessment.Data;
using Assessment.Web.Accounts;
using Assessment.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assessment.Web.Tests.Pages.Answering;

/// <summary>"My section is done": said by who holds it, seen by who handed it out, taken back and handed back.</summary>
public sealed class DoneTests(Site site) : IClassFixture<Site>
{
    private static readonly string People = $"{Practice.Home}/people";

    [Fact]
    public async Task What_was_typed_is_saved_who_handed_it_out_sees_it_and_what_is_missing_blocks_nothing()
    {
        await site.GiveAsync("section_legal_access");
        var (focal, contributor) = (await site.SignedIn("focal-point"), await site.SignedIn("contributor"));
        (await focal.OpenAsync(Practice.Home)).QuerySelectorAll(".said").Should().BeEmpty("nobody said so");

        using (var said = await site.SayAsync("section_legal_access", "done", ("clear", "access_law_status"), ("secrecy_rules:comment", "Asked the registrar.")))
            said.Headers.Location!.OriginalString.Should().Be(Practice.Home);

        (await contributor.OpenAsync(Practice.Home)).QuerySelector("main")!.ParentElement!.TextContent.Should().Contain("You said that the section is done. Please note: 1 required answer is missing.");
        (await contributor.OpenAsync(Practice.Section("section_legal_access"))).Value("secrecy_rules:comment").Should().Be("Asked the registrar.");
        foreach (var page in new[] { Practice.Home, People })
            (await focal.OpenAsync(page)).QuerySelectorAll(".said").Should().ContainSingle(page).Which.TextContent.Should()
                .Contain("Said to be done").And.Contain($"Contributor, {DateTimeOffset.UtcNow.AddHours(-4):H:}", "in the time of Saint Lucia").And.Contain("1 required answer is missing").And.NotContain("changed after");
        (await contributor.OpenAsync("/mine")).QuerySelectorAll(".mine__sections li").Single(line => line.QuerySelector("a[href$=section_legal_access]") is not null)
            .TextContent.Should().Contain("Said to be done");
        (await Audited("section-said-done")).Should().Contain("section_legal_access");

        // What changes afterwards is said beside it.
        using (await site.SayAsync("section_legal_access", "later", ("secrecy_rules:comment", "Asked the registrar again.")))
            (await focal.OpenAsync(Practice.Home)).QuerySelector(".said")!.TextContent.Should().Contain("answers changed after that");
        (await contributor.OpenAsync(Practice.Section("section_legal_access"))).QuerySelector(".appeared")!.TextContent.Should().Contain("You said that this section is done").And.Contain("Answers changed after that.");

        using (await site.SayAsync("section_legal_access", "open"))
            (await focal.OpenAsync(People)).QuerySelectorAll(".said").Should().BeEmpty("it was taken back");
        (await site.LiveAsync("section_legal_access"))!.DoneAt.Should().BeNull();
        (await Audited("section-not-done")).Should().Contain("section_legal_access");
    }

    [Fact]
    public async Task It_is_handed_back_with_what_is_still_to_do_and_who_did_it_is_told()
    {
        await site.GiveAsync("section_outlook", new DateOnly(2099, 5, 4));
        var (focal, contributor) = (await site.SignedIn("focal-point"), await site.SignedIn("contributor"));
        using (await site.SayAsync("section_outlook"))
        {
        }
        var form = await focal.OpenAsync(People);
        var (id, action) = ((await site.LiveAsync("section_outlook"))!.Id, $"{People}?handler=Back");
        form.QuerySelectorAll($"form[action='{action}'] input[value='{id}']").Should().ContainSingle();

        using (var blank = await focal.SubmitOn(form, People, new() { ["id"] = $"{id}", ["reason"] = " " }, action))
        {
            var page = await Site.Read(blank);
            page.Errors().Should().Equal("Write what is still to do.");
            page.QuerySelector($"details[open] textarea{page.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href")}").Should().NotBeNull("the line leads to the field");
        }
        for (var press = 0; press < 2; press++)
            using (var back = await focal.SubmitOn(form, People, new() { ["id"] = $"{id}", ["reason"] = "The second question too, please." }, action))
                back.StatusCode.Should().Be(HttpStatusCode.Redirect);

        (await focal.OpenAsync(People)).QuerySelectorAll(".said").Should().NotContain(said => said.ParentElement!.PreviousElementSibling!.TextContent.Contains("2099"));
        var again = (await site.LiveAsync("section_outlook"))!;
        (again.DoneAt, again.Due, again.Message).Should().Be((null, new DateOnly(2099, 5, 4), "The second question too, please."));
        (await contributor.OpenAsync("/mine")).QuerySelectorAll(".mine__message").Should().Contain(message => message.TextContent.Contains("The second question too, please."));
        var mail = (await site.Services.MailTo(DemoAccounts.EmailOf("contributor"))).Where(one => one.Kind == "SectionBack").Should().ContainSingle("the button was pressed twice").Subject;
        mail.Text.Should().Contain("The second question too, please.").And.Contain(Practice.Section("section_outlook"));
        (await Audited("section-handed-back")).Should().Contain("section_outlook");
    }

    [Fact]
    public async Task Only_who_holds_the_section_can_say_it()
    {
        const string Section = "section_initiatives_participation";
        var at = Practice.Section(Section);
        foreach (var who in new[] { "focal-point", "contributor", "head", "deputy", "coordinator", "expert", "observer", "administrator" })
        {
            var reader = await site.SignedIn(who);
            using var said = await reader.SubmitOn(await (await site.SignedIn("focal-point")).OpenAsync(at), at, await Token(reader, new() { ["go"] = "done" }));
            said.StatusCode.Should().BeOneOf([HttpStatusCode.Forbidden, HttpStatusCode.NotFound], who);
        }
        (await (await site.SignedIn("focal-point")).OpenAsync(at)).QuerySelectorAll("button[value=done]").Should().BeEmpty("it is not handed to them");

        var given = await site.GiveAsync(Section);
        using (var others = await (await site.SignedIn("focal-point")).SaveAsync(await (await site.SignedIn("focal-point")).OpenAsync(at), at, ("go", "done")))
            others.StatusCode.Should().Be(HttpStatusCode.Forbidden, "it is handed to somebody else");
        var page = await (await site.SignedIn("contributor")).OpenAsync(at);
        page.QuerySelectorAll("button[value=done]").Should().ContainSingle();
        await using (var practice = await PracticeSheet.OpenAsync(site))
        {
            (await practice.System.SectionAssignments.SingleAsync(one => one.Id == given.Id)).EndedAt = DateTimeOffset.UtcNow;
            await practice.System.SaveChangesAsync();
        }
        using var late = await (await site.SignedIn("contributor")).SaveAsync(page, at, ("go", "done"));
        late.StatusCode.Should().Be(HttpStatusCode.Forbidden, "it was taken back meanwhile");
        foreach (var who in new[] { "contributor", "head", "coordinator" })
        {
            var reader = await site.SignedIn(who);
            using var back = await reader.PostAsync($"{People}?handler=Back", new FormUrlEncodedContent(await Token(reader, new() { ["id"] = $"{given.Id}", ["reason"] = "No." })));
            back.StatusCode.Should().BeOneOf([HttpStatusCode.Forbidden, HttpStatusCode.NotFound], who);
        }
    }

    [Fact]
    public async Task Handing_the_section_over_begins_anew()
    {
        await site.GiveAsync("section_legal_data");
        using (await site.SayAsync("section_legal_data"))
        {
        }
        using (var again = await (await site.SignedIn("focal-point")).Submit(People, new() { ["Sections"] = "section_legal_data", ["Person"] = $"{DemoAccounts.IdOf("contributor")}" }))
            again.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await site.LiveAsync("section_legal_data"))!.DoneAt.Should().BeNull("it was handed out once more");
    }

    /// <summary>What a reader of another form sends: the fields and a token of their own.</summary>
    private static async Task<Dictionary<string, string>> Token(HttpClient reader, Dictionary<string, string> fields)
    {
        fields["__RequestVerificationToken"] = (await reader.OpenAsync("/account")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return fields;
    }

    private async Task<IReadOnlyList<string>> Audited(string action)
    {
        await using var db = site.Services.GetRequiredService<DatabaseSetting>().Open(Reader.System("a test"));
        return [.. (await db.AuditEntries.Where(entry => entry.Action == action).ToListAsync()).Select(entry => entry.Detail ?? "").Select(Section)];
    }

    private static string Section(string detail) => System.Text.Json.JsonDocument.Parse(detail).RootElement.GetProperty("section").GetString()!;
}
