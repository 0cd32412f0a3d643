using System.Globalization;
using Assessment.Reports.Workbooks;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Assessment.Reports.Charts;

/// <summary>
/// A heatmap as a native chart. Office has none, so it is stacked bars of equal lengths: each cell is a set of bars, one a level, of which
/// a formula beside the scores makes just one 1 long. Editing a score in “Edit data” therefore colours its cell afresh.
/// </summary>
internal sealed class HeatmapDrawing(Heatmap chart)
{
    private readonly int _levels = chart.Levels.Count;

    /// <summary>For each column of the map: its heading, the levels, and one for a missing value.</summary>
    private int Each => _levels + 2;

    /// <summary>The formulas stand beside the scores, after one empty column: first the names, then the bars.</summary>
    private int Left => chart.Columns.Count + 2;

    public OfficeSheet Sheet()
    {
        var bars = Bars();
        var head = new List<SheetCell> { chart.Subject };
        head.AddRange(chart.Columns.Select(name => (SheetCell)name));
        head.AddRange(["", "", .. bars.Columns.Select(bar => (SheetCell)bar.Name), .. bars.Columns.Select(bar => (SheetCell)bar.Name)]);
        var rows = new List<IReadOnlyList<SheetCell>> { head };
        for (var row = 0; row <= chart.Rows.Count; row++) rows.Add([.. Scores(row), default, .. Formulas(bars, row), .. LabelFormulas(row)]);
        return new OfficeSheet(rows) { HiddenFrom = Left - 1 };
    }

    public C.PlotArea Plot(string sheet)
    {
        var bars = Bars();
        var series = new OfficeSeries(sheet, bars, "0", Left);
        return new C.PlotArea(
            new C.Layout(),
            new C.BarChart([
                new C.BarDirection { Val = C.BarDirectionValues.Bar },
                new C.BarGrouping { Val = C.BarGroupingValues.Stacked },
                new C.VaryColors { Val = false },
                .. bars.Columns.Select((_, i) => Bar(series, sheet, i)),
                new C.GapWidth { Val = 0 },
                new C.Overlap { Val = 100 },
                new C.AxisId { Val = OfficeAxes.Category },
                new C.AxisId { Val = OfficeAxes.Value },
            ]),
            OfficeAxes.Names(C.AxisPositionValues.Left, chart.Culture, reversed: true),
            OfficeAxes.Numbers(C.AxisPositionValues.Bottom, 0, chart.Columns.Count, "0", lines: false, hidden: true));
    }

    /// <summary>The legend names each level once.</summary>
    public IEnumerable<int> LegendWithout() => Enumerable.Range(0, chart.Columns.Count * Each).Where(i => i > _levels || i == 0);

    private ChartGrid Bars() => new(["", .. chart.Rows],
        [.. Enumerable.Range(0, chart.Columns.Count * Each).Select(i => new Series(Name(i % Each), Palette.Agreed, [.. Enumerable.Range(-1, chart.Rows.Count + 1).Select(row => (double?)Length(row, i))]))]);

    private string Name(int kind) => kind == 0 ? " " : kind <= _levels ? chart.Levels[kind - 1].Name : chart.Missing;

    /// <summary>1 where this bar is the one that shows; row -1 is the line of headings.</summary>
    private double Length(int row, int bar)
    {
        var (column, kind) = (bar / Each, bar % Each);
        if (row < 0) return kind == 0 ? 1 : 0;
        var level = chart.LevelOf(chart.Values[row][column]);
        return kind == (level < 0 ? _levels + 1 : level + 1) ? 1 : 0;
    }

    private C.ChartShapeProperties Fill(int kind) =>
        kind == 0 ? OfficeLook.NoFill() : OfficeLook.Fill(kind <= _levels ? chart.Colour(kind - 1).Fill : "#F4F6F6", "#FFFFFF");

