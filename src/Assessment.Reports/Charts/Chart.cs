using System.Globalization;
using System.Text.Json.Nodes;
using Assessment.Reports.Blocks;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Assessment.Reports.Charts;

/// <summary>
/// A chart as data, with three faces that show the same numbers: an ECharts option (drawn as SVG), a native Office chart
/// that opens for editing, and a table. Texts are plain text in the report's language; a missing value is null, never 0.
/// </summary>
public abstract record Chart
{
    /// <summary>What the rows are: the heading of the first column of the table, such as “Topic”.</summary>
    public required string Subject { get; init; }

    /// <summary>The culture that writes the numbers.</summary>
    public required CultureInfo Culture { get; init; }

    /// <summary>How numbers are written, in the notation that .NET and Excel share: <c>0</c>, <c>0.0</c>, <c>0 %</c>.</summary>
    public string Format { get; init; } = "0.0";

    /// <summary>The numbers, in the order of the table.</summary>
    public abstract ChartGrid Grid { get; }

    /// <summary>Pixels high when it is <paramref name="width"/> pixels wide. 600 px fill the width of a text page, so letters keep one size.</summary>
    public abstract int Height(int width);

    /// <summary>The same for the native chart.</summary>
    internal virtual int OfficeHeight(int width) => Height(width);

    /// <summary>The first face: what ECharts draws.</summary>
    public abstract JsonObject SvgOption(int width);

    /// <summary>The second face: the inside of a native chart's plot area, its series pointing into the named sheet.</summary>
    internal abstract C.PlotArea Plot(string sheet);

    /// <summary>The cells the native chart points into.</summary>
    internal virtual OfficeSheet Sheet() => OfficeSheet.Of(this);

    /// <summary>Series that the legend of the native chart leaves out.</summary>
    internal virtual IEnumerable<int> LegendWithout() => [];

    /// <summary>The third face.</summary>
    public virtual Table Data() => Grid.Table(Subject, Format, Culture);

    protected string Write(double? value) => value?.ToString(Format, Culture) ?? "–";
}

/// <summary>One line, polygon or set of bars: a value or null for each row.</summary>
public sealed record Series(string Name, Mark Mark, IReadOnlyList<double?> Values);

/// <summary>The numbers of a chart: a name for each row, and the series as columns.</summary>
public sealed record ChartGrid(IReadOnlyList<string> Rows, IReadOnlyList<Series> Columns)
{
    internal Table Table(string subject, string format, CultureInfo culture) => new(
        [new Column(subject, 3) { NamesRows = true }, .. Columns.Select(column => new Column(column.Name, 1, Align.Number))],
        [.. Rows.Select((row, i) => new Row([row, .. Columns.Select(column => Cell(column.Values[i], format, culture))]))]);

    private static Cell Cell(double? value, string format, CultureInfo culture) =>
        new(value?.ToString(format, culture) ?? "–") { Value = value, Format = format };
}
