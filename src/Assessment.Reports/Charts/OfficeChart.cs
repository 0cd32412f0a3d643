using Assessment.Reports.Workbooks;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Assessment.Reports.Charts;

/// <summary>Puts a native, editable chart into a file: in Word with a workbook of its data inside, in Excel over a sheet of the same file.</summary>
internal static class OfficeChart
{
    public static void IntoWord(ChartPart part, Chart chart)
    {
        const string Book = "rIdData";
        using (var sheet = new MemoryStream())
        {
            var cells = chart.Sheet();
            ExcelFile.WriteCells(sheet, OfficeSheet.Name, cells.Rows, cells.HiddenFrom);
            part.AddEmbeddedPackagePart(EmbeddedPackagePartType.Xlsx, Book).FeedData(sheet);
        }
        part.ChartSpace = Space(chart, OfficeSheet.Name);
        part.ChartSpace.Append(new C.ExternalData(new C.AutoUpdate { Val = false }) { Id = Book });
    }

    public static void IntoExcel(ChartPart part, Chart chart, string sheet) =>
        part.ChartSpace = Space(chart, $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'");

    private static C.ChartSpace Space(Chart chart, string sheet)
    {
        var language = chart.Culture.Name.Length == 0 ? "en" : chart.Culture.Name;
        var space = new C.ChartSpace(
            new C.Date1904 { Val = false },
            new C.EditingLanguage { Val = language },
            new C.RoundedCorners { Val = false },
            new C.Chart(
                new C.AutoTitleDeleted { Val = true },
                chart.Plot(sheet),
                new C.Legend(
                [
                    new C.LegendPosition { Val = C.LegendPositionValues.Bottom },
                    .. chart.LegendWithout().Select(i => new C.LegendEntry(new C.Index { Val = (uint)i }, new C.Delete { Val = true })),
                    new C.Overlay { Val = false },
                    OfficeAxes.Words(900, Palette.Ink, chart.Culture),
                ]),
                new C.PlotVisibleOnly { Val = false },
                new C.DisplayBlanksAs { Val = C.DisplayBlanksAsValues.Gap }),
            new C.ShapeProperties(new A.NoFill(), new A.Outline(new A.NoFill())),
            OfficeAxes.Words(900, Palette.Ink, chart.Culture));
        space.AddNamespaceDeclaration("a", "http://schemas.openxmlformats.org/drawingml/2006/main");
        space.AddNamespaceDeclaration("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
        return space;
    }
}
