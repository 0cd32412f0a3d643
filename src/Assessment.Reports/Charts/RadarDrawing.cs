using System.Text.Json.Nodes;

namespace Assessment.Reports.Charts;

/// <summary>
/// The polygons of a radar, as plain shapes. ECharts' own would put a missing value at the centre, where it looks like a zero.
/// Lengths in pixels.
/// </summary>
internal sealed class RadarDrawing(Radar chart, int width, int height)
{
    /// <summary>Up to so many axes names stand well apart round the circle. With more, the circle leaves them more room.</summary>
    public const int Few = 9;

    private bool IsFull => chart.Axes.Count > Few;

    private double Step => 2 * Math.PI / chart.Axes.Count;

    public double X => width / 2.0;

    public double Y => height * (IsFull ? 0.46 : 0.49);

    public double Radius => Math.Min(width, height) / 2.0 * (IsFull ? 0.62 : 0.7);

    /// <summary>Letters of a name that fit beside the circle; a letter is about 6.6 wide.</summary>
    public int Letters => Math.Clamp((int)((width / 2.0 - Radius - 14) / 6.6), 8, 22);

    /// <summary>Letters of the name at the top, which must not reach its neighbours.</summary>
    public int LettersAbove => IsFull ? Math.Clamp((int)(2 * Radius * Math.Sin(Step) / 6.6), 10, 34) : 34;

    public int LinesAbove => IsFull ? 3 : 2;

    /// <summary>Lines of a name that keep off the name below; a line is 14 high.</summary>
    public int Lines => IsFull ? Math.Clamp((int)(Radius * (Math.Cos(Step) - Math.Cos(2 * Step)) / 14), 1, 4) : 4;

    public int Steps => (int)Math.Round(chart.Max / Charts.Scale.Step(chart.Max));

    /// <summary>The scale, written once beside the upright axis.</summary>
    public IEnumerable<JsonNode> Scale() => Enumerable.Range(1, Steps).Select(n => new JsonObject
    {
        ["type"] = "text",
        ["x"] = X + 5,
        ["y"] = Y - Radius * n / Steps - 6,
        ["z"] = 10,
        ["silent"] = true,
        ["style"] = new JsonObject
        {
            ["text"] = (chart.Max * n / Steps).ToString("0.##", chart.Culture),
            ["fill"] = Palette.Soft,
            ["fontSize"] = 11,
            ["fontFamily"] = "Noto Sans",
        },
    });

    public IEnumerable<JsonNode> Layer(Series layer, bool filled)
    {
        var whole = layer.Values.All(value => value is not null);
        if (whole) yield return Line("polygon", layer, Enumerable.Range(0, layer.Values.Count), filled);
        else foreach (var run in Runs(layer)) yield return Line("polyline", layer, run, filled: false);
        for (var axis = 0; axis < layer.Values.Count; axis++)
            if (layer.Values[axis] is { } value) yield return Point(layer.Mark, axis, value);
    }

    /// <summary>Neighbouring axes that both have a value, round the circle: each pair is a stretch of line.</summary>
    private static IEnumerable<int[]> Runs(Series layer)
    {
        var n = layer.Values.Count;
        var start = Enumerable.Range(0, n).First(i => layer.Values[i] is null);
        List<int> run = [];
        for (var step = 1; step <= n; step++)
        {
            var axis = (start + step) % n;
            if (layer.Values[axis] is not null) run.Add(axis);
            else
            {
                if (run.Count > 1) yield return [.. run];
                run = [];
            }
        }
    }

    private JsonObject Line(string type, Series layer, IEnumerable<int> axes, bool filled)
    {
        var shape = new JsonObject { ["points"] = new JsonArray([.. axes.Select(axis => (JsonNode?)At(axis, layer.Values[axis]!.Value))]) };
        var style = new JsonObject { ["stroke"] = layer.Mark.Colour, ["lineWidth"] = 2.4, ["fill"] = filled ? Tint(layer.Mark.Colour) : "none", ["lineJoin"] = "round" };
        if (layer.Mark.Dash != Dash.Solid) style["lineDash"] = Echarts.Dashes(layer.Mark.Dash);
        return new JsonObject { ["type"] = type, ["z"] = 20, ["silent"] = true, ["shape"] = shape, ["style"] = style };
    }

    private JsonObject Point(Mark mark, int axis, double value)
    {
        var at = At(axis, value);
        var (x, y) = (at[0]!.GetValue<double>(), at[1]!.GetValue<double>());
        var (type, shape) = mark.Shape switch
        {
            Shape.Circle => ("circle", new JsonObject { ["cx"] = x, ["cy"] = y, ["r"] = 4.2 }),
            Shape.Square => ("rect", new JsonObject { ["x"] = x - 4, ["y"] = y - 4, ["width"] = 8, ["height"] = 8 }),
            Shape.Upright => ("rect", new JsonObject { ["x"] = x - 1.5, ["y"] = y - 6.5, ["width"] = 3, ["height"] = 13 }),
            Shape.Triangle => ("polygon", Corners((x, y - 5), (x + 5, y + 4), (x - 5, y + 4))),
            _ => ("polygon", Corners((x, y - 5.5), (x + 5.5, y), (x, y + 5.5), (x - 5.5, y))),
        };
        return new JsonObject
        {
            ["type"] = type,
            ["z"] = 21,
            ["silent"] = true,
            ["shape"] = shape,
            ["style"] = new JsonObject { ["fill"] = mark.Open ? "#FFFFFF" : mark.Colour, ["stroke"] = mark.Colour, ["lineWidth"] = mark.Open ? 2 : 0 },
        };
    }

    private static JsonObject Corners(params ReadOnlySpan<(double X, double Y)> corners)
    {
        var points = new JsonArray();
        foreach (var (x, y) in corners) points.Add((JsonNode)new JsonArray(x, y));
        return new JsonObject { ["points"] = points };
    }

    private JsonArray At(int axis, double value)
    {
        var (angle, length) = (axis * Math.Tau / chart.Axes.Count, Radius * Math.Clamp(value / chart.Max, 0, 1));
        return new JsonArray(Math.Round(X + length * Math.Sin(angle), 2), Math.Round(Y - length * Math.Cos(angle), 2));
    }

    private static string Tint(string colour) =>
        $"rgba({Convert.ToInt32(colour[1..3], 16)},{Convert.ToInt32(colour[3..5], 16)},{Convert.ToInt32(colour[5..7], 16)},0.1)";
}
