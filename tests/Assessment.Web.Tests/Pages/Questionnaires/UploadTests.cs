using System.IO.Compression;
using System.Net;
using System.Text;
using AngleSharp.Html.Dom;

namespace Assessment.Web.Tests.Pages.Questionnaires;

public sealed class UploadTests(Site site) : IClassFixture<Site>
{
    private const string Address = "/coordinate/questionnaires";

    private static readonly string Folder = Path.Combine(TextFiles.Root, "questionnaires", "open-data");

    [Fact]
    public async Task Every_problem_is_shown_with_its_place_and_nothing_can_be_published()
    {
        var reader = await site.SignedIn("coordinator");
        var page = await Send(reader, ("questionnaire.yaml", Questionnaire("upload-1").Replace("sections:", "sektions:")));

        page.Errors().Should().Equal("The instrument has problems. They are listed below with their places");
        page.QuerySelectorAll("ul.rows strong").Select(place => place.TextContent).Should().Contain(place => place.StartsWith("questionnaire.yaml:"));
        page.QuerySelector("form[action*='handler=Publish']").Should().BeNull();
    }

    [Fact]
    public async Task A_zip_is_checked_published_and_never_changed()
    {
        var reader = await site.SignedIn("coordinator");
        var page = await Send(reader, ("open-data.zip", Zip(Questionnaire("upload-2"))));
        page.Errors().Should().BeEmpty();
        page.QuerySelector(".facts")!.TextContent.Should().Contain("upload-2");
        using (var published = await reader.SubmitOn(page, Address, [], $"{Address}?handler=Publish"))
            published.StatusCode.Should().Be(HttpStatusCode.Redirect);

        (await Page(reader, Address)).QuerySelector("table.list")!.TextContent.Should().Contain("upload-2");
        (await Page(reader, "/coordinate/new")).QuerySelectorAll("input[name=Instrument]").OfType<IHtmlInputElement>().Select(input => input.Value).Should().Contain("open-data|upload-2");
        var other = await Send(reader, ("open-data.zip", Zip(Questionnaire("upload-2"), texts => texts.Replace("title: Open data, data set by data set", "title: Another name"))));
        using var refused = await reader.SubmitOn(other, Address, [], $"{Address}?handler=Publish");
        (await Site.Read(refused)).QuerySelector("ul.rows")!.TextContent.Should().Contain("was published on");
    }

    [Fact]
    public async Task What_is_no_instrument_is_told_in_words()
    {
        var reader = await site.SignedIn("coordinator");

        (await Send(reader, ("photo.png", "x"))).QuerySelector("ul.rows")!.TextContent.Should().Contain("photo.png").And.Contain("neither a zip nor a YAML file");
        (await Send(reader, ("broken.zip", "x"))).QuerySelector("ul.rows")!.TextContent.Should().Contain("This zip cannot be opened");
        (await Send(reader, ("texts.en.yaml", "title: x"))).QuerySelector("ul.rows")!.TextContent.Should().Contain("There is no questionnaire.yaml");
        (await Send(reader)).Errors().Should().Equal("Choose the files of the instrument");
    }

    private static string Questionnaire(string edition) =>
        System.Text.RegularExpressions.Regex.Replace(File.ReadAllText(Path.Combine(Folder, "questionnaire.yaml")), "(?m)^edition: .*$", $"edition: {edition}");

    private static string Zip(string questionnaire, Func<string, string>? change = null)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            Add(zip, "open-data/questionnaire.yaml", questionnaire);
            foreach (var texts in Directory.GetFiles(Folder, "texts.*.yaml"))
                Add(zip, $"open-data/{Path.GetFileName(texts)}", (change ?? (text => text))(File.ReadAllText(texts)));
            Add(zip, "open-data/examples/notes.yaml", "not: [read");
        }
        return Encoding.Latin1.GetString(packed.ToArray());
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }

    private static async Task<IHtmlDocument> Send(HttpClient reader, params (string Name, string Content)[] files)
    {
        var page = await Page(reader, Address);
        using var content = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelectorAll("form[enctype] input[name=__RequestVerificationToken]")[0].GetAttribute("value")!), "__RequestVerificationToken" },
        };
        foreach (var (name, text) in files)
            content.Add(new ByteArrayContent(name.EndsWith(".zip", StringComparison.Ordinal) ? Encoding.Latin1.GetBytes(text) : Encoding.UTF8.GetBytes(text)), "Files", name);
        using var answer = await reader.PostAsync(Address, content);
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        return await Site.Read(answer);
    }

    private static async Task<IHtmlDocument> Page(HttpClient reader, string address)
    {
        using var answer = await reader.GetAsync(address);
        answer.StatusCode.Should().Be(HttpStatusCode.OK, address);
        return await Site.Read(answer);
    }
}
