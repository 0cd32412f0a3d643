using Assessment.Reports.Blocks;
using Assessment.Reports.Tests.Sections;
using Assessment.Reports.Writers;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using D = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Assessment.Reports.Tests.Writers;

public class WordWriterTests
{
    public static readonly TheoryData<string> Reports = ["every block", "in Spanish", "in Arabic", "example in English", "example in Spanish", "hostile", "empty"];

    private static NumberedReport Report(string which) => which switch
    {
        "every block" => Sample.Everything(),
        "in Spanish" => Sample.Everything(Sample.Spanish),
        "in Arabic" => Sample.Everything(Sample.Arabic),
        "example in English" => SaintLucia.Report("en"),
        "example in Spanish" => SaintLucia.Report("es"),
        "hostile" => Hostile.Report(),
        _ => Sample.Of().Numbered(),
    };

    [Theory, MemberData(nameof(Reports))]
    public async Task The_validator_finds_nothing_wrong(string which)
    {
        using var file = new MemoryStream(await Into.Bytes(new WordWriter(), Report(which)));
        using var document = WordprocessingDocument.Open(file, isEditable: false);

        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}").Should().BeEmpty();
    }

    [Fact]
    public async Task The_contents_are_filled_before_anybody_presses_F9_and_can_be_updated()
    {
        var body = await Body(SaintLucia.Report("es"));
        var entries = body.Elements<W.Paragraph>().Where(p => Style(p) is "TOC1" or "TOC2").ToList();

        entries.Should().HaveCount(SaintLucia.Report("es").Blocks.Count(b => b is Heading or Annex));
        entries.Should().OnlyContain(p => char.IsAsciiDigit(p.InnerText.Last()) && p.InnerXml.Contains("PAGEREF", StringComparison.Ordinal));
        body.Descendants<W.FieldCode>().Should().Contain(code => code.Text.Contains("TOC \\o", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Paragraphs_are_one_numbered_list_and_headings_have_Word_s_own_styles()
    {
        var report = SaintLucia.Report("en");
        var body = await Body(report);

        body.Elements<W.Paragraph>().Count(p => Style(p) == "NumberedParagraph").Should().Be(report.Blocks.OfType<Paragraph>().Count());
        body.Elements<W.Paragraph>().Count(p => Style(p) == "Heading1").Should().Be(report.Blocks.Count(b => b is Heading { Level: 1 } or Annex));
        body.Elements<W.Paragraph>().Count(p => Style(p) == "Heading2").Should().Be(report.Blocks.OfType<Heading>().Count(h => h.Level == 2));
    }

    [Fact]
    public async Task Every_table_repeats_its_header_and_every_drawing_has_words()
    {
        var report = Sample.Everything();
        var body = await Body(report);

        body.Descendants<W.Table>().Count(table => table.Descendants<W.TableHeader>().Any()).Should().BeGreaterThanOrEqualTo(report.All().OfType<Table>().Count());
        body.Descendants<D.DocProperties>().Should().HaveCount(report.All().OfType<Figure>().Count()).And.OnlyContain(drawing => drawing.Description!.Value!.Length > 10);
    }

    [Theory]
    [InlineData("en-GB", "en")]
    [InlineData("es-419", "es")]
    public async Task The_language_of_the_text_is_set(string expected, string language)
    {
        using var file = new MemoryStream(await Into.Bytes(new WordWriter(), SaintLucia.Report(language)));
        using var document = WordprocessingDocument.Open(file, isEditable: false);

        document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<W.Languages>().Single().Val!.Value.Should().Be(expected);
    }

    [Fact]
    public async Task Footnotes_are_Word_s_own()
    {
        var report = SaintLucia.Report("en");
        using var file = new MemoryStream(await Into.Bytes(new WordWriter(), report));
        using var document = WordprocessingDocument.Open(file, isEditable: false);

        document.MainDocumentPart!.FootnotesPart!.Footnotes.Elements<W.Footnote>().Count(note => note.Id!.Value > 0).Should().Be(report.Notes.Count).And.BePositive();
    }

    private static async Task<W.Body> Body(NumberedReport report)
    {
        using var file = new MemoryStream(await Into.Bytes(new WordWriter(), report));
        using var document = WordprocessingDocument.Open(file, isEditable: false);
        return (W.Body)document.MainDocumentPart!.Document.Body!.CloneNode(deep: true);
    }

    private static string? Style(W.Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
}
