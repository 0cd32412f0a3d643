using System.Globalization;
using Assessment.Domain;
using Assessment.Reports.Charts;
using Assessment.Reports.Writers;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace Assessment.Reports.Workbooks;

/// <summary>One sheet, streamed row by row, so that tens of thousands of answers need little memory.</summary>
internal sealed class ExcelSheet(Sheet sheet, string name, CultureInfo culture, ExcelStyles styles, List<Problem> problems)
{
    private const int LongestText = 32_767;

    /// <summary>In points: a letter of the normal font by which columns are measured, the space beside a text, and a line.</summary>
    private const double Letter = 5.25, Indent = 11, RowHeight = 15;

    /// <summary>Whether the columns' labels are written as the first row. The data of a chart brings its own.</summary>
    public bool HasHead { get; init; } = true;

    public void Write(WorksheetPart part)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new S.Worksheet());
        writer.WriteElement(new S.SheetProperties(new S.PageSetupProperties { FitToPage = true }));
        writer.WriteElement(View());
        writer.WriteElement(new S.SheetFormatProperties { DefaultRowHeight = RowHeight });
        if (sheet.Columns.Count > 0) writer.WriteElement(new S.Columns(sheet.Columns.Select((column, i) =>
            new S.Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = Math.Clamp(column.Width, 4, 120), CustomWidth = true, Hidden = column.Hidden })));
        writer.WriteStartElement(new S.SheetData());
        if (HasHead) Row(writer, 1, [.. sheet.Columns.Select(column => (SheetCell)column.Label)], head: true);
        foreach (var (i, row) in sheet.Rows.Index()) Row(writer, i + (HasHead ? 2 : 1), row, head: false);
        writer.WriteEndElement();
        if (HasHead && sheet is { Filter: true, Columns.Count: > 0 })
            writer.WriteElement(new S.AutoFilter { Reference = $"A1:{At(sheet.Columns.Count - 1, sheet.Rows.Count + 1)}" });
        writer.WriteElement(new S.PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new S.PageSetup { PaperSize = 9, Orientation = S.OrientationValues.Landscape, FitToWidth = 1, FitToHeight = sheet.Chart is null ? 0u : 1 });
        if (sheet.Chart is not null) writer.WriteElement(new S.Drawing { Id = ExcelDrawing.Id });
        writer.WriteEndElement();
    }

    private S.SheetViews View()
    {
        var view = new S.SheetView { WorkbookViewId = 0, ShowGridLines = sheet.Chart is null, RightToLeft = culture.TextInfo.IsRightToLeft };
        if (HasHead && sheet.Chart is null)
        {
            var corner = sheet.FrozenColumns > 0 ? S.PaneValues.BottomRight : S.PaneValues.BottomLeft;
            var pane = new S.Pane { VerticalSplit = 1, TopLeftCell = At(sheet.FrozenColumns, 2), ActivePane = corner, State = S.PaneStateValues.Frozen };
            if (sheet.FrozenColumns > 0) pane.HorizontalSplit = sheet.FrozenColumns;
            view.Append(pane, new S.Selection { Pane = corner });
        }
        return new S.SheetViews(view);
    }

    private void Row(OpenXmlWriter writer, int row, IReadOnlyList<SheetCell> cells, bool head)
    {
        var lines = Lines(cells);
        writer.WriteStartElement(lines > 1 ? new S.Row { RowIndex = (uint)row, Height = Math.Min(409, RowHeight * lines) } : new S.Row { RowIndex = (uint)row });
        foreach (var (column, cell) in cells.Index())
            if (cell != default) Cell(writer, At(column, row), cell, head ? ExcelStyles.Head : styles.Of(cell));
        writer.WriteEndElement();
    }

    /// <summary>Lines the fullest cell runs over: programs that do not measure rows when they open a file would set one line on another.</summary>
    private int Lines(IReadOnlyList<SheetCell> cells) => cells.Index()
        .Select(pair => pair.Item is { Text: { Length: > 3 } text, Formula: null } && pair.Index < sheet.Columns.Count && !sheet.Columns[pair.Index].Hidden
            ? TypeWidths.Lines(text.Length > 2000 ? text[..2000] : text, 11, Letter * Math.Clamp(sheet.Columns[pair.Index].Width, 4, 120) - Indent) : 1)
        .DefaultIfEmpty(1).Max();

    private void Cell(OpenXmlWriter writer, string at, SheetCell cell, uint look)
    {
        var written = new S.Cell { CellReference = at, StyleIndex = look };
        if (cell.Formula is { } formula) written.CellFormula = new S.CellFormula(formula);
        if (cell.Number is { } number) written.CellValue = new S.CellValue(number.ToString("R", CultureInfo.InvariantCulture));
        else if (cell.Truth is { } truth) (written.DataType, written.CellValue) = (S.CellValues.Boolean, new S.CellValue(truth ? "1" : "0"));
        else if (cell.Text is { } text && cell.Formula is not null) (written.DataType, written.CellValue) = (S.CellValues.String, new S.CellValue(Fitting(text, at)));
        else if (cell.Text is { } words)
        {
            written.DataType = S.CellValues.InlineString;
            written.InlineString = new S.InlineString(new S.Text(Fitting(words, at)) { Space = SpaceProcessingModeValues.Preserve });
        }
        writer.WriteElement(written);
    }

    private string Fitting(string text, string at)
    {
        var clean = Legible.Xml(text);
        if (clean.Length <= LongestText) return clean;
        problems.Add(new Problem($"{name}!{at}", "text-cut", $"The text has {clean.Length} letters; Excel keeps {LongestText}, so the end is cut.", ProblemSeverity.Warning));
        var end = LongestText - 1;
        return clean[..(char.IsHighSurrogate(clean[end - 1]) ? end - 1 : end)] + "…";
    }

    private static string At(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{OfficeSeries.Letters(column)}{row}");
}
