using System.Globalization;
using Assessment.Reports.Blocks;
using Assessment.Reports.Tests.Sections;
using Assessment.Reports.Writers;

namespace Assessment.Reports.Tests.Writers;

/// <summary>
/// What PDF/UA-1 asks of a file and what can be read in it without a validator: none is in the registries that this project builds from.
/// Typst itself refuses to write PDF/UA-1 for a document that breaks its rules.
/// </summary>
[Collection(SharedRenderer.Name)]
public sealed class PdfWriterTests(SharedRenderer shared)
{
    [SkippableFact]
    public async Task The_file_says_that_it_is_tagged_accessible_and_in_which_language()
    {
        var pdf = new PdfObjects(await Example("es"));

        pdf.Metadata.Should().Contain("<pdfuaid:part>1</pdfuaid:part>");
        pdf.Catalog.Should().Contain("/Lang (es)").And.Contain("/Marked true").And.Contain("/DisplayDocTitle true").And.Contain("/StructTreeRoot");
        pdf.Metadata.Should().Contain("Gobierno abierto en Santa Lucía".Replace("í", "Ã\u00ad", StringComparison.Ordinal), "the metadata is UTF-8, read here byte by byte");
    }

    [SkippableFact]
    public async Task Every_figure_has_words_for_those_who_cannot_see_it()
    {
        var pdf = new PdfObjects(await Example("en"));

        var figures = SaintLucia.Report("en").All().OfType<Figure>().Select(f => f.Alt).ToList();
        pdf.Tagged("Figure").Select(one => PdfObjects.Text(one, "Alt")).Should().BeEquivalentTo(figures);
    }

    [SkippableFact]
    public async Task Tables_have_header_cells_and_headings_follow_each_other()
    {
        var pdf = new PdfObjects(await Example("en"));
        var report = SaintLucia.Report("en");

        pdf.Tagged("Table").Should().HaveCount(report.All().OfType<Table>().Count());
        pdf.Tagged("TH").Should().HaveCountGreaterThan(report.All().OfType<Table>().Sum(t => t.Columns.Count) - 1);
        pdf.Tagged("H1").Should().HaveCount(1 + report.Blocks.Count(b => b is Heading { Level: 1 } or Annex), "the contents have a heading too");
    }

    [SkippableFact]
    public async Task Every_font_is_in_the_file()
    {
        var pdf = new PdfObjects(await Example("es"));
        var fonts = pdf.All.Where(one => one.Contains("/Type /FontDescriptor", StringComparison.Ordinal)).ToList();

        fonts.Should().NotBeEmpty().And.OnlyContain(font => font.Contains("/FontFile", StringComparison.Ordinal));
        var listed = Poppler.Ask("pdffonts", await Example("es")).Split('\n').Skip(2).Where(line => line.Length > 60).ToList();
        listed.Should().NotBeEmpty().And.OnlyContain(line => line.Contains(" yes yes yes ", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task The_bookmarks_hold_every_chapter_section_and_annex()
    {
        var bookmarks = new PdfObjects(await Example("es")).Bookmarks.Select(Squeezed).ToList();

        foreach (var block in SaintLucia.Report("es").Blocks)
            if (block is Heading heading) bookmarks.Should().Contain(Squeezed($"{heading.Number} {heading.Text.Plain}"));
            else if (block is Annex annex) bookmarks.Should().Contain(Squeezed($"{annex.Number} {annex.Text.Plain}"));
    }

    [SkippableFact]
    public async Task The_contents_name_the_page_on_which_each_chapter_stands()
    {
        var pdf = await Example("en");
        var pages = Poppler.Ask("pdftotext", pdf, "-layout").Split('\f');

        foreach (var chapter in SaintLucia.Report("en").Blocks.OfType<Heading>().Where(h => h.Level == 1))
        {
            var line = pages.Take(4).SelectMany(page => page.Split('\n')).First(said => said.Contains(chapter.Text.Plain, StringComparison.Ordinal));
            var page = int.Parse(line.Split(' ')[^1], CultureInfo.InvariantCulture);
            pages[page - 1].Split('\n').Where(said => said.Trim().Length > 0).First().Should().Contain(chapter.Text.Plain);
        }
    }

    [SkippableFact]
    public async Task A_letter_that_no_font_shows_is_replaced_and_reported()
    {
        var (bytes, written) = await Into.Memory(new PdfWriter(shared.OrSkip()), Sample.Of(new Heading(1, "Signs"), new Text("Cuneiform \U00012000 and plain.")).Numbered());

        written.Problems.Should().BeEmpty();
        written.Warnings.Should().ContainSingle().Which.Message.Should().Contain("12000");
        Poppler.Ask("pdftotext", bytes).Should().Contain("and plain.").And.NotContain("\U00012000");
    }

    [SkippableFact]
    public async Task Hostile_text_stays_on_its_pages()
    {
        var bytes = await Into.Bytes(new PdfWriter(shared.OrSkip()), Hostile.Report());
        var boxes = Poppler.Ask("pdftotext", bytes, "-bbox", "-f", "1", "-l", "40").Split('\n').Where(line => line.Contains("<word", StringComparison.Ordinal)).ToList();

        boxes.Should().NotBeEmpty();
        boxes.Should().OnlyContain(line => Number(line, "xMin") > 0 && Number(line, "xMax") < 596 && Number(line, "yMax") < 842);
    }

    private static double Number(string line, string field)
    {
        var from = line.IndexOf(field, StringComparison.Ordinal) + field.Length + 2;
        return double.Parse(line[from..line.IndexOf('"', from)], CultureInfo.InvariantCulture);
    }

    private static string Squeezed(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private async Task<byte[]> Example(string language) => await Into.Bytes(new PdfWriter(shared.OrSkip()), SaintLucia.Report(language));
}
