using System.Text.Json.Nodes;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Assessment.Reports.Charts;

/// <summary>
/// Three or more topics round a centre, one polygon a layer. Values run from 0 to <see cref="Max"/>; the same unit on every axis.
/// With fewer than three topics draw bars.
/// </summary>
public sealed record Radar(IReadOnlyList<string> Axes, IReadOnlyList<Series> Layers, double Max) : Chart
{
    public override ChartGrid Grid => new(Axes, Layers);

    public override int Height(int width) => Math.Max(300, (int)(width * 0.72));

    public override JsonObject SvgOption(int width)
    {
        var height = Height(width);
        var steps = Max is >= 2 and <= 6 && Max == Math.Floor(Max) ? (int)Max : 5;
        return new JsonObject
        {
            ["legend"] = Echarts.Legend(Layers),
            ["graphic"] = Scale(width, height, steps),
            ["radar"] = new JsonObject
            {
                ["center"] = new JsonArray("50%", "47%"),
                ["radius"] = "68%",
                ["clockwise"] = true,
                ["splitNumber"] = steps,
                ["axisNameGap"] = 11,
                ["indicator"] = new JsonArray([.. Axes.Select(Axis)]),
            },
            ["series"] = new JsonArray(new JsonObject
            {
                ["type"] = "radar",
                ["data"] = new JsonArray([.. Layers.Select((layer, i) => (JsonNode?)Polygon(layer, last: i == FilledLayer))]),
            }),
        };
    }

    /// <summary>One polygon alone is tinted, the firmest layer there is: several tints on top of each other hide the lines.</summary>
    private int FilledLayer => Layers.Select((layer, i) => (layer, i)).LastOrDefault(pair => pair.layer.Mark.Dash == Dash.Solid, (layer: Layers[0], i: 0)).i;

    private JsonNode Axis(string name) => new JsonObject { ["name"] = Echarts.Wrap(name, 18), ["min"] = 0, ["max"] = Max };

    private static JsonObject Polygon(Series layer, bool last) => new JsonObject
    {
        ["name"] = layer.Name,
        ["value"] = Echarts.Values(layer.Values),
        ["symbol"] = Echarts.Symbol(layer.Mark),
        ["symbolSize"] = Echarts.Size(layer.Mark),
        ["lineStyle"] = Echarts.Line(layer.Mark),
        ["itemStyle"] = new JsonObject { ["color"] = layer.Mark.Colour },
        ["areaStyle"] = new JsonObject { ["color"] = layer.Mark.Colour, ["opacity"] = last ? 0.1 : 0 },
    };

    /// <summary>The scale, written once beside the upright axis.</summary>
    private JsonArray Scale(int width, int height, int steps)
    {
        var radius = Math.Min(width, height) / 2.0 * 0.68;
        return [.. Enumerable.Range(1, steps).Select(n => (JsonNode?)new JsonObject
        {
            ["type"] = "text",
            ["x"] = width / 2.0 + 5,
            ["y"] = height * 0.47 - radius * n / steps - 6,
            ["z"] = 10,
            ["style"] = new JsonObject
            {
                ["text"] = (Max * n / steps).ToString("0.##", Culture),
                ["fill"] = Palette.Soft,
                ["fontSize"] = 11,
                ["fontFamily"] = "Noto Sans",
            },
        })];
    }

    internal override C.PlotArea Plot() => new(
        new C.Layout(),
        new C.RadarChart([
            new C.RadarStyle { Val = C.RadarStyleValues.Marker },
            new C.VaryColors { Val = false },
            .. Layers.Select((layer, i) => OfficeSeries.Radar(Grid, i, layer.Mark, Format)),
            new C.AxisId { Val = OfficeAxes.Category },
            new C.AxisId { Val = OfficeAxes.Value },
        ]),
        OfficeAxes.Names(C.AxisPositionValues.Bottom, Culture),
        OfficeAxes.Numbers(C.AxisPositionValues.Left, 0, Max, "0.##", lines: true));
}
