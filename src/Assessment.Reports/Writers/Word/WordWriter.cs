using Assessment.Reports.Blocks;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Assessment.Reports.Writers;

/// <summary>
/// Word with real styles, lists, footnotes, captions and cross-references, and native charts that open for editing.
/// Numbers are Word's own and equal the report's.
/// </summary>
public sealed class WordWriter : IWriter
{
    public string Format => "docx";

    public string MediaType => "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public async Task<Written> WriteAsync(NumberedReport report, Stream output, CancellationToken ct = default)
    {
        if (report.Problems.Count > 0) return new Written(report.Problems, []);
        using var buffer = new MemoryStream();
        Write(report, buffer);
        buffer.Position = 0;
        await buffer.CopyToAsync(output, ct);
        return Written.Done;
    }

    private static void Write(NumberedReport report, Stream to)
    {
        using var file = WordprocessingDocument.Create(to, WordprocessingDocumentType.Document);
        Describe(file, report.Source);
        var main = file.AddMainDocumentPart();
        WordParts.Add(main, report);
        var body = new WordBlocks(main, report).Body();
        main.Document = new W.Document(body);
        main.Document.AddNamespaceDeclaration("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
    }

    private static void Describe(WordprocessingDocument file, Report report)
    {
        var properties = file.PackageProperties;
        properties.Title = Legible.Xml(report.Title);
        properties.Creator = Legible.Xml(report.Author);
        properties.Description = Legible.Xml(report.Description);
        properties.Keywords = Legible.Xml(string.Join(", ", report.Keywords));
        properties.Language = report.Language;
        if (report.Published is { } published) properties.Created = properties.Modified = published.UtcDateTime;
    }
}
