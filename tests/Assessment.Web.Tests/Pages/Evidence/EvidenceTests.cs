using System.Net;
using System.Text;
using System.Text.Json;
using Assessment.Web.Tests.Pages.Answering;

namespace Assessment.Web.Tests.Pages.Evidence;

public sealed class EvidenceTests(Site site) : IClassFixture<Site>
{
    private static readonly string Library = $"{Practice.Home}/evidence";
    private static readonly string Question = $"{Practice.Home}/evidence/for/anonymisation_rule";
    private static readonly byte[] Law = Encoding.UTF8.GetBytes("%PDF-1.7 the law");

    [Fact]
    public async Task A_law_is_uploaded_once_used_by_an_answer_and_downloaded_by_who_may()
    {
        var reader = await site.SignedIn("focal-point");
        using (var added = await Upload(reader, Library, "law.pdf", Law, ("Form.Title", "Statistics Act"), ("Form.Citation", "Act No. 12 of 1973")))
            added.StatusCode.Should().Be(HttpStatusCode.Redirect);

        var choose = await reader.OpenAsync(Question);
        var box = choose.QuerySelectorAll("input[name=items]").First(one => one.ParentElement!.TextContent.Contains("Statistics Act", StringComparison.Ordinal));
        using (var chosen = await reader.SubmitOn(choose, Question, new() { ["items"] = box.GetAttribute("value")! }))
            chosen.StatusCode.Should().Be(HttpStatusCode.Redirect);

        (await reader.OpenAsync(Practice.Section("section_legal_data"))).QuerySelector("#q-anonymisation_rule")!.TextContent.Should().Contain("1 document");
        var library = await reader.OpenAsync(Library);
        var entry = library.QuerySelectorAll(".library > li").First(one => one.TextContent.Contains("Statistics Act", StringComparison.Ordinal));
        entry.TextContent.Should().Contain("Act No. 12 of 1973").And.Contain("Supports:");
        entry.QuerySelector("form").Should().BeNull("a document in use is not removed");
        var address = entry.QuerySelector("a")!.GetAttribute("href")!;
        using var file = await (await site.SignedIn("head")).GetAsync(address);
        (await file.Content.ReadAsByteArrayAsync()).Should().Equal(Law);
        file.Content.Headers.ContentDisposition!.DispositionType.Should().Be("attachment");
        file.Content.Headers.ContentType!.MediaType.Should().Be("application/pdf");
        foreach (var stranger in new[] { "expert", "observer", "administrator" })
            using (var refused = await (await site.SignedIn(stranger)).GetAsync(address))
                refused.StatusCode.Should().BeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_cannot_be_taken_is_said_and_what_was_typed_stays()
    {
        var reader = await site.SignedIn("focal-point");

        using var answer = await Upload(reader, Library, "law.pdf", "MZ a program"u8.ToArray(), ("Form.Title", "A law"), ("Form.Link", "javascript:alert(1)"), ("Form.Date", "soon"));

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        var page = await Site.Read(answer);
        page.Errors().Should().HaveCount(3, "all mistakes at once").And.Contain(error => error.Contains(".pdf, .docx", StringComparison.Ordinal), "a refused kind says which are taken");
        page.QuerySelector("[name='Form.Title']")!.GetAttribute("value").Should().Be("A law");
    }

    [Fact]
    public async Task A_citation_needs_no_file_and_an_unused_one_can_be_removed()
    {
        var reader = await site.SignedIn("contributor");
        using (var added = await Upload(reader, Library, null, [], ("Form.Title", "Constitution"), ("Form.Passage", "Section 10"), ("Form.Language", " Kwéyòl ")))
            added.StatusCode.Should().Be(HttpStatusCode.Redirect);
        var page = await reader.OpenAsync(Library);
        var entry = page.QuerySelectorAll(".library > li").First(one => one.TextContent.Contains("Constitution", StringComparison.Ordinal));
        entry.TextContent.Should().Contain("Kwéyòl");
        var item = entry.QuerySelector("input[name=item]")!.GetAttribute("value")!;

        using (var removed = await reader.SubmitOn(page, Library, new() { ["item"] = item }))
            removed.StatusCode.Should().Be(HttpStatusCode.Redirect);

        (await reader.OpenAsync(Library)).QuerySelectorAll(".library > li").Should().NotContain(one => one.TextContent.Contains("Constitution", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_question_shows_its_documents_and_one_is_taken_off_there()
    {
        var (reader, at) = (await site.SignedIn("focal-point"), Practice.Section("section_legal_access"));
        var chip = (await reader.OpenAsync(at)).QuerySelectorAll("#q-access_law_status .chip").Single(one => one.TextContent.Contains("Documents handed over", StringComparison.Ordinal));
        (await reader.GetAsync(chip.QuerySelector("a")!.GetAttribute("href"))).Content.Headers.ContentDisposition!.DispositionType.Should().Be("attachment");
        (await (await site.SignedIn("head")).OpenAsync(at)).QuerySelectorAll(".chip button").Should().BeEmpty("who may not answer takes nothing off");

        var page = await reader.OpenAsync(at);
        using (var taken = await reader.SaveAsync(page, at, ("detach", chip.QuerySelector("button")!.GetAttribute("value")!), ("access_law_status:value", "bill_drafted")))
            taken.Headers.Location!.OriginalString.Should().EndWith("#q-access_law_status");

        page = await reader.OpenAsync(at);
        page.QuerySelectorAll("#q-access_law_status .chip").Should().NotContain(one => one.TextContent.Contains("Documents handed over", StringComparison.Ordinal));
        page.Value("access_law_status:value").Should().Be("bill_drafted", "what was typed is saved by the same button");
        (await reader.OpenAsync(Library)).QuerySelector(".library")!.TextContent.Should().Contain("Documents handed over", "it stays in the library");
    }

    [Fact]
    public async Task A_script_is_told_where_to_go_and_what_is_wrong()
    {
        var reader = await site.SignInAgain("focal-point");
        reader.DefaultRequestHeaders.Add("X-Requested-With", "XMLHttpRequest");

        using (var wrong = await Upload(reader, $"{Question}?handler=Add", "song.mp3", "ID3"u8.ToArray(), ("Form.Title", new string('x', 501))))
        {
            wrong.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
            var errors = JsonDocument.Parse(await wrong.Content.ReadAsStringAsync()).RootElement.GetProperty("errors").EnumerateArray().ToDictionary(error => error.GetProperty("field").GetString()!, error => error.GetProperty("text").GetString()!);
            errors.Keys.Should().BeEquivalentTo("Upload", "Form.Title");
            errors["Upload"].Should().Contain(".pdf").And.Contain(".txt");
        }
        using var added = await Upload(reader, $"{Question}?handler=Add", "law.pdf", Law, ("Form.Title", "Anonymisation guide"));

        JsonDocument.Parse(await added.Content.ReadAsStringAsync()).RootElement.GetProperty("to").GetString().Should().EndWith("/sections/section_legal_data#q-anonymisation_rule");
        (await reader.OpenAsync(Practice.Section("section_legal_data"))).QuerySelector("#q-anonymisation_rule .chips")!.TextContent.Should().Contain("Anonymisation guide");
    }

    [Fact]
    public async Task The_form_says_beforehand_how_large_a_file_may_be_and_of_which_kind()
    {
        var input = (await (await site.SignedIn("focal-point")).OpenAsync(Library)).QuerySelector("input[type=file]")!;

        input.GetAttribute("accept").Should().Contain(".pdf").And.Contain(".docx");
        input.GetAttribute("data-most").Should().Be($"{25 * 1024 * 1024}");
        input.ParentElement!.TextContent.Should().Contain("25 MB");
    }

    private static async Task<HttpResponseMessage> Upload(HttpClient reader, string address, string? name, byte[] content, params (string Name, string Value)[] fields)
    {
        var page = await reader.OpenAsync(address.Split('?')[0]);
        using var form = new MultipartFormDataContent { { new StringContent(page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" } };
        foreach (var (field, value) in fields)
            form.Add(new StringContent(value), field);
        if (name is not null)
            form.Add(new ByteArrayContent(content), "Upload", name);
        return await reader.PostAsync(address, form);
    }
}