    private C.BarChartSeries Bar(OfficeSeries series, string sheet, int bar)
    {
        var kind = bar % Each;
        var ink = kind == 0 ? Palette.Ink : kind <= _levels ? chart.Colour(kind - 1).Ink : Palette.Soft;
        var texts = Enumerable.Range(-1, chart.Rows.Count + 1).Select(row => Length(row, bar) == 1 ? Text(row, bar / Each) : "").ToList();
        var letter = OfficeSeries.Letters(LabelColumn(bar));
        return series.Bar(bar, Fill(kind),
            OfficeLabels.FromCells(texts, ink, chart.Culture, bold: kind > 0 && kind <= _levels),
            OfficeLabels.Cells($"{sheet}!${letter}$2:${letter}${chart.Rows.Count + 2}", texts));
    }

    /// <summary>The labels' cells stand after the bars'.</summary>
    private int LabelColumn(int bar) => Left + 1 + chart.Columns.Count * Each + bar;

    private string Text(int row, int column) =>
        row < 0 ? Heading(column) : chart.Values[row][column]?.ToString(chart.Format, chart.Culture) ?? chart.Missing;

    /// <summary>Broken into lines here: programs that break it themselves do it inside words, or not at all.</summary>
    private string Heading(int column) => Echarts.Wrap(chart.Columns[column], 16);

    private IEnumerable<SheetCell> Scores(int row) => row < chart.Rows.Count
        ? [chart.Rows[row], .. chart.Values[row].Select(value => value is null ? (SheetCell)chart.Missing : SheetCell.Of(value, chart.Format))]
        : Enumerable.Repeat<SheetCell>(default, chart.Columns.Count + 1);

    /// <summary>The line of headings comes first, so the bars of a row stand one line below its scores.</summary>
    private IEnumerable<SheetCell> Formulas(ChartGrid bars, int line)
    {
        var row = line - 1;
        yield return row < 0 ? " " : (SheetCell)chart.Rows[row] with { Formula = string.Create(CultureInfo.InvariantCulture, $"$A{row + 2}") };
        for (var bar = 0; bar < bars.Columns.Count; bar++)
        {
            var length = SheetCell.Of(bars.Columns[bar].Values[line], "0");
            yield return row < 0 || bar % Each == 0 ? length : length with { Formula = Formula(row, bar / Each, bar % Each) };
        }
    }

    /// <summary>A bar that shows says the score; one that does not says nothing.</summary>
    private IEnumerable<SheetCell> LabelFormulas(int line)
    {
        for (var bar = 0; bar < chart.Columns.Count * Each; bar++)
        {
            var (column, row) = (bar / Each, line - 1);
            var shows = string.Create(CultureInfo.InvariantCulture, $"{OfficeSeries.Letters(Left + 1 + bar)}{line + 2}=1");
            var source = string.Create(CultureInfo.InvariantCulture, $"${OfficeSeries.Letters(column + 1)}{line + 1}");
            if (row < 0 && bar % Each == 0 && Heading(column).Contains('\n', StringComparison.Ordinal))
            {
                yield return Heading(column); // A formula would take the heading in one line, over its neighbours.
                continue;
            }
            var now = Length(row, bar) != 1 ? "" : row < 0 ? chart.Columns[column]
                : chart.Values[row][column] is { } score ? SheetCell.Of(score, chart.Format) : (SheetCell)chart.Missing;
            yield return now with { Formula = $"IF({shows},{source},\"\")", Format = chart.Format };
        }
    }

    private string Formula(int row, int column, int kind)
    {
        var cell = string.Create(CultureInfo.InvariantCulture, $"${OfficeSeries.Letters(column + 1)}{row + 2}");
        if (kind > _levels) return $"IF(ISNUMBER({cell}),0,1)";
        var tests = new List<string> { $"ISNUMBER({cell})" };
        if (kind > 1) tests.Add(string.Create(CultureInfo.InvariantCulture, $"{cell}>={chart.Levels[kind - 1].From:R}"));
        if (kind < _levels) tests.Add(string.Create(CultureInfo.InvariantCulture, $"{cell}<{chart.Levels[kind].From:R}"));
        return $"IF(AND({string.Join(',', tests)}),1,0)";
    }
}
