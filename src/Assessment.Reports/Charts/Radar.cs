using System.Text.Json.Nodes;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Assessment.Reports.Charts;

/// <summary>
/// Three or more topics round a centre, one polygon a layer. Values run from 0 to <see cref="Max"/>; the same unit on every axis.
/// A topic without a value leaves the polygon open there. With fewer than three topics draw <see cref="GapBars"/>.
/// </summary>
public sealed record Radar(IReadOnlyList<string> Axes, IReadOnlyList<Series> Layers, double Max) : Chart
{
    public override ChartGrid Grid => new(Axes, Layers);

    public override int Height(int width) => Math.Max(300, (int)(width * (Axes.Count > RadarDrawing.Few ? 0.78 : 0.7)));

    public override JsonObject SvgOption(int width)
    {
        var drawing = new RadarDrawing(this, width, Height(width));
        return new JsonObject
        {
            ["legend"] = Echarts.Legend(Layers, lines: true),
            ["graphic"] = new JsonArray([.. drawing.Scale(), .. Layers.SelectMany((layer, i) => drawing.Layer(layer, filled: i == FilledLayer))]),
            ["radar"] = new JsonObject
            {
                ["center"] = new JsonArray(drawing.X, drawing.Y),
                ["radius"] = drawing.Radius,
                ["clockwise"] = true,
                ["splitNumber"] = drawing.Steps,
                ["axisNameGap"] = 11, // The name at the top has room on both sides and none above it: two long lines.
                ["indicator"] = new JsonArray([.. Axes.Select((name, axis) => (JsonNode?)new JsonObject { ["name"] = axis == 0 ? Echarts.Wrap(name, drawing.LettersAbove, drawing.LinesAbove) : Echarts.Wrap(name, drawing.Letters, drawing.Lines), ["min"] = 0, ["max"] = Max })]),
            },
            ["series"] = new JsonArray(new JsonObject
            {
                ["type"] = "radar",
                ["symbol"] = "none",
                ["lineStyle"] = new JsonObject { ["opacity"] = 0 },
                ["data"] = new JsonArray([.. Layers.Select(layer => (JsonNode?)new JsonObject { ["name"] = layer.Name, ["value"] = new JsonArray([.. Axes.Select(_ => (JsonNode?)0)]) })]),
            }),
        };
    }

    /// <summary>One polygon alone is tinted, the firmest layer there is: several tints on top of each other hide the lines.</summary>
    private int FilledLayer => Layers.Select((layer, i) => (layer, i)).LastOrDefault(pair => pair.layer.Mark.Dash == Dash.Solid, (layer: Layers[0], i: 0)).i;

    internal override C.PlotArea Plot(string sheet) => new(
        // Left to itself the circle shrinks to what long names leave over.
        new C.Layout(new C.ManualLayout(
            new C.LayoutTarget { Val = C.LayoutTargetValues.Inner },
            new C.LeftMode { Val = C.LayoutModeValues.Edge },
            new C.TopMode { Val = C.LayoutModeValues.Edge },
            new C.Left { Val = 0.26 },
            new C.Top { Val = 0.13 },
            new C.Width { Val = 0.48 },
            new C.Height { Val = 0.66 })),
        new C.RadarChart([
            new C.RadarStyle { Val = C.RadarStyleValues.Marker },
            new C.VaryColors { Val = false },
            .. Layers.Select((_, i) => new OfficeSeries(sheet, Grid, Format).Radar(i)),
            new C.AxisId { Val = OfficeAxes.Category },
            new C.AxisId { Val = OfficeAxes.Value },
        ]),
        OfficeAxes.Names(C.AxisPositionValues.Bottom, Culture),
        OfficeAxes.Numbers(C.AxisPositionValues.Left, 0, Max, Scale.Office(Format), lines: true));
}
