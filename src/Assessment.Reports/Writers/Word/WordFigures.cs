using Assessment.Reports.Blocks;
using Assessment.Reports.Charts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using D = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using P = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Assessment.Reports.Writers;

/// <summary>Figures: native charts that Word opens for editing, and pictures, each with words for those who cannot see it.</summary>
internal sealed class WordFigures(MainDocumentPart main, WordBlocks blocks, WordMarks marks, NumberedReport report)
{
    private const long Twip = 635; // EMU

    public IEnumerable<OpenXmlElement> Write(Figure figure, int width)
    {
        var tables = new WordTables(blocks, report);
        yield return tables.Caption(Labels.With(report.Source.Labels.Figure, figure.Number), figure.Caption, "Figure", figure.Number, figure.Id);
        yield return WordLine.In("FigureLine", new W.Run(Drawing(figure, width * figure.WidthPercent / 100)));
        foreach (var line in tables.Under(figure.Source, figure.Comment)) yield return line;
        if (figure is { ShowData: true, Chart: { } chart })
        {
            yield return tables.Grid(chart.Data(), width, figure.Caption.Plain);
            yield return WordLine.In("AfterTable");
        }
    }

    public W.Drawing Picture(Image image, string alt, long wide, long high)
    {
        var number = marks.NextDrawing();
        var id = $"rIdPicture{number}";
        var part = main.AddImagePart(image.Kind == "png" ? ImagePartType.Png : ImagePartType.Jpeg, id);
        using (var bytes = new MemoryStream(image.Bytes.ToArray())) part.FeedData(bytes);
        var picture = new P.Picture(
            new P.NonVisualPictureProperties(new P.NonVisualDrawingProperties { Id = number, Name = $"Picture {number}" }, new P.NonVisualPictureDrawingProperties()),
            new P.BlipFill(new A.Blip { Embed = id }, new A.Stretch(new A.FillRectangle())),
            new P.ShapeProperties(
                new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = wide, Cy = high }),
                new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }));
        return Inline(number, alt, wide, high, new A.GraphicData(picture) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" });
    }

    private W.Drawing Drawing(Figure figure, int width)
    {
        var wide = width * Twip;
        if (figure.Image is { } image)
        {
            var (w, h) = image.Size;
            return Picture(image, figure.Alt, wide, wide * h / Math.Max(1, w));
        }
        var chart = figure.Chart!;
        var pixels = 6 * figure.WidthPercent;
        var number = marks.NextDrawing();
        var id = $"rIdChart{number}";
        OfficeChart.IntoWord(main.AddNewPart<ChartPart>(id), chart);
        return Inline(number, figure.Alt, wide, wide * chart.OfficeHeight(pixels) / pixels,
            new A.GraphicData(new C.ChartReference { Id = id }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" });
    }

    private static W.Drawing Inline(uint number, string alt, long wide, long high, A.GraphicData data) => new(new D.Inline(
        new D.Extent { Cx = wide, Cy = high },
        new D.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
        new D.DocProperties { Id = number, Name = $"Figure {number}", Description = Legible.Xml(alt) },
        new D.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
        new A.Graphic(data))
    { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 });
}
