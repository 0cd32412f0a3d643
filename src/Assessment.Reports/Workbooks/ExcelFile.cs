using System.Globalization;
using Assessment.Domain;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace Assessment.Reports.Workbooks;

/// <summary>
/// Writes a <see cref="Workbook"/> as .xlsx: typed cells, header rows that stay in view and repeat in print, filters, native charts.
/// A text longer than Excel's 32,767 letters is cut and reported.
/// </summary>
public static class ExcelFile
{
    public static IReadOnlyList<Problem> Write(Workbook workbook, Stream output)
    {
        var problems = new List<Problem>();
        using var buffer = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(buffer, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            file.ChangeIdOfPart(book, "rIdMain");
            var core = file.AddCoreFilePropertiesPart();
            file.ChangeIdOfPart(core, "rIdCore");
            OfficePackage.Describe(core, workbook.Title, workbook.Author, "", "", workbook.Culture.Name, workbook.Published);
            var styles = new ExcelStyles(workbook.Culture.TextInfo.IsRightToLeft);
            var names = SheetNames.Of(workbook.Sheets);
            foreach (var (i, sheet) in workbook.Sheets.Index())
            {
                var part = book.AddNewPart<WorksheetPart>(Id(i));
                var writer = new ExcelSheet(sheet, names[i], workbook.Culture, styles, problems);
                if (sheet.Chart is { } chart) ExcelDrawing.Add(part, chart, names[i], sheet.Alt);
                writer.Write(part);
            }
            book.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = styles.Sheet();
            book.Workbook = Contents(workbook.Sheets, names);
        }
        OfficePackage.Settle(buffer);
        buffer.CopyTo(output);
        return problems;
    }

    /// <summary>One sheet of bare cells: the data inside a native Word chart.</summary>
    internal static void WriteCells(MemoryStream output, string name, IReadOnlyList<IReadOnlyList<SheetCell>> rows, int hiddenFrom = -1)
    {
        var columns = rows[0].Select((_, i) => new SheetColumn("", i == 0 ? 32 : 14) { Hidden = hiddenFrom >= 0 && i >= hiddenFrom }).ToList();
        var sheet = new Sheet(name, columns, rows) { Filter = false };
        using (var file = SpreadsheetDocument.Create(output, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            file.ChangeIdOfPart(book, "rIdMain");
            var styles = new ExcelStyles();
            new ExcelSheet(sheet, name, CultureInfo.InvariantCulture, styles, []) { HasHead = false }.Write(book.AddNewPart<WorksheetPart>(Id(0)));
            book.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = styles.Sheet();
            book.Workbook = new S.Workbook(new S.Sheets(new S.Sheet { Name = name, SheetId = 1, Id = Id(0) }));
        }
        OfficePackage.Settle(output);
    }

    private static S.Workbook Contents(IReadOnlyList<Sheet> sheets, IReadOnlyList<string> names)
    {
        var listed = names.Select((name, i) => new S.Sheet { Name = name, SheetId = (uint)i + 1, Id = Id(i) });
        var repeated = names.Index().Where(pair => sheets[pair.Index].Chart is null).Select(pair =>
            new S.DefinedName($"'{pair.Item.Replace("'", "''", StringComparison.Ordinal)}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)pair.Index }).ToList();
        var book = new S.Workbook(new S.Sheets(listed));
        if (repeated.Count > 0) book.Append(new S.DefinedNames(repeated));
        return book;
    }

    private static string Id(int index) => string.Create(CultureInfo.InvariantCulture, $"rIdSheet{index + 1}");
}
