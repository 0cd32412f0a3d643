using Assessment.Reports.Blocks;

namespace Assessment.Reports.Writers;

/// <summary>
/// Widths of a table's columns in twips. Columns without a share take what their text needs; the rest is shared out, but no column
/// is made narrower than its longest ordinary word while others have room.
/// </summary>
internal static class ColumnWidths
{
    /// <summary>The average letter of the table's font, and the margins of a cell.</summary>
    private const int Letter = 100, Margins = 190;

    public static int[] Of(Table table, int width)
    {
        var least = table.Columns.Select((_, i) => Math.Min(width * 3 / (2 * Math.Max(3, table.Columns.Count)), Margins + Letter * LongestWord(table, i))).ToArray();
        var natural = table.Columns.Select((column, i) => column.Width is null ? Math.Min(width / 3, Margins + Letter * LongestCell(table, i)) : 0).ToArray();
        var rest = width - natural.Sum();
        var shares = Math.Max(0.01, table.Columns.Sum(column => column.Width ?? 0));
        var widths = table.Columns.Select((column, i) => column.Width is { } share ? (int)(rest * share / shares) : natural[i]).ToArray();

        var lacking = widths.Zip(least, (have, need) => Math.Max(0, need - have)).Sum();
        var spare = widths.Zip(least, (have, need) => Math.Max(0, have - need)).ToArray();
        if (lacking == 0 || spare.Sum() < lacking) return widths;
        var taken = lacking / (double)spare.Sum();
        return [.. widths.Select((have, i) => have < least[i] ? least[i] : have - (int)(spare[i] * taken))];
    }

    private static int LongestCell(Table table, int column) => Texts(table, column).Max(text => text.Length);

    /// <summary>Headings are bold, and a tenth wider.</summary>
    private static int LongestWord(Table table, int column) =>
        Math.Max(Longest(Texts(table, column)), Longest([table.Columns[column].Label.Plain]) * 11 / 10);

    private static int Longest(IEnumerable<string> texts) =>
        texts.SelectMany(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Select(word => word.Length).Where(length => length <= 30).DefaultIfEmpty(1).Max();

    private static IEnumerable<string> Texts(Table table, int column) =>
        table.Rows.Where(row => row is not GroupRow).Select(row => row.Cells[column].Text.Plain).Append(table.Columns[column].Label.Plain);
}
