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
        OfficePackage.Settle(buffer);
        await buffer.CopyToAsync(output, ct);
        return Written.Done;
    }

    private static void Write(NumberedReport report, Stream to)
    {
        using var file = WordprocessingDocument.Create(to, WordprocessingDocumentType.Document);
        var main = file.AddMainDocumentPart();
        file.ChangeIdOfPart(main, "rIdMain");
        var core = file.AddCoreFilePropertiesPart();
        file.ChangeIdOfPart(core, "rIdCore");
        OfficePackage.Describe(core, report.Source);
        WordParts.Add(main, report);
        main.Document = new W.Document(new WordBlocks(main, report).Body());
        main.Document.AddNamespaceDeclaration("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
    }
}
