using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml;

namespace Assessment.Reports.Charts;

/// <summary>The small workbook inside a native chart: what “Edit data” opens.</summary>
internal static class ChartSheet
{
    public static void Write(Stream to, Chart chart)
    {
        using var file = SpreadsheetDocument.Create(to, SpreadsheetDocumentType.Workbook);
        var book = file.AddWorkbookPart();
        var sheet = book.AddNewPart<WorksheetPart>("rIdSheet");
        sheet.Worksheet = new Worksheet(
            new SheetFormatProperties { DefaultRowHeight = 15 },
            new Columns(new Column { Min = 1, Max = 1, Width = 32, CustomWidth = true }, new Column { Min = 2, Max = 60, Width = 14, CustomWidth = true }),
            new SheetData([Head(chart), .. chart.Grid.Rows.Select((_, i) => Line(chart.Grid, i))]));
        book.Workbook = new Workbook(new Sheets(new Sheet { Name = OfficeSeries.Sheet, SheetId = 1, Id = "rIdSheet" }));
    }

    private static Row Head(Chart chart) =>
        new([Text(chart.Subject, 0, 1), .. chart.Grid.Columns.Select((column, c) => Text(column.Name, c + 1, 1))]) { RowIndex = 1 };

    private static Row Line(ChartGrid grid, int row) =>
        new([Text(grid.Rows[row], 0, row + 2), .. grid.Columns.Select((column, c) => Number(column.Values[row], c + 1, row + 2))])
        { RowIndex = (uint)row + 2 };

    private static Cell Text(string text, int column, int row) =>
        new(new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(Legible.Xml(text)) { Space = SpaceProcessingModeValues.Preserve }))
        { CellReference = At(column, row), DataType = CellValues.InlineString };

    private static Cell Number(double? value, int column, int row)
    {
        var cell = new Cell { CellReference = At(column, row) };
        if (value is { } number) cell.CellValue = new CellValue(number.ToString("R", CultureInfo.InvariantCulture));
        return cell;
    }

    private static string At(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{OfficeSeries.Letters(column)}{row}");
}
