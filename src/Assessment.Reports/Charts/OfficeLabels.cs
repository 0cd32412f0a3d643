using System.Globalization;
using DocumentFormat.OpenXml;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using C15 = DocumentFormat.OpenXml.Office2013.Drawing.Chart;

namespace Assessment.Reports.Charts;

/// <summary>The numbers that native charts write beside their bars and points.</summary>
internal static class OfficeLabels
{
    public static C.DataLabels Values(string format, CultureInfo culture) => new(
        [
            new C.NumberingFormat { FormatCode = format, SourceLinked = false },
            OfficeLook.NoFill(),
            OfficeAxes.Words(800, Palette.Ink, culture),
            .. Shown(value: true),
        ]);

    /// <summary>
    /// Labels that are the texts of cells, so that they follow when somebody edits them (Office 2013 on; what Excel itself writes for “value from cells”).
    /// The points that have one now also carry it as a field, for programs that know only that form.
    /// </summary>
    public static C.DataLabels FromCells(IReadOnlyList<string> texts, string colour, CultureInfo culture, bool bold) => new(
        [
            .. texts.Index().Where(pair => pair.Item.Length > 0).Select(pair => Field(pair.Index, colour, culture, bold)),
            OfficeLook.NoFill(),
            OfficeAxes.Words(900, colour, culture, bold, wraps: false),
            new C.DataLabelPosition { Val = C.DataLabelPositionValues.Center },
            .. Shown(value: false),
            new C.DLblsExtensionList(new C.DLblsExtension(new C15.ShowDataLabelsRange { Val = true }) { Uri = LabelsExtension }),
        ]);

    /// <summary>Names the cells; goes at the end of the series.</summary>
    public static C.BarSerExtensionList Cells(string formula, IReadOnlyList<string> texts) => new(new C.BarSerExtension(new C15.DataLabelsRange(
        new C15.Formula(formula),
        new C15.DataLabelsRangeChache(
            [new C.PointCount { Val = (uint)texts.Count }, .. texts.Select((text, i) => new C.StringPoint(new C.NumericValue(Legible.Xml(text))) { Index = (uint)i })])))
    { Uri = "{02D57815-91ED-43cb-92C2-25804820EDAC}" });

    private static C.DataLabel Field(int point, string colour, CultureInfo culture, bool bold)
    {
        var look = OfficeAxes.Words(900, colour, culture, bold);
        var run = (A.DefaultRunProperties)look.Descendants<A.DefaultRunProperties>().First().CloneNode(deep: true);
        var text = new C.RichText(new A.BodyProperties { Wrap = A.TextWrappingValues.None }, new A.ListStyle(), new A.Paragraph(
            new A.ParagraphProperties(run),
            new A.Field(new A.RunProperties(), new A.ParagraphProperties(), new A.Text("[CELLRANGE]"))
            {
                Type = "CELLRANGE",
                Id = string.Create(CultureInfo.InvariantCulture, $"{{A55E55ED-0000-4000-8000-{point:D12}}}"),
            }));
        return new C.DataLabel(
        [
            new C.Index { Val = (uint)point },
            new C.ChartText(text),
            new C.DataLabelPosition { Val = C.DataLabelPositionValues.Center },
            .. Shown(value: false),
            new C.DLblExtensionList(new C.DLblExtension(new C15.ShowDataLabelsRange { Val = true }) { Uri = LabelsExtension }),
        ]);
    }

    private const string LabelsExtension = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}";

    private static OpenXmlElement[] Shown(bool value) =>
    [
        new C.ShowLegendKey { Val = false },
        new C.ShowValue { Val = value },
        new C.ShowCategoryName { Val = false },
        new C.ShowSeriesName { Val = false },
        new C.ShowPercent { Val = false },
        new C.ShowBubbleSize { Val = false },
    ];
}
