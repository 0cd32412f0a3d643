using System.Globalization;
using Assessment.Reports.Charts;

namespace Assessment.Reports.Workbooks;

/// <summary>A spreadsheet as data: sheets of typed cells. Whoever has answers, scores or traces to hand over fills one and gives it to <see cref="ExcelFile"/>.</summary>
public sealed record Workbook(string Title, CultureInfo Culture, IReadOnlyList<Sheet> Sheets)
{
    public string Author { get; init; } = "";

    /// <summary>Written into the file's properties; no clock is looked at.</summary>
    public DateTimeOffset? Published { get; init; }
}

/// <summary>
/// A sheet: one header row that stays in view, with filters, and rows of cells under it. Names are cut to Excel's 31 characters and made
/// different from each other by the writer.
/// </summary>
public sealed record Sheet(string Name, IReadOnlyList<SheetColumn> Columns, IReadOnlyList<IReadOnlyList<SheetCell>> Rows)
{
    /// <summary>A filter on each column of the header row.</summary>
    public bool Filter { get; init; } = true;

    /// <summary>Columns that stay in view when the sheet is moved sideways.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>A native chart of this sheet's own cells, drawn under them; the cells are then the chart's.</summary>
    public Chart? Chart { get; init; }

    /// <summary>Words for those who cannot see the chart.</summary>
    public string Alt { get; init; } = "";
}

/// <summary>A column: its heading and its width in letters of the normal font.</summary>
public sealed record SheetColumn(string Label, double Width = 14)
{
    public bool Hidden { get; init; }
}

/// <summary>
/// A typed cell: text, number, date, yes or no, or nothing. Text is never a formula, whatever it starts with.
/// Text, numbers, dates and booleans convert by themselves.
/// </summary>
public readonly record struct SheetCell
{
    public string? Text { get; private init; }
    public double? Number { get; private init; }
    public bool? Truth { get; private init; }

    /// <summary>As Excel writes it, such as <c>0.0</c>, <c>0 %</c>, <c>yyyy-mm-dd</c>; null for general.</summary>
    public string? Format { get; init; }

    /// <summary>The fill of a maturity level and the ink on it.</summary>
    public Depth? Shade { get; init; }

    public bool Bold { get; init; }

    /// <summary>A text that stands at the end of its cell, as numbers do: “12 / 16”.</summary>
    public bool AtEnd { get; init; }

    /// <summary>Only the program's own formulas, never a user's text. The value beside it is what it gave when the file was written.</summary>
    internal string? Formula { get; init; }

    /// <summary>A number; not-a-number and infinities become the text that names them, since Excel has no such numbers.</summary>
    public static SheetCell Of(double? number, string? format = null) => number switch
    {
        null => default,
        { } value when double.IsFinite(value) => new SheetCell { Number = value, Format = format },
        { } value => new SheetCell { Text = value.ToString(CultureInfo.InvariantCulture) },
    };

    public static SheetCell Of(DateOnly? date) => date is { } day
        ? new SheetCell { Number = day.DayNumber - Epoch, Format = "yyyy-mm-dd" }
        : default;

    public static SheetCell Of(bool? truth) => new() { Truth = truth };

    public static implicit operator SheetCell(string? text) => new() { Text = text };
    public static implicit operator SheetCell(double number) => Of(number);
    public static implicit operator SheetCell(int number) => Of(number, "0");
    public static implicit operator SheetCell(DateOnly date) => Of(date);
    public static implicit operator SheetCell(bool truth) => Of(truth);

    /// <summary>Excel counts days from the last day of 1899, as if 1900 had been a leap year.</summary>
    private static readonly int Epoch = new DateOnly(1899, 12, 30).DayNumber;
}
