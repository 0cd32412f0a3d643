using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Assessment.Reports.Charts;

/// <summary>Puts a native, editable chart into a Word or Excel file: the drawing, and inside it a workbook with its data.</summary>
internal static class OfficeChart
{
    public static void Fill(ChartPart part, Chart chart)
    {
        const string Book = "rIdData";
        using (var sheet = new MemoryStream())
        {
            ChartSheet.Write(sheet, chart);
            sheet.Position = 0;
            part.AddEmbeddedPackagePart(EmbeddedPackagePartType.Xlsx, Book).FeedData(sheet);
        }
        var language = chart.Culture.Name.Length == 0 ? "en" : chart.Culture.Name;
        part.ChartSpace = new C.ChartSpace(
            new C.Date1904 { Val = false },
            new C.EditingLanguage { Val = language },
            new C.RoundedCorners { Val = false },
            new C.Chart(
                new C.AutoTitleDeleted { Val = true },
                chart.Plot(),
                new C.Legend(
                    new C.LegendPosition { Val = C.LegendPositionValues.Bottom },
                    new C.Overlay { Val = false },
                    OfficeAxes.Words(900, Palette.Ink, chart.Culture)),
                new C.PlotVisibleOnly { Val = true },
                new C.DisplayBlanksAs { Val = C.DisplayBlanksAsValues.Gap }),
            new C.ShapeProperties(new A.NoFill(), new A.Outline(new A.NoFill())),
            OfficeAxes.Words(900, Palette.Ink, chart.Culture),
            new C.ExternalData(new C.AutoUpdate { Val = false }) { Id = Book });
        part.ChartSpace.AddNamespaceDeclaration("a", "http://schemas.openxmlformats.org/drawingml/2006/main");
        part.ChartSpace.AddNamespaceDeclaration("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
    }
}
