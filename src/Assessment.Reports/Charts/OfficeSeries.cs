using System.Globalization;
using DocumentFormat.OpenXml;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Assessment.Reports.Charts;

/// <summary>Series of native Office charts: each points into the chart's sheet and carries a cache of the same numbers.</summary>
internal static class OfficeSeries
{
    /// <summary>The sheet in the embedded workbook. Rows begin at 2, series at column B.</summary>
    public const string Sheet = "Data";

    public static C.RadarChartSeries Radar(ChartGrid grid, int index, Mark mark, string format) =>
        new([.. Head(grid, index), LineShape(mark), Marker(mark), Names(grid), Numbers<C.Values>(grid, index, format)]);

    public static C.LineChartSeries Line(ChartGrid grid, int index, Mark mark, string format, OpenXmlElement? labels = null)
    {
        OpenXmlElement?[] all =
        [
            .. Head(grid, index), LineShape(mark), Marker(mark), labels, Names(grid), Numbers<C.Values>(grid, index, format),
            new C.Smooth { Val = false },
        ];
        return new(all.OfType<OpenXmlElement>());
    }

    public static C.BarChartSeries Bar(ChartGrid grid, int index, OpenXmlElement fill, string format, params OpenXmlElement[] labels) =>
        new([
            .. Head(grid, index), fill, new C.InvertIfNegative { Val = false }, .. labels, Names(grid),
            Numbers<C.Values>(grid, index, format),
        ]);

    public static C.ChartShapeProperties Fill(string colour, string? edge = null) => new(
        new A.SolidFill(new A.RgbColorModelHex { Val = colour[1..] }),
        edge is null ? new A.Outline(new A.NoFill()) : new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = edge[1..] })) { Width = 9525 });

    public static C.ChartShapeProperties NoFill() => new(new A.NoFill(), new A.Outline(new A.NoFill()));

    public static C.ChartShapeProperties LineShape(Mark mark) => new(new A.Outline(
        new A.SolidFill(new A.RgbColorModelHex { Val = mark.Colour[1..] }),
        new A.PresetDash
        {
            Val = mark.Dash switch
            {
                Dash.Dashed => A.PresetLineDashValues.Dash,
                Dash.Dotted => A.PresetLineDashValues.SystemDot,
                Dash.DashDot => A.PresetLineDashValues.DashDot,
                _ => A.PresetLineDashValues.Solid,
            },
        },
        new A.Round())
    { Width = 28575, CapType = A.LineCapValues.Round });

    public static C.Marker Marker(Mark mark) => new(
        new C.Symbol
        {
            Val = mark.Shape switch
            {
                Shape.Circle => C.MarkerStyleValues.Circle,
                Shape.Square => C.MarkerStyleValues.Square,
                Shape.Triangle => C.MarkerStyleValues.Triangle,
                Shape.Diamond => C.MarkerStyleValues.Diamond,
                Shape.Upright => C.MarkerStyleValues.Plus,
                _ => C.MarkerStyleValues.X,
            },
        },
        new C.Size { Val = 8 },
        new C.ChartShapeProperties(
            new A.SolidFill(new A.RgbColorModelHex { Val = mark.Open ? "FFFFFF" : mark.Colour[1..] }),
            new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = mark.Colour[1..] })) { Width = 19050 }));

    private static OpenXmlElement[] Head(ChartGrid grid, int index)
    {
        var name = new C.StringReference(
            new C.Formula($"{Sheet}!${Letters(index + 1)}$1"),
            new C.StringCache(new C.PointCount { Val = 1 }, Point(0, grid.Columns[index].Name)));
        return [new C.Index { Val = (uint)index }, new C.Order { Val = (uint)index }, new C.SeriesText(name)];
    }

    public static C.CategoryAxisData Names(ChartGrid grid) => new(new C.StringReference(
        new C.Formula($"{Sheet}!$A$2:$A${grid.Rows.Count + 1}"),
        new C.StringCache([new C.PointCount { Val = (uint)grid.Rows.Count }, .. grid.Rows.Select((name, i) => Point(i, name))])));

    public static T Numbers<T>(ChartGrid grid, int index, string format) where T : OpenXmlCompositeElement, new()
    {
        var letter = Letters(index + 1);
        var points = grid.Columns[index].Values.Index().Where(pair => pair.Item is not null).Select(pair =>
            new C.NumericPoint(new C.NumericValue(pair.Item!.Value.ToString("R", CultureInfo.InvariantCulture))) { Index = (uint)pair.Index });
        var data = new T();
        data.Append(new C.NumberReference(
            new C.Formula($"{Sheet}!${letter}$2:${letter}${grid.Rows.Count + 1}"),
            new C.NumberingCache([new C.FormatCode(format), new C.PointCount { Val = (uint)grid.Rows.Count }, .. points])));
        return data;
    }

    /// <summary>The letters of a column of a sheet, from 0: A … Z, AA …</summary>
    public static string Letters(int column) =>
        column < 26 ? $"{(char)('A' + column)}" : Letters(column / 26 - 1) + (char)('A' + column % 26);

    private static C.StringPoint Point(int index, string text) => new(new C.NumericValue(Legible.Xml(text))) { Index = (uint)index };
}
