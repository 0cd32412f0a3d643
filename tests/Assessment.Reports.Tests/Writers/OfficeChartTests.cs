using System.Globalization;
using Assessment.Reports.Blocks;
using Assessment.Reports.Charts;
using Assessment.Reports.Tests.Sections;
using Assessment.Reports.Writers;
using DocumentFormat.OpenXml.Packaging;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace Assessment.Reports.Tests.Writers;

/// <summary>A native chart is edited through its workbook: it is there, and chart, workbook and report say the same.</summary>
public class OfficeChartTests
{
    public static TheoryData<string> Reports => ["sample", "example"];

    [Theory, MemberData(nameof(Reports))]
    public async Task Every_chart_in_Word_has_a_workbook_with_the_figures_of_the_report(string which)
    {
        var report = which == "sample" ? Sample.Everything() : SaintLucia.Report("es");
        using var file = new MemoryStream(await Into.Bytes(new WordWriter(), report));
        using var word = WordprocessingDocument.Open(file, isEditable: false);
        var drawn = word.MainDocumentPart!.Document.Descendants<C.ChartReference>().Select(r => (ChartPart)word.MainDocumentPart.GetPartById(r.Id!.Value!)).ToList();
        var charts = report.All().OfType<Figure>().Select(f => f.Chart).OfType<Chart>().ToList();

        drawn.Should().HaveCount(charts.Count).And.NotBeEmpty();
        foreach (var (part, chart) in drawn.Zip(charts))
        {
            part.EmbeddedPackagePart.Should().NotBeNull("“Edit data” opens it");
            part.ChartSpace.GetFirstChild<C.ExternalData>()!.Id!.Value.Should().Be(part.GetIdOfPart(part.EmbeddedPackagePart!));
            using var book = SpreadsheetDocument.Open(part.EmbeddedPackagePart!.GetStream(), isEditable: false);
            var cells = Cells(book, sheet: 0);
            Follow(part, cells);
            Match(chart, cells);
        }
    }

    [Theory, MemberData(nameof(Reports))]
    public async Task Every_chart_in_Excel_draws_the_cells_above_it(string which)
    {
        var report = which == "sample" ? Sample.Everything() : SaintLucia.Report("es");
        using var file = new MemoryStream(await Into.Bytes(new ExcelWriter(), report));
        using var book = SpreadsheetDocument.Open(file, isEditable: false);
        var sheets = book.WorkbookPart!.Workbook.Descendants<S.Sheet>().Select(s => (WorksheetPart)book.WorkbookPart.GetPartById(s.Id!.Value!)).ToList();
        var charts = report.All().OfType<Figure>().Select(f => f.Chart).OfType<Chart>().ToList();
        var drawn = sheets.Index().Where(pair => pair.Item.DrawingsPart is not null).ToList();

        drawn.Should().HaveCount(charts.Count);
        foreach (var ((sheet, part), chart) in drawn.Zip(charts))
        {
            var cells = Cells(book, sheet);
            Follow(part.DrawingsPart!.ChartParts.Single(), cells);
            Match(chart, cells);
        }
    }

    /// <summary>Every point that the chart draws stands in the cell that its series names.</summary>
    private static void Follow(ChartPart part, Dictionary<string, string> cells)
    {
        var values = part.ChartSpace.Descendants<C.Values>().ToList();
        values.Should().NotBeEmpty();
        foreach (var reference in values.Select(v => v.NumberReference!))
        {
            var range = reference.Formula!.Text.Split('!')[^1].Replace("$", "", StringComparison.Ordinal).Split(':');
            var (column, first) = (new string([.. range[0].TakeWhile(char.IsLetter)]), int.Parse(new string([.. range[0].SkipWhile(char.IsLetter)]), CultureInfo.InvariantCulture));
            foreach (var point in reference.NumberingCache!.Elements<C.NumericPoint>())
                cells[$"{column}{first + point.Index!.Value}"].Should().Be(point.NumericValue!.Text);
        }
        foreach (var name in part.ChartSpace.Descendants<C.SeriesText>())
            cells[name.StringReference!.Formula!.Text.Split('!')[^1].Replace("$", "", StringComparison.Ordinal)].Should().Be(name.Descendants<C.NumericValue>().Single().Text);
    }

    /// <summary>The first columns of the workbook are the table of the chart.</summary>
    private static void Match(Chart chart, Dictionary<string, string> cells)
    {
        foreach (var (c, series) in chart.Grid.Columns.Index())
        {
            var column = (char)('B' + c);
            cells[$"{column}1"].Should().Be(series.Name);
            foreach (var (r, value) in series.Values.Index())
                if (value is { } number) double.Parse(cells[$"{column}{r + 2}"], CultureInfo.InvariantCulture).Should().Be(number);
        }
        foreach (var (r, name) in chart.Grid.Rows.Index()) cells[$"A{r + 2}"].Should().Be(name);
    }

    private static Dictionary<string, string> Cells(SpreadsheetDocument book, int sheet)
    {
        var id = book.WorkbookPart!.Workbook.Descendants<S.Sheet>().ElementAt(sheet).Id!.Value!;
        return ((WorksheetPart)book.WorkbookPart.GetPartById(id)).Worksheet.Descendants<S.Cell>()
            .ToDictionary(cell => cell.CellReference!.Value!, cell => cell.CellValue?.Text ?? cell.InlineString?.InnerText ?? "");
    }
}
