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
