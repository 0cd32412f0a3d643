using Assessment.Reports.Blocks;
using Assessment.Reports.Tests.Sections;
using Assessment.Reports.Writers;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace Assessment.Reports.Tests.Writers;

public class ExcelWriterTests
{
    public static readonly TheoryData<string> Reports = ["every block", "in Arabic", "example", "hostile", "empty"];

    private static NumberedReport Report(string which) => which switch
    {
        "every block" => Sample.Everything(),
        "in Arabic" => Sample.Everything(Sample.Arabic),
        "example" => SaintLucia.Report("es"),
        "hostile" => Hostile.Report(),
        _ => Sample.Of().Numbered(),
    };

    [Theory, MemberData(nameof(Reports))]
    public async Task The_validator_finds_nothing_wrong(string which)
    {
        using var book = await Open(Report(which));

        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(book).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}").Should().BeEmpty();
    }

    [Fact]
    public async Task Answers_scores_and_traces_come_first_with_frozen_headers_and_filters()
    {
        using var book = await Open(SaintLucia.Report("en"));
        var names = book.WorkbookPart!.Workbook.Descendants<S.Sheet>().Select(s => s.Name!.Value!).ToList();

        names.Take(3).Should().Equal("Answers", "Scores", "Traces");
        foreach (var sheet in Sheets(book).Take(3))
        {
            sheet.Worksheet.Descendants<S.Pane>().Single().State!.Value.Should().Be(S.PaneStateValues.Frozen);
            sheet.Worksheet.Elements<S.AutoFilter>().Should().ContainSingle();
        }
    }

    [Fact]
    public async Task Scores_and_weights_are_numbers_that_can_be_calculated_with()
    {
        using var book = await Open(SaintLucia.Report("es"));
        var scores = Sheets(book).ElementAt(1).Worksheet.Descendants<S.Row>().Skip(1).ToList();

        scores.Should().NotBeEmpty().And.OnlyContain(row => row.Elements<S.Cell>().Any(cell => cell.CellReference!.Value!.StartsWith('F') && cell.DataType == null && cell.CellValue != null));
        scores.SelectMany(row => row.Elements<S.Cell>()).Where(cell => cell.CellReference!.Value!.StartsWith('G')).Should().NotBeEmpty().And.OnlyContain(cell => cell.DataType == null);
    }

    [Fact]
    public async Task Why_a_part_is_left_out_reads_in_the_report_s_language()
    {
        using var book = await Open(SaintLucia.Report("es"));
        var reasons = Sheets(book).ElementAt(2).Worksheet.Descendants<S.Cell>().Where(cell => cell.CellReference!.Value!.StartsWith('I')).Select(cell => cell.InnerText).Skip(1).Distinct();

        reasons.Should().Contain("en blanco").And.NotContain(text => text.Contains("answered", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_text_that_begins_like_a_formula_stays_text()
    {
        using var book = await Open(Hostile.Report());
        var cells = Sheets(book).First().Worksheet.Descendants<S.Cell>().ToList();

        cells.Should().Contain(cell => cell.InnerText.StartsWith("=cmd")).And.OnlyContain(cell => cell.CellFormula == null);
    }

    private static async Task<SpreadsheetDocument> Open(NumberedReport report) =>
        SpreadsheetDocument.Open(new MemoryStream((await Into.Memory(new ExcelWriter(), report)).Bytes), isEditable: false);

    private static IEnumerable<WorksheetPart> Sheets(SpreadsheetDocument book) =>
        book.WorkbookPart!.Workbook.Descendants<S.Sheet>().Select(s => (WorksheetPart)book.WorkbookPart.GetPartById(s.Id!.Value!));
}
