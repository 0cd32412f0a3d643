using System.Text.Json.Nodes;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Assessment.Reports.Charts;

/// <summary>
/// A bar for each topic, from 0 to <see cref="Max"/>, and the way from there to its target; other layers are marks on the bar.
/// Rows are drawn in the order given, so hand over the widest gap first. Without a target it is a plain bar chart.
/// </summary>
public sealed record GapBars(IReadOnlyList<string> Rows, Series Score, double Max) : Chart
{
    public Series? Target { get; init; }

    /// <summary>The heading of the column of gaps at the end of the rows, such as “Gap”.</summary>
    public string Gap { get; init; } = "";

    public IReadOnlyList<Series> Others { get; init; } = [];

    public override ChartGrid Grid => new(Rows, [Score, .. Others, .. Target is { } target ? [target] : Array.Empty<Series>()]);

    public override int Height(int width) => 64 + 34 * Math.Max(2, Rows.Count);

    /// <summary>The native chart sets the layers under each other, a bar each.</summary>
    internal override int OfficeHeight(int width) => 76 + Math.Max(2, Rows.Count) * (12 + 13 * Grid.Columns.Count);

    public override JsonObject SvgOption(int width)
    {
        var rtl = Culture.TextInfo.IsRightToLeft;
        var series = new JsonArray(Bar(Score, [.. Score.Values], Score.Mark.Colour, null));
        if (Target is { } target)
        {
            series.Add(Bar(target, Gaps(), Palette.Gap, Palette.GapEdge));
            series.Add(Points(target));
        }
        foreach (var other in Others) series.Add(Points(other));
        // The heading of the column of gaps is wider than the figures under it: about 7 pixels a letter.
        var (near, far) = (8, Target is null ? 8 : Math.Clamp(7 * Gap.Length - 28, 8, 120));
        return new JsonObject
        {
            ["grid"] = new JsonObject { ["left"] = rtl ? far : near, ["right"] = rtl ? near : far, ["top"] = Target is null ? 8 : 26, ["bottom"] = 34, ["containLabel"] = true },
            ["legend"] = Legend(),
            ["xAxis"] = new JsonObject
            {
                ["type"] = "value",
                ["min"] = 0,
                ["max"] = Max,
                ["interval"] = Scale.Step(Max),
                ["inverse"] = rtl,
                ["axisLabel"] = new JsonObject { ["formatter"] = Scale.Label(Format) },
            },
            ["yAxis"] = Target is null ? new JsonArray(Names(rtl)) : new JsonArray(Names(rtl), GapColumn(rtl)),
            ["series"] = series,
        };
    }

    private double?[] Gaps() => [.. Rows.Select((_, i) => Target!.Values[i] - Score.Values[i])];

    private JsonObject Legend()
    {
        var legend = Echarts.Legend(Grid.Columns, lines: false);
        legend["data"]![0]!["icon"] = "rect";
        return legend;
    }

    private JsonObject Names(bool rtl) => new()
    {
        ["type"] = "category",
        ["inverse"] = true,
        ["position"] = rtl ? "right" : "left",
        ["data"] = Echarts.Texts(Rows.Select(row => Echarts.Wrap(row, 32, 2))),
        ["axisLabel"] = new JsonObject { ["interval"] = 0, ["lineHeight"] = 15 },
    };

    /// <summary>The gaps written out at the end of their rows: an axis that has only words.</summary>
    private JsonObject GapColumn(bool rtl) => new()
    {
        ["type"] = "category",
        ["inverse"] = true,
        ["position"] = rtl ? "left" : "right",
        ["name"] = Gap,
        ["nameLocation"] = "start",
        ["nameGap"] = 8,
        ["nameTextStyle"] = new JsonObject { ["align"] = rtl ? "right" : "left", ["fontSize"] = 12 },
        ["axisLine"] = new JsonObject { ["show"] = false },
        ["data"] = Echarts.Texts(Gaps().Select(Written)),
        ["axisLabel"] = new JsonObject { ["interval"] = 0, ["fontWeight"] = 600 },
    };

    private string Written(double? value) => value is { } number ? Write(Math.Max(0, number)) : "–";

    private JsonObject Bar(Series one, double?[] values, string colour, string? edge)
    {
        var labelled = edge is null;
        var bar = new JsonObject
        {
            ["type"] = "bar",
            ["stack"] = "row",
            ["barWidth"] = 16,
            ["itemStyle"] = new JsonObject { ["color"] = colour, ["borderColor"] = edge ?? colour, ["borderWidth"] = edge is null ? 0 : 1 },
            ["data"] = new JsonArray([.. values.Select(value => (JsonNode?)new JsonObject
            {
                ["value"] = value is null || (edge is not null && value <= 0) ? "-" : value,
                ["label"] = new JsonObject
                {
                    ["show"] = labelled && value is not null, ["formatter"] = Write(value), ["color"] = "#FFFFFF", ["fontWeight"] = 600,
                    ["position"] = Culture.TextInfo.IsRightToLeft ? "insideRight" : "insideLeft",
                },
            })]),
        };
        if (labelled) bar["name"] = one.Name;
        return bar;
    }

    private static JsonObject Points(Series one) => new()
    {
        ["type"] = "scatter",
        ["name"] = one.Name,
        ["symbol"] = Echarts.Symbol(one.Mark.Shape),
        ["z"] = 5,
        ["symbolSize"] = one.Mark.Shape == Shape.Upright ? new JsonArray(3, 22) : 11,
        ["itemStyle"] = Echarts.Point(one.Mark),
        ["data"] = new JsonArray([.. one.Values.Index().Where(pair => pair.Item is not null).Select(pair => (JsonNode?)new JsonArray(pair.Item!.Value, pair.Index))]),
    };

    internal override C.PlotArea Plot(string sheet) => new(
        new C.Layout(),
        new C.BarChart([
            new C.BarDirection { Val = C.BarDirectionValues.Bar },
            new C.BarGrouping { Val = C.BarGroupingValues.Clustered },
            new C.VaryColors { Val = false },
            .. Grid.Columns.Select((one, i) => new OfficeSeries(sheet, Grid, Format).Bar(i, OfficeLook.Bar(one.Mark), OfficeLabels.Values(Format, Culture))),
            new C.GapWidth { Val = 55 },
            new C.Overlap { Val = -8 },
            new C.AxisId { Val = OfficeAxes.Category },
            new C.AxisId { Val = OfficeAxes.Value },
        ]),
        OfficeAxes.Names(C.AxisPositionValues.Left, Culture, reversed: true),
        OfficeAxes.Numbers(C.AxisPositionValues.Bottom, 0, Max, Scale.Office(Format), lines: true, atMax: true));
}
