using System.Text.Json.Nodes;

namespace Assessment.Reports.Charts;

/// <summary>The parts that ECharts options share. Texts go in as JSON strings; ECharts reads no markup in them.</summary>
internal static class Echarts
{
    /// <summary>ECharts' name for a shape; the diamond and the upright are paths, because its own are too thin to print.</summary>
    public static string Symbol(Mark mark) => mark.Shape switch
    {
        Shape.Circle => mark.Open ? "emptyCircle" : "circle",
        Shape.Square => mark.Open ? "emptyRect" : "rect",
        Shape.Triangle => mark.Open ? "emptyTriangle" : "triangle",
        Shape.Diamond => mark.Open ? "emptyDiamond" : "diamond",
        Shape.Upright => "path://M-1.5,-10 L1.5,-10 L1.5,10 L-1.5,10 Z",
        _ => "path://M-7,-5 L-5,-7 L0,-2 L5,-7 L7,-5 L2,0 L7,5 L5,7 L0,2 L-5,7 L-7,5 L-2,0 Z",
    };

    public static JsonNode Size(Mark mark) => mark.Shape switch
    {
        Shape.Upright => new JsonArray(3, 13),
        Shape.Diamond => 11,
        _ => 8,
    };

    public static JsonObject Line(Mark mark, double width = 2.4) => new()
    {
        ["width"] = width,
        ["color"] = mark.Colour,
        ["type"] = mark.Dash switch
        {
            Dash.Dashed => new JsonArray(7, 4),
            Dash.Dotted => new JsonArray(2, 3),
            Dash.DashDot => new JsonArray(9, 3, 2, 3),
            _ => "solid",
        },
    };

    public static JsonArray Values(IEnumerable<double?> values) => [.. values.Select(value => (JsonNode?)value ?? "-")];

    public static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode?)text)];

    public static JsonObject Legend(IEnumerable<Series> series) => new()
    {
        ["bottom"] = 0,
        ["top"] = "auto",
        ["itemWidth"] = 30,
        ["itemHeight"] = 11,
        ["data"] = new JsonArray([.. series.Select(one => (JsonNode?)new JsonObject { ["name"] = one.Name })]),
    };

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
