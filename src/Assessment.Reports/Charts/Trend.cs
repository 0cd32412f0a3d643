using System.Text.Json.Nodes;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Assessment.Reports.Charts;

/// <summary>Scores over rounds, from 0 to <see cref="Max"/>: a line for each topic, named where it ends. A round without a result leaves a gap in the line.</summary>
public sealed record Trend(IReadOnlyList<string> Rounds, IReadOnlyList<Series> Lines, double Max) : Chart
{
    public override ChartGrid Grid => new(Rounds, Lines);

    public override int Height(int width) => Math.Max(250, (int)(width * 0.48));

    public override JsonObject SvgOption(int width)
    {
        var rtl = Culture.TextInfo.IsRightToLeft;
        var names = Math.Clamp(20 + 7 * Lines.Max(line => Math.Min(22, line.Name.Length) + 5), 80, width / 3);
        return new JsonObject
        {
            ["grid"] = new JsonObject { ["left"] = rtl ? names : 34, ["right"] = rtl ? 34 : names, ["top"] = 14, ["bottom"] = 30 },
            ["xAxis"] = new JsonObject
            {
                ["type"] = "category",
                ["boundaryGap"] = Rounds.Count == 1,
                ["inverse"] = rtl,
                ["data"] = Echarts.Texts(Rounds.Select(round => Echarts.Wrap(round, 14, 2))),
                ["axisLabel"] = new JsonObject { ["interval"] = 0 },
            },
            ["yAxis"] = new JsonObject
            {
                ["type"] = "value",
                ["min"] = 0,
                ["max"] = Max,
                ["interval"] = Scale.Step(Max),
                ["position"] = rtl ? "right" : "left",
                ["axisLabel"] = new JsonObject { ["formatter"] = Scale.Label(Format) },
            },
            ["series"] = new JsonArray([.. Lines.Select(line => (JsonNode?)Line(line, rtl))]),
        };
    }

    private JsonObject Line(Series line, bool rtl) => new()
    {
        ["type"] = "line",
        ["name"] = line.Name,
        ["data"] = Echarts.Values(line.Values),
        ["connectNulls"] = false,
        ["symbol"] = Echarts.Symbol(line.Mark.Shape),
        ["symbolSize"] = Echarts.Size(line.Mark),
        ["showAllSymbol"] = true,
        ["lineStyle"] = Echarts.Line(line.Mark),
        ["itemStyle"] = Echarts.Point(line.Mark),
        ["endLabel"] = new JsonObject
        {
            ["show"] = true,
            ["distance"] = 9,
            ["color"] = Palette.Ink,
            ["fontSize"] = 12.5,
            ["lineHeight"] = 15,
            ["align"] = rtl ? "right" : "left",
            ["offset"] = rtl ? new JsonArray(-18, 0) : new JsonArray(0, 0),
            ["formatter"] = Echarts.Wrap($"{line.Name} {Write(line.Values.LastOrDefault(value => value is not null))}", 24, 2),
        },
        ["labelLayout"] = new JsonObject { ["moveOverlap"] = "shiftY" },
    };

    internal override C.PlotArea Plot(string sheet) => new(
        new C.Layout(),
        new C.LineChart([
            new C.Grouping { Val = C.GroupingValues.Standard },
            new C.VaryColors { Val = false },
            .. Lines.Select((_, i) => new OfficeSeries(sheet, Grid, Format).Trend(i)),
            new C.ShowMarker { Val = true },
            new C.AxisId { Val = OfficeAxes.Category },
            new C.AxisId { Val = OfficeAxes.Value },
        ]),
        OfficeAxes.Names(C.AxisPositionValues.Bottom, Culture),
        OfficeAxes.Numbers(C.AxisPositionValues.Left, 0, Max, Scale.Office(Format), lines: true));
}
