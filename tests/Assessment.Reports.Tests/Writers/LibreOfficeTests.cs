using Assessment.Reports.Blocks;
using Assessment.Reports.Tests.Sections;
using Assessment.Reports.Writers;

namespace Assessment.Reports.Tests.Writers;

/// <summary>What ministries without Word see.</summary>
public class LibreOfficeTests
{
    [SkippableFact]
    public async Task The_example_in_Word_opens_with_its_chapters_boxes_and_notes()
    {
        var report = SaintLucia.Report("es");
        var text = await Text(report);

        foreach (var heading in report.Blocks.OfType<Heading>().Where(h => h.Level == 1)) text.Should().Contain(heading.Text.Plain);
        text.Should().Contain("Recuadro 10").And.Contain("Figura 3").And.Contain("Ley N.º 13");
    }

    [SkippableTheory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task The_contents_of_the_example_name_the_page_of_each_chapter_or_the_one_beside_it(string language)
    {
        var report = SaintLucia.Report(language);
        var pages = (await Text(report)).Split('\f').Select(page => page.Split('\n').Select(line => line.Trim()).ToList()).ToList();
        var contents = pages[2].Concat(pages[3]).Where(line => line.Length > 0 && char.IsAsciiDigit(line[^1])).ToList();
        var last = 0;
        foreach (var heading in report.Blocks.Where(block => block is Heading { Level: 1 } or Annex))
        {
            var title = heading is Heading chapter ? chapter.Text.Plain : ((Annex)heading).Text.Plain;
            last = pages.FindIndex(Math.Max(4, last), page => page.Exists(line => line.EndsWith(title, StringComparison.Ordinal) && line.Length < title.Length + 14));
            var said = contents.First(line => line.Contains($" {title} ", StringComparison.Ordinal) || line.Contains($" {title}.", StringComparison.Ordinal));
            int.Parse(said.Split(' ', '.')[^1], System.Globalization.CultureInfo.InvariantCulture).Should().BeCloseTo(last + 1, 1, title);
        }
    }

    [SkippableFact]
    public async Task Every_block_opens_from_Word_also_from_right_to_left()
    {
        (await Text(Sample.Everything())).Should().Contain("Practice runs ahead of the law.");
        (await Text(Sample.Everything(Sample.Arabic))).Should().Contain("Practice runs ahead of the law");
    }

    [SkippableFact]
    public async Task Long_words_and_long_tables_open_from_Word()
    {
        var rows = Enumerable.Range(1, 300).Select(n => new Row($"Question {n}", n % 7 == 0 ? new string('w', 10_000) : "yes")).ToArray();
        var text = await Text(Sample.Of(new Heading(1, "Answers"), new Table([new Column("Question", 3), new Column("Answer")], rows) { Caption = "All answers" }).Numbered());

        text.Should().Contain("Question 300");
    }

    [SkippableFact]
    public async Task Every_hostile_text_in_every_place_at_once_opens_from_Word()
    {
        var text = await Text(Hostile.Report());

        text.Should().Contain("DROP TABLE answers").And.Contain("وزارة").And.Contain("漢字");
    }

    [SkippableFact]
    public async Task The_example_in_Excel_opens_with_its_sheets()
    {
        var pdf = await LibreOffice.Pdf(await Into.Bytes(new ExcelWriter(), SaintLucia.Report("en")), "xlsx");
        Skip.If(pdf.Length == 0, "This LibreOffice has no spreadsheets (package libreoffice-calc-nogui).");

        Poppler.Ask("pdftotext", pdf, "-layout").Should().Contain("Left out because").And.Contain("Legal framework: access to information");
    }

    private static async Task<string> Text(NumberedReport report)
    {
        var pdf = await LibreOffice.Pdf(await Into.Bytes(new WordWriter(), report), "docx");
        pdf.Should().NotBeEmpty();
        return Poppler.Ask("pdftotext", pdf, "-layout");
    }
}
