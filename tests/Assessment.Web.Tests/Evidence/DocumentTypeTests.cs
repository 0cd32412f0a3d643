using System.IO.Compression;
using System.Text;
using Assessment.Web.Evidence;

namespace Assessment.Web.Tests.Evidence;

public sealed class DocumentTypeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("assessment-documents-").FullName;

    [Theory]
    [InlineData("law.pdf", "%PDF-1.7 …", "application/pdf")]
    [InlineData("LAW.PDF", "%PDF-1.7 …", "application/pdf")]
    [InlineData("list.csv", "a;b\n1;2\n", "text/csv")]
    [InlineData("note.txt", "¿Qué?", "text/plain")]
    [InlineData("law.pdf", "MZ this is a program", null)]
    [InlineData("law.txt", "%PDF-1.7 \0\0", null)]
    [InlineData("page.html", "<script>alert(1)</script>", null)]
    [InlineData("page.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>", null)]
    [InlineData("law", "%PDF-1.7", null)]
    public void A_file_is_what_its_content_says(string name, string content, string? expected)
    {
        var path = Path.Combine(folder, "file");
        File.WriteAllText(path, content, new UTF8Encoding(false));

        DocumentType.Find(path, name)?.MediaType.Should().Be(expected);
        (DocumentType.Find(path, name) is null).Should().Be(expected is null);
    }

    [Theory]
    [InlineData("report.docx", "word/document.xml", true)]
    [InlineData("report.xlsx", "word/document.xml", false)]
    [InlineData("report.docx", "evil.exe", false)]
    public void An_office_file_is_known_by_what_is_in_it(string name, string entry, bool isKnown)
    {
        var path = Path.Combine(folder, "file");
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
            zip.CreateEntry(entry);

        (DocumentType.Find(path, name) is not null).Should().Be(isKnown);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
