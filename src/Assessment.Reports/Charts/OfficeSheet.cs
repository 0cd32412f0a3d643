using Assessment.Reports.Workbooks;

namespace Assessment.Reports.Charts;

/// <summary>The cells behind a native chart: what “Edit data” opens in Word, and the sheet beside the chart in Excel.</summary>
internal sealed record OfficeSheet(IReadOnlyList<IReadOnlyList<SheetCell>> Rows)
{
    /// <summary>The name of the sheet inside a Word chart.</summary>
    public const string Name = "Data";

    /// <summary>Columns from this one on hold formulas that only the drawing needs, and are hidden; -1 where there are none.</summary>
    public int HiddenFrom { get; init; } = -1;

    public static OfficeSheet Of(Chart chart)
    {
        var grid = chart.Grid;
        return new OfficeSheet(
        [
            [chart.Subject, .. grid.Columns.Select(column => (SheetCell)column.Name)],
            .. grid.Rows.Select((row, i) => (IReadOnlyList<SheetCell>)[row, .. grid.Columns.Select(column => SheetCell.Of(column.Values[i], chart.Format))]),
        ]);
    }
}
