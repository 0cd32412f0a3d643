using System.Net;
using System.Text.Json;
using Assessment.Domain.Rounds;

namespace Assessment.Web.Tests.Pages.Answering;

/// <summary>What scripts ask of a section.</summary>
public sealed class AutosaveTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task An_answer_is_saved_by_itself_and_says_what_to_show()
    {
        var (reader, at) = (await site.SignedIn("focal-point"), Practice.Section("section_legal_access"));
        var page = await reader.OpenAsync(at);
        using var answer = await reader.AutosaveAsync(page, at, "access_law_status", 0, Guid.NewGuid(), ("value", "bill_drafted"));
        var reply = await Reply(answer);

        reply.GetProperty("version").GetInt32().Should().Be(1);
        reply.GetProperty("note").GetString().Should().StartWith("Saved ");
        Strings(reply, "hidden").Should().Contain("q-response_deadline").And.NotContain("q-access_law_elements");
        reply.GetProperty("done").GetInt32().Should().BeGreaterThan(0);
        (await reader.OpenAsync(at)).Value("access_law_status:value").Should().Be("bill_drafted");
    }

    [Fact]
    public async Task While_the_round_is_paused_the_writer_is_told_in_plain_words_and_the_form_without_scripts_keeps_the_text()
    {
        using var paused = new Site();
        var (reader, at) = (await paused.SignedIn("focal-point"), Practice.Section("section_about"));
        var page = await reader.OpenAsync(at);
        await paused.PutRoundAsync(RoundState.Paused);

        using (var refused = await reader.AutosaveAsync(page, at, "offices_consulted", 0, Guid.NewGuid(), ("value", "12")))
        {
            refused.StatusCode.Should().Be(HttpStatusCode.Locked);
            (await refused.Content.ReadAsStringAsync()).Should().Be("The coordinator has paused the round. Your answer is not saved. It is kept on this device, and sent when answers are taken again.");
        }
        using (var shown = await reader.SaveAsync(page, at, ("offices_consulted:value", "12")))
        {
            var still = await Site.Read(shown);
            still.QuerySelector("[role=alert]")!.TextContent.Should().Contain("The coordinator has paused the round.");
            still.QuerySelector("[name='offices_consulted:value']")!.GetAttribute("value").Should().Be("12");
        }

        await paused.PutRoundAsync(RoundState.Open);
        using var saved = await reader.AutosaveAsync(page, at, "offices_consulted", 0, Guid.NewGuid(), ("value", "12"));
        saved.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_answer_that_needs_a_document_says_so_until_one_is_there()
    {
        using var own = new Site();
        var (reader, at) = (await own.SignedIn("focal-point"), Practice.Section("section_legal_access"));
        var page = await reader.OpenAsync(at);
        page.QuerySelector("#q-access_law_status [data-needs-evidence]")!.HasAttribute("hidden").Should().BeTrue("there is a document");
        var edit = page.QuerySelector("#q-access_law_status .chip button")!.GetAttribute("value")!;

        using (var answer = await reader.AutosaveAsync(page, at, "access_law_status", 1, Guid.NewGuid(), ("value", "law_in_force")))
            Strings(await Reply(answer), "needEvidence").Should().NotContain("q-access_law_status", "the document was there before the answer");
        using (await reader.SaveAsync(await reader.OpenAsync(at), at, ("detach", edit)))
        {
        }

        page = await reader.OpenAsync(at);
        page.QuerySelector("#q-access_law_status [data-needs-evidence]")!.HasAttribute("hidden").Should().BeFalse();
        using (var answer = await reader.AutosaveAsync(page, at, "access_law_status", 2, Guid.NewGuid(), ("value", "bill_drafted")))
            Strings(await Reply(answer), "needEvidence").Should().Contain("q-access_law_status");
        (await reader.OpenAsync($"{Practice.Home}/quality")).QuerySelector(".findings")!.TextContent.Should().Contain("Name at least one source or document");
    }

    [Fact]
    public async Task The_same_edit_sent_twice_is_one_edit()
    {
        var (reader, at, edit) = (await site.SignedIn("focal-point"), Practice.Section("section_about"), Guid.NewGuid());
        var page = await reader.OpenAsync(at);
        using var first = await reader.AutosaveAsync(page, at, "offices_consulted", 0, edit, ("value", "12"));
        using var again = await reader.AutosaveAsync(page, at, "offices_consulted", 0, edit, ("value", "12"));

        (await Reply(again)).GetProperty("version").GetInt32().Should().Be((await Reply(first)).GetProperty("version").GetInt32());
        (await reader.OpenAsync($"{Practice.Home}/history/offices_consulted")).QuerySelectorAll(".history > li").Should().ContainSingle();
    }

    [Fact]
    public async Task An_edit_sent_again_after_somebody_built_on_it_gets_its_own_version_and_not_theirs()
    {
        var (reader, at, edit) = (await site.SignedIn("focal-point"), Practice.Section("section_legal_data"), Guid.NewGuid());
        var page = await reader.OpenAsync(at);
        using var first = await reader.AutosaveAsync(page, at, "statistics_law", 0, edit, ("value", "yes"));
        using var other = await reader.AutosaveAsync(page, at, "statistics_law", 1, Guid.NewGuid(), ("value", "no"));
        using var again = await reader.AutosaveAsync(page, at, "statistics_law", 0, edit, ("value", "yes"));

        var reply = await Reply(again);
        reply.GetProperty("version").GetInt32().Should().Be(1, "what is typed next was typed on that");
        reply.GetProperty("versions").GetProperty("statistics_law").GetInt32().Should().Be(2);
        using var next = await reader.AutosaveAsync(page, at, "statistics_law", 1, Guid.NewGuid(), ("value", "partly"));
        next.StatusCode.Should().Be(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task On_an_answer_that_somebody_changed_both_texts_come_back()
    {
        var (ana, at) = (await site.SignedIn("focal-point"), Practice.Section("section_institutions_data"));
        var page = await ana.OpenAsync(at);
        using var hers = await ana.AutosaveAsync(page, at, "data_contacts", 0, Guid.NewGuid(), ("value", "40"));
        using var his = await ana.AutosaveAsync(page, at, "data_contacts", 0, Guid.NewGuid(), ("value", "60"));

        his.StatusCode.Should().Be(HttpStatusCode.Conflict);
        his.Headers.GetValues("X-Version").Should().Equal("1");
        (await his.Content.ReadAsStringAsync()).Should().Contain("40").And.Contain("60").And.Contain("data-keep");
    }

    [Fact]
    public async Task What_cannot_be_read_is_saved_as_a_draft_with_what_is_wrong()
    {
        var (reader, at) = (await site.SignedIn("focal-point"), Practice.Section("section_institutions_access"));
        using var answer = await reader.AutosaveAsync(await reader.OpenAsync(at), at, "information_officers", 0, Guid.NewGuid(), ("value", "nearly all"));

        (await Reply(answer)).GetProperty("error").GetString().Should().Contain("a percentage from 0 to 100");
        (await reader.OpenAsync(at)).Value("information_officers:value").Should().Be("nearly all");
    }

    [Fact]
    public async Task A_constraint_is_told_at_once()
    {
        using var own = new Site();
        var (reader, at) = (await own.SignedIn("focal-point"), Practice.Section("section_legal_access"));
        var page = await reader.OpenAsync(at);
        using var law = await reader.AutosaveAsync(page, at, "access_law_status", 1, Guid.NewGuid(), ("value", "law_in_force"));
        using var deadline = await reader.AutosaveAsync(page, at, "response_deadline", 0, Guid.NewGuid(), ("value", "210"));

        (await Reply(law)).GetProperty("appeared").GetString().Should().Contain("more questions are asked");
        var reply = await Reply(deadline);
        reply.GetProperty("error").GetString().Should().StartWith("Give the limit in working days, from 1 to 120.");
        reply.GetProperty("version").GetInt32().Should().Be(1, "what is typed is kept, whatever is wrong with it");
        reply.GetProperty("appeared").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task What_was_typed_on_the_page_of_another_is_not_saved_in_the_name_of_who_is_signed_in()
    {
        var (contributor, at) = (await site.SignedIn("contributor"), Practice.Section("section_institutions_data"));
        var focalPoint = (await (await site.SignedIn("focal-point")).OpenAsync(at)).Queue();
        var page = await contributor.OpenAsync(at);
        contributor.DefaultRequestHeaders.Add("X-Person", focalPoint.Split('/')[0]);
        using var answer = await contributor.AutosaveAsync(page, at, "open_data_staff", 0, Guid.NewGuid(), ("value", "3"));
        using var now = await contributor.GetAsync($"{at}?handler=Now");

        answer.StatusCode.Should().Be(HttpStatusCode.PreconditionFailed);
        now.StatusCode.Should().Be(HttpStatusCode.PreconditionFailed, "a fresh token would let it through");
        contributor.DefaultRequestHeaders.Remove("X-Person");
        (await contributor.OpenAsync(at)).Value("open_data_staff:value").Should().BeNullOrEmpty();
        contributor.DefaultRequestHeaders.Add("X-Person", page.Queue().Split('/')[0]);
        using var own = await contributor.AutosaveAsync(page, at, "open_data_staff", 0, Guid.NewGuid(), ("value", "3"));
        own.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_answer_that_was_saved_and_not_acknowledged_is_acknowledged_while_the_round_is_paused()
    {
        using var paused = new Site();
        var (reader, at, edit) = (await paused.SignedIn("focal-point"), Practice.Section("section_legal_data"), Guid.NewGuid());
        var page = await reader.OpenAsync(at);
        using var first = await reader.AutosaveAsync(page, at, "statistics_law", 0, edit, ("value", "yes"));
        await paused.PutRoundAsync(RoundState.Paused);
        using var again = await reader.AutosaveAsync(page, at, "statistics_law", 0, edit, ("value", "yes"));
        using var other = await reader.AutosaveAsync(page, at, "statistics_law", 1, Guid.NewGuid(), ("value", "no"));

        (await Reply(again)).GetProperty("version").GetInt32().Should().Be(1);
        other.StatusCode.Should().Be(HttpStatusCode.Locked);
    }

    [Fact]
    public async Task Without_the_token_of_the_form_nothing_is_saved_and_a_fresh_token_can_be_had()
    {
        var (reader, at) = (await site.SignedIn("focal-point"), Practice.Section("section_initiatives_access"));
        using var refused = await reader.PostAsync($"{at}?handler=Answer", new FormUrlEncodedContent([]));
        refused.StatusCode.Should().Be(HttpStatusCode.BadRequest);

        var now = JsonDocument.Parse(await reader.GetStringAsync($"{at}?handler=Now")).RootElement;
        now.GetProperty("token").GetString().Should().NotBeNullOrEmpty();
        now.GetProperty("versions").ValueKind.Should().Be(JsonValueKind.Object);
    }

    [Theory]
    [InlineData("nothing_like_it")]
    [InlineData("instrument_name[gone]")]
    [InlineData("how_to_answer")]
    public async Task An_answer_to_what_is_not_asked_there_is_not_found(string key)
    {
        var (reader, at) = (await site.SignedIn("focal-point"), Practice.Section("section_instruments"));
        using var answer = await reader.AutosaveAsync(await reader.OpenAsync(at), at, key, 0, Guid.NewGuid(), ("value", "x"));

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private static async Task<JsonElement> Reply(HttpResponseMessage answer)
    {
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    private static IEnumerable<string> Strings(JsonElement reply, string name) => reply.GetProperty(name).EnumerateArray().Select(text => text.GetString()!);
}
