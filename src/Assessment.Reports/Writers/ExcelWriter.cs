using Assessment.Reports.Blocks;
using Assessment.Reports.Workbooks;

namespace Assessment.Reports.Writers;

/// <summary>
/// The figures of a report as a spreadsheet: first the sheets that <see cref="Report.Sheets"/> brings (answers, scores, weights, traces),
/// then the recommendations, and each table and chart on a sheet of its own, charts native and editable.
/// </summary>
public sealed class ExcelWriter : IWriter
{
    public string Format => "xlsx";

    public string MediaType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public async Task<Written> WriteAsync(NumberedReport report, Stream output, CancellationToken ct = default)
    {
        if (report.Problems.Count > 0) return new Written(report.Problems, []);
        using var buffer = new MemoryStream();
        var workbook = new Workbook(report.Source.Title, report.Source.Culture, [.. Sheets(report)])
        {
            Author = report.Source.Author,
            Published = report.Source.Published,
        };
        var warnings = ExcelFile.Write(workbook, buffer);
        buffer.Position = 0;
        await buffer.CopyToAsync(output, ct);
        return new Written([], warnings);
    }

    private static List<Sheet> Sheets(NumberedReport report)
    {
        var labels = report.Source.Labels;
        var sheets = report.Source.Sheets.ToList();
        var recommendations = report.All().OfType<Recommendation>().ToList();
        if (recommendations.Count > 0) sheets.Add(Register(recommendations, report));
        foreach (var block in report.All())
        {
            if (block is Table table) sheets.Add(Of(table, report));
            if (block is Figure { Chart: { } chart } figure)
                sheets.Add(Of(chart, Labels.With(labels.Figure, figure.Number), figure.Alt));
        }
        // Excel opens no file without a sheet: a report that is all text brings its title.
        if (sheets.Count == 0) sheets.Add(new Sheet(report.Source.Title, [new SheetColumn(report.Source.Title, 60)], []));
        return sheets;
    }

    private static Sheet Register(List<Recommendation> all, NumberedReport report)
    {
        var labels = report.Source.Labels;
        string? Said(Prose? prose) => prose is null ? null : report.Plain(prose);
        return new Sheet(
            labels.Recommendations,
            [
                new SheetColumn("#", 6), new SheetColumn(labels.RecommendationTitle, 36), new SheetColumn(labels.RecommendationText, 70), new SheetColumn(labels.Addressee, 28),
                new SheetColumn(labels.Priority), new SheetColumn(labels.TimeFrame), new SheetColumn(labels.Cooperation, 30), new SheetColumn(labels.Links, 26),
            ],
            [.. all.Select(r => (IReadOnlyList<SheetCell>)
                [r.Number, Said(r.Title), Said(r.Text), Said(r.Addressee), Said(r.Priority), Said(r.TimeFrame), Said(r.Cooperation), Said(r.Links)])])
        { FrozenColumns = 2 };
    }

    /// <summary>Group rows become a first column, so that the table can be filtered and sorted.</summary>
    private static Sheet Of(Table table, NumberedReport report)
    {
        var grouped = table.Rows.Any(row => row is GroupRow);
        var rows = new List<IReadOnlyList<SheetCell>>();
        SheetCell group = default;
        foreach (var row in table.Rows)
        {
            if (row is GroupRow title) group = (SheetCell)report.Plain(title.Title) with { Bold = true };
            else rows.Add([.. grouped ? [group] : Array.Empty<SheetCell>(), .. row.Cells.Select((cell, i) => Typed(cell, table.Columns[i].Align == Align.Number, report))]);
        }
        var columns = table.Columns.Select(column => new SheetColumn(report.Plain(column.Label), Wide(table, report.Plain(column.Label), column)));
        var name = table.Caption is null ? report.Plain(table.Columns[0].Label) : Labels.With(report.Source.Labels.Table, table.Number);
        return new Sheet(name, [.. grouped ? [new SheetColumn("", 24)] : Array.Empty<SheetColumn>(), .. columns], rows);
    }

    /// <summary>As wide as its share of a page, and no narrower than the longest word of its heading.</summary>
    private static double Wide(Table table, string label, Column column)
    {
        var share = 90 * (column.Width ?? 0.6) / Math.Max(1, table.Columns.Sum(each => each.Width ?? 0.6));
        return Math.Clamp(Math.Max(share, 4 + label.Split(' ').Max(word => word.Length) * 1.25), 10, 60);
    }

    private static SheetCell Typed(Cell cell, bool atEnd, NumberedReport report) =>
        (cell.Value is { } number ? SheetCell.Of(number, cell.Format) : (SheetCell)report.Plain(cell.Text)) with { Shade = cell.Shade, AtEnd = atEnd };

    private static Sheet Of(Charts.Chart chart, string name, string alt)
    {
        var cells = chart.Sheet();
        var columns = cells.Rows[0].Select((cell, i) => new SheetColumn(cell.Text ?? "", i == 0 ? 36 : 17) { Hidden = cells.HiddenFrom >= 0 && i >= cells.HiddenFrom });
        return new Sheet(name, [.. columns], [.. cells.Rows.Skip(1)]) { Chart = chart, Alt = alt, Filter = false };
    }
}
