using System.Globalization;
using DocumentFormat.OpenXml;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Assessment.Reports.Charts;

/// <summary>The two axes of native Office charts, and the look of their words.</summary>
internal static class OfficeAxes
{
    public const uint Category = 111_111_111, Value = 222_222_222;

    public static C.CategoryAxis Names(C.AxisPositionValues side, CultureInfo culture, bool reversed = false) => new(
        new C.AxisId { Val = Category },
        new C.Scaling(new C.Orientation { Val = reversed ? C.OrientationValues.MaxMin : C.OrientationValues.MinMax }),
        new C.Delete { Val = false },
        new C.AxisPosition { Val = side },
        new C.MajorTickMark { Val = C.TickMarkValues.None },
        new C.MinorTickMark { Val = C.TickMarkValues.None },
        new C.TickLabelPosition { Val = C.TickLabelPositionValues.Low },
        Line(Palette.Line),
        Words(900, Palette.Ink, culture),
        new C.CrossingAxis { Val = Value },
        new C.Crosses { Val = C.CrossesValues.AutoZero });

    public static C.ValueAxis Numbers(C.AxisPositionValues side, double min, double max, string format, bool lines, bool hidden = false, bool atMax = false)
    {
        OpenXmlElement?[] parts =
        [
            new C.AxisId { Val = Value },
            new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }, new C.MaxAxisValue { Val = max }, new C.MinAxisValue { Val = min }),
            new C.Delete { Val = hidden },
            new C.AxisPosition { Val = side },
            lines ? new C.MajorGridlines(Line(Palette.Line)) : null,
            new C.NumberingFormat { FormatCode = format, SourceLinked = false },
            new C.MajorTickMark { Val = C.TickMarkValues.None },
            new C.MinorTickMark { Val = C.TickMarkValues.None },
            new C.TickLabelPosition { Val = C.TickLabelPositionValues.NextTo },
            new C.ChartShapeProperties(new A.Outline(new A.NoFill())),
            Words(800, Palette.Soft, CultureInfo.InvariantCulture),
            new C.CrossingAxis { Val = Category },
            new C.Crosses { Val = atMax ? C.CrossesValues.Maximum : C.CrossesValues.AutoZero },
            new C.CrossBetween { Val = C.CrossBetweenValues.Between },
            new C.MajorUnit { Val = Scale.Step(max - min) },
        ];
        return new(parts.OfType<OpenXmlElement>());
    }

    /// <summary>Text of a chart; <paramref name="size"/> in hundredths of a point.</summary>
    public static C.TextProperties Words(int size, string colour, CultureInfo culture, bool bold = false, bool wraps = true)
    {
        var look = new A.DefaultRunProperties(
            new A.SolidFill(new A.RgbColorModelHex { Val = colour[1..] }),
            new A.LatinFont { Typeface = "Arial" })
        { FontSize = size, Bold = bold };
        var language = culture.Name.Length == 0 ? "en" : culture.Name;
        return new(
            wraps ? new A.BodyProperties() : new A.BodyProperties { Wrap = A.TextWrappingValues.None },
            new A.ListStyle(),
            new A.Paragraph(new A.ParagraphProperties(look) { RightToLeft = culture.TextInfo.IsRightToLeft }, new A.EndParagraphRunProperties { Language = language }));
    }

    private static C.ChartShapeProperties Line(string colour) =>
        new(new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = colour[1..] })) { Width = 6350 });
}
