using System.Text.Json.Nodes;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Assessment.Reports.Charts;

/// <summary>A named level and the least value that reaches it.</summary>
public sealed record HeatLevel(string Name, double From);

/// <summary>
/// Institutions or topics down, dimensions across; each cell is coloured by the level its value has reached and says the value.
/// <see cref="Levels"/> ascend, two to five. A missing value is a white cell with <see cref="Missing"/> in it, never a colour.
/// </summary>
public sealed record Heatmap(IReadOnlyList<string> Rows, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<double?>> Values) : Chart
{
    public required IReadOnlyList<HeatLevel> Levels { get; init; }

    /// <summary>What a cell without a value says, and the key under the chart.</summary>
    public string Missing { get; init; } = "–";

    public override ChartGrid Grid => new(Rows, [.. Columns.Select((name, c) => new Series(name, Palette.Series(c), [.. Values.Select(row => row[c])]))]);

    public override int Height(int width) => 46 + HeadLines * 16 + 30 * Math.Max(1, Rows.Count);

    private int HeadLines => Columns.Select(name => Echarts.Wrap(name, 14).Count(letter => letter == '\n') + 1).DefaultIfEmpty(1).Max();

    /// <summary>The index of the level a value has reached: the first for values below it, -1 for none.</summary>
    internal int LevelOf(double? value) => value is { } number ? Math.Max(0, Levels.Index().LastOrDefault(pair => pair.Item.From <= number).Index) : -1;

    /// <summary>Levels share out the ramp: three of them take sand, middle and deep sea.</summary>
    internal Depth Colour(int level) =>
        level < 0 ? new Depth("#FFFFFF", Palette.Soft) : Palette.Levels[Levels.Count < 2 ? 0 : level * (Palette.Levels.Count - 1) / (Levels.Count - 1)];

    public override Blocks.Table Data()
    {
        var plain = base.Data();
        return plain with { Rows = [.. plain.Rows.Select((row, r) => new Blocks.Row([row.Cells[0], .. row.Cells.Skip(1).Select((cell, c) => Shaded(cell, Values[r][c]))]))] };
    }

    private Blocks.Cell Shaded(Blocks.Cell cell, double? value) => value is null ? cell with { Text = Missing } : cell with { Shade = Colour(LevelOf(value)) };

    public override JsonObject SvgOption(int width)
    {
        var rtl = Culture.TextInfo.IsRightToLeft;
        return new JsonObject
        {
            ["grid"] = new JsonObject { ["left"] = 4, ["right"] = 4, ["top"] = 4, ["bottom"] = 38, ["containLabel"] = true },
            ["xAxis"] = new JsonObject
            {
                ["type"] = "category",
                ["position"] = "top",
                ["inverse"] = rtl,
                ["data"] = Echarts.Texts(Columns.Select(name => Echarts.Wrap(name, 14))),
                ["axisLine"] = new JsonObject { ["show"] = false },
                ["axisLabel"] = new JsonObject { ["interval"] = 0, ["fontSize"] = 12, ["lineHeight"] = 15 },
            },
            ["yAxis"] = new JsonObject
            {
                ["type"] = "category",
                ["inverse"] = true,
                ["position"] = rtl ? "right" : "left",
                ["data"] = Echarts.Texts(Rows.Select(name => Echarts.Wrap(name, 30, 2))),
                ["axisLine"] = new JsonObject { ["show"] = false },
                ["axisLabel"] = new JsonObject { ["interval"] = 0, ["lineHeight"] = 14 },
            },
            ["visualMap"] = Key(),
            ["series"] = new JsonArray(new JsonObject
            {
                ["type"] = "heatmap",
                ["itemStyle"] = new JsonObject { ["borderColor"] = "#FFFFFF", ["borderWidth"] = 2, ["borderRadius"] = 4 },
                ["data"] = new JsonArray([.. Values.SelectMany((row, r) => row.Select((value, c) => (JsonNode?)Cell(value, r, c)))]),
            }),
        };
    }

    private JsonObject Cell(double? value, int row, int column)
    {
        var level = LevelOf(value);
        var cell = new JsonObject
        {
            ["value"] = new JsonArray(column, row, level),
            ["label"] = new JsonObject
            {
                ["show"] = true,
                ["formatter"] = value is null ? Missing : Write(value),
                ["color"] = Colour(level).Ink,
                ["fontSize"] = value is null ? 11 : 13,
                ["fontWeight"] = value is null ? 400 : 600,
            },
        };
        if (value is null) cell["itemStyle"] = new JsonObject { ["borderColor"] = "#9FB0B3", ["borderWidth"] = 1, ["borderType"] = "dashed" };
        return cell;
    }

    private JsonObject Key() => new()
    {
        ["type"] = "piecewise",
        ["orient"] = "horizontal",
        ["left"] = "center",
        ["bottom"] = 0,
        ["selectedMode"] = false,
        ["dimension"] = 2,
        ["itemWidth"] = 22,
        ["itemHeight"] = 12,
        ["itemGap"] = 16,
        ["itemSymbol"] = "roundRect",
        ["inverse"] = Culture.TextInfo.IsRightToLeft,
        ["align"] = Culture.TextInfo.IsRightToLeft ? "right" : "left",
        ["textStyle"] = new JsonObject { ["fontSize"] = 12, ["color"] = Palette.Ink, ["fontFamily"] = "Noto Sans" },
        ["pieces"] = new JsonArray(
            [.. Levels.Select((level, i) => (JsonNode?)new JsonObject { ["value"] = i, ["label"] = level.Name, ["color"] = Colour(i).Fill })]),
        ["outOfRange"] = new JsonObject { ["color"] = "#FFFFFF" },
    };

    internal override OfficeSheet Sheet() => new HeatmapDrawing(this).Sheet();

    internal override C.PlotArea Plot(string sheet) => new HeatmapDrawing(this).Plot(sheet);

    internal override IEnumerable<int> LegendWithout() => new HeatmapDrawing(this).LegendWithout();
}
