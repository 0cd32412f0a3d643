using Assessment.Reports.Writers;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Assessment.Reports.Tests.Writers;

/// <summary>A whole instrument of 300 questions, through every section of a report, in each format.</summary>
[Collection(SharedRenderer.Name)]
public sealed class LargeRoundTests(SharedRenderer shared)
{
    [SkippableTheory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Three_hundred_questions_are_all_in_the_pdf(string language)
    {
        var (pdf, written) = await Into.Memory(new PdfWriter(shared.OrSkip()), LargeRound.Report(language));
        await Keep(pdf, language, "pdf");

        written.Problems.Should().BeEmpty();
        written.Warnings.Should().BeEmpty();
        written.Pages.Should().BeInRange(20, 60);
        AllIn(Poppler.Ask("pdftotext", pdf), language);
    }

    [SkippableFact]
    public async Task Three_hundred_questions_make_a_valid_word_file_that_another_program_opens()
    {
        var bytes = await Into.Bytes(new WordWriter(), LargeRound.Report("es"));
        await Keep(bytes, "es", "docx");

        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(error => error.Description).Should().BeEmpty();
        AllIn(document.MainDocumentPart!.Document!.InnerText, "es");
        AllIn(Poppler.Ask("pdftotext", await LibreOffice.Pdf(bytes, "docx")), "es");
    }

    [Fact]
    public async Task Three_hundred_questions_are_one_page_of_html()
    {
        var html = await Into.Bytes(new HtmlWriter(shared.Renderer), LargeRound.Report("en"));
        await Keep(html, "en", "html");

        AllIn(System.Text.Encoding.UTF8.GetString(html), "en");
    }

    [Fact]
    public async Task Three_hundred_questions_are_rows_of_a_spreadsheet_for_each_layer()
    {
        var bytes = await Into.Bytes(new ExcelWriter(), LargeRound.Report("en"));
        await Keep(bytes, "en", "xlsx");

        using var book = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(book).Select(error => error.Description).Should().BeEmpty();
        var slots = LargeRound.Questionnaire.Sections.SelectMany(section => section.Questions).Sum(question => Math.Max(1, question.Rows.Count));
        LargeRound.Report("en").Source.Sheets[0].Rows.Should().HaveCount(2 * slots);
    }

    private static void AllIn(string text, string language)
    {
        var missing = Enumerable.Range(0, LargeRound.Questions).Where(question => !text.Contains(LargeRound.Start(question, language), StringComparison.Ordinal));
        missing.Should().BeEmpty();
    }

    /// <summary>To be looked at.</summary>
    private static async Task Keep(byte[] bytes, string language, string format)
    {
        if (Environment.GetEnvironmentVariable("REPORTS_OUT") is { } folder) await File.WriteAllBytesAsync(Path.Combine(folder, $"large.{language}.{format}"), bytes);
    }
}
