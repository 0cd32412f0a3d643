using System.Text;
using CsvHelper;

namespace Assessment.Domain.Tests.Indices;

/// <summary>Tables as others publish them, and as our own CSV files are: split into cells by the same library as the command line uses.</summary>
internal static class Table
{
    /// <summary>The rows of a text, the header first.</summary>
    public static IReadOnlyList<string[]> Rows(string text, char separator = ',')
    {
        var rows = new List<string[]>();
        using var csv = CsvReader.Create(Encoding.UTF8.GetBytes(text), new CsvReaderOptions { Separator = separator, HasHeader = false, SkipEmptyLines = true });
        while (csv.Read())
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        return rows;
    }

    /// <summary>A published table: each row by its headings.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Published(string path, char separator = ',')
    {
        var rows = Rows(File.ReadAllText(path), separator);
        var header = rows[0].Select(name => name.Trim('\uFEFF', ' ')).ToArray();
        return [.. rows.Skip(1).Select(row => header.Zip(row).ToDictionary(cell => cell.First, cell => cell.Second.Trim()))];
    }

    /// <summary>One line of CSV; a cell that needs quotes gets them.</summary>
    public static string Line(IEnumerable<string> cells) =>
        string.Join(',', cells.Select(cell => cell.AsSpan().IndexOfAny(",\"\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n";
}
