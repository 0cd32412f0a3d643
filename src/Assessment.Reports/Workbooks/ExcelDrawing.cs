using Assessment.Reports.Charts;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using X = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace Assessment.Reports.Workbooks;

/// <summary>A native chart under the cells of its sheet.</summary>
internal static class ExcelDrawing
{
    public const string Id = "rIdDrawing";

    private const long Pixel = 9525; // EMU

    public static void Add(WorksheetPart sheet, Chart chart, string name, string alt)
    {
        var drawing = sheet.AddNewPart<DrawingsPart>(Id);
        OfficeChart.IntoExcel(drawing.AddNewPart<ChartPart>("rIdChart"), chart, name);
        var frame = new X.GraphicFrame(
            new X.NonVisualGraphicFrameProperties(
                new X.NonVisualDrawingProperties { Id = 2, Name = "Chart", Description = Legible.Xml(alt) },
                new X.NonVisualGraphicFrameDrawingProperties()),
            new X.Transform(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }),
            new A.Graphic(new A.GraphicData(new C.ChartReference { Id = "rIdChart" }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
        { Macro = "" };
        drawing.WorksheetDrawing = new X.WorksheetDrawing(new X.OneCellAnchor(
            new X.FromMarker(new X.ColumnId("0"), new X.ColumnOffset("0"), new X.RowId($"{chart.Sheet().Rows.Count + 1}"), new X.RowOffset("0")),
            new X.Extent { Cx = 640 * Pixel, Cy = chart.OfficeHeight(640) * Pixel },
            frame,
            new X.ClientData()));
    }
}
