using System.Globalization;
using System.Text.Json.Nodes;

namespace Assessment.Reports.Charts;

/// <summary>The parts that ECharts options share. Texts go in as JSON strings; ECharts reads no markup in them.</summary>
internal static class Echarts
{
    /// <summary>ECharts' name for a filled shape; the diamond's own is too thin to print, the upright and the cross it does not have.</summary>
    public static string Symbol(Shape shape) => shape switch
    {
        Shape.Circle => "circle",
        Shape.Square => "rect",
        Shape.Triangle => "triangle",
        Shape.Diamond => "diamond",
        Shape.Upright => "path://M-1.5,-10 L1.5,-10 L1.5,10 L-1.5,10 Z",
        _ => "path://M-7,-5 L-5,-7 L0,-2 L5,-7 L7,-5 L2,0 L7,5 L5,7 L0,2 L-5,7 L-7,5 L-2,0 Z",
    };

    public static JsonNode Size(Mark mark) => mark.Shape switch
    {
        Shape.Upright => new JsonArray(3, 13),
        Shape.Diamond => 11,
        _ => 8,
    };

    /// <summary>Open marks are white with a coloured edge.</summary>
    public static JsonObject Point(Mark mark) => new()
    {
        ["color"] = mark.Open ? "#FFFFFF" : mark.Colour,
        ["borderColor"] = mark.Colour,
        ["borderWidth"] = mark.Open ? 2 : 0,
        ["opacity"] = 1,
    };

    public static JsonArray Dashes(Dash dash) => dash switch
    {
        Dash.Dashed => new JsonArray(7, 4),
        Dash.Dotted => new JsonArray(2, 3),
        Dash.DashDot => new JsonArray(9, 3, 2, 3),
        _ => [],
    };

    public static JsonObject Line(Mark mark, double width = 2.4) => new()
    {
        ["width"] = width,
        ["color"] = mark.Colour,
        ["type"] = mark.Dash == Dash.Solid ? "solid" : Dashes(mark.Dash),
    };

    public static JsonArray Values(IEnumerable<double?> values) => [.. values.Select(value => (JsonNode?)value ?? "-")];

    public static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode?)text)];

    /// <summary>A legend whose entries show the shape, and where lines are drawn the dash, in the colour of the series.</summary>
    public static JsonObject Legend(IEnumerable<Series> series, bool lines) => new()
    {
        ["bottom"] = 0,
        ["top"] = "auto",
        ["itemWidth"] = lines ? 36 : 14,
        ["itemHeight"] = 12,
        ["selectedMode"] = false,
        ["data"] = new JsonArray([.. series.Select(one => (JsonNode?)Entry(one, lines))]),
    };

    public static JsonObject Entry(Series one, bool line) => new()
    {
        ["name"] = one.Name,
        ["icon"] = Icon(one.Mark, line),
        ["itemStyle"] = new JsonObject { ["color"] = one.Mark.Colour, ["borderWidth"] = 0 },
    };

    /// <summary>
    /// A mark as one filled path, 36 × 12 with its line or 12 × 12 without: dashes as thin rectangles, and for open shapes a hole,
    /// which a path has where its inner ring runs the other way round.
    /// </summary>
    public static string Icon(Mark mark, bool line)
    {
        var middle = line ? 18 : 6;
        var corners = $"M0,0h.01v.01h-.01zM{2 * middle},12h-.01v-.01h.01z";
        var shape = (mark.Shape, mark.Open) switch
        {
            (Shape.Circle, true) => Ring(middle, 5.5, 1) + Ring(middle, 3.4, 0),
            (Shape.Circle, _) => Ring(middle, 5, 1),
            (Shape.Square, true) => $"M{middle - 5},1h10v10h-10zM{middle - 3},3v6h6v-6z",
            (Shape.Square, _) => $"M{Plain(middle - 4.5)},1.5h9v9h-9z",
            (Shape.Triangle, true) => $"M{middle},0l6,11h-12zM{middle},4.2l-2.7,5h5.4z",
            (Shape.Triangle, _) => $"M{middle},0.5l5.5,10h-11z",
            (Shape.Diamond, true) => $"M{middle},0l6,6l-6,6l-6,-6zM{middle},3l-3,3l3,3l3,-3z",
            (Shape.Diamond, _) => $"M{middle},0l6,6l-6,6l-6,-6z",
            (Shape.Upright, _) => $"M{Plain(middle - 1.5)},0h3v12h-3z",
            _ => $"M{middle - 5},2l1.5,-1.5l3.5,3.5l3.5,-3.5l1.5,1.5l-3.5,3.5l3.5,3.5l-1.5,1.5l-3.5,-3.5l-3.5,3.5l-1.5,-1.5l3.5,-3.5z",
        };
        return $"path://{corners}{(line ? Strokes(mark) : "")}{shape}";
    }

    // A path reads numbers with a point, also while a page in French is made.
    private static string Plain(double number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Strokes(Mark mark)
    {
        (int At, int Length)[] dashes = mark.Dash switch
        {
            Dash.Dashed => [(0, 7), (29, 7)],
            Dash.Dotted => [(0, 2), (5, 2), (10, 2), (24, 2), (29, 2), (34, 2)],
            Dash.DashDot => [(0, 7), (9, 2), (25, 2), (29, 7)],
            _ => [(0, 13), (23, 13)],
        };
        return string.Concat(dashes.Select(dash => $"M{dash.At},4.9h{dash.Length}v2.2h-{dash.Length}z"));
    }

    private static string Ring(int middle, double radius, int sweep)
    {
        var (r, d) = (Plain(radius), Plain(2 * radius));
        return $"M{Plain(middle - radius)},6a{r},{r} 0 1,{sweep} {d},0a{r},{r} 0 1,{sweep} -{d},0z";
    }

    /// <summary>Breaks a label into lines of about <paramref name="length"/> letters, three at most, the rest cut with an ellipsis.</summary>
    public static string Wrap(string text, int length, int lines = 3)
    {
        var done = new List<string>();
        var line = "";
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(word => word.Chunk(length * 2)))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > length)
            {
                done.Add(line);
                line = "";
            }
            line = line.Length == 0 ? new string(word) : $"{line} {new string(word)}";
        }
        if (line.Length > 0) done.Add(line);
        return done.Count <= lines ? string.Join('\n', done) : string.Join('\n', done.Take(lines)) + "…";
    }
}
