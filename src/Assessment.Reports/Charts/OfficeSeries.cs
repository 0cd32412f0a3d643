using System.Globalization;
using DocumentFormat.OpenXml;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Assessment.Reports.Charts;

/// <summary>
/// Series of native Office charts: each points into a sheet and carries a cache of the same numbers.
/// The names of the rows stand in column <paramref name="left"/> from row 2 on, the series in the columns after it, their names in row 1.
/// </summary>
internal sealed class OfficeSeries(string sheet, ChartGrid grid, string format, int left = 0)
{
    public C.RadarChartSeries Radar(int index) => new([.. Head(index), .. Line(index), Names(), Numbers(index)]);

    public C.LineChartSeries Trend(int index) => new([.. Head(index), .. Line(index), Names(), Numbers(index), new C.Smooth { Val = false }]);

    public C.BarChartSeries Bar(int index, OpenXmlElement fill, OpenXmlElement? labels = null, OpenXmlElement? extension = null)
    {
        OpenXmlElement?[] parts = [.. Head(index), fill, new C.InvertIfNegative { Val = false }, labels, Names(), Numbers(index), extension];
        return new(parts.OfType<OpenXmlElement>());
    }

    /// <summary>The letters of a column of a sheet, from 0: A … Z, AA …</summary>
    public static string Letters(int column) =>
        column < 26 ? $"{(char)('A' + column)}" : Letters(column / 26 - 1) + (char)('A' + column % 26);

    private OpenXmlElement[] Line(int index) => [OfficeLook.Line(grid.Columns[index].Mark), OfficeLook.Marker(grid.Columns[index].Mark)];

    private OpenXmlElement[] Head(int index)
    {
        var name = new C.StringReference(
            new C.Formula($"{sheet}!${Letters(left + index + 1)}$1"),
            new C.StringCache(new C.PointCount { Val = 1 }, Point(0, grid.Columns[index].Name)));
        return [new C.Index { Val = (uint)index }, new C.Order { Val = (uint)index }, new C.SeriesText(name)];
    }

    private C.CategoryAxisData Names() => new(new C.StringReference(
        new C.Formula(Range(left)),
        new C.StringCache([new C.PointCount { Val = (uint)grid.Rows.Count }, .. grid.Rows.Select((name, i) => Point(i, name))])));

    private C.Values Numbers(int index)
    {
        var points = grid.Columns[index].Values.Index().Where(pair => pair.Item is not null).Select(pair =>
            new C.NumericPoint(new C.NumericValue(pair.Item!.Value.ToString("R", CultureInfo.InvariantCulture))) { Index = (uint)pair.Index });
        return new C.Values(new C.NumberReference(
            new C.Formula(Range(left + index + 1)),
            new C.NumberingCache([new C.FormatCode(format), new C.PointCount { Val = (uint)grid.Rows.Count }, .. points])));
    }

    private string Range(int column) => $"{sheet}!${Letters(column)}$2:${Letters(column)}${grid.Rows.Count + 1}";

    private static C.StringPoint Point(int index, string text) => new(new C.NumericValue(Legible.Xml(text))) { Index = (uint)index };
}
