using System.Text;
using Assessment.Web.Accounts;
using CsvHelper;

namespace Assessment.Web.Rounds;

/// <summary>One line of a list of people, in its cells.</summary>
/// <param name="Number">Counted from 1 as spreadsheets do.</param>
/// <param name="Cells">What stands between the separators.</param>
/// <param name="IsMalformed">A quote is opened or closed without the other one.</param>
public sealed record GuestLine(int Number, string[] Cells, bool IsMalformed);

/// <summary>
/// Splits a list of people into lines and cells. Each line stands alone, so that a quote that is not closed spoils its own line and none of
/// those after it; no cell of such a list has a line break.
/// </summary>
public sealed class GuestLines
{
    private static readonly Dictionary<char, string> Separators = new() { ['\t'] = "Tab", [';'] = "Semicolon", [','] = "Comma" };

    private readonly string[] lines;

    /// <param name="text">The whole list.</param>
    public GuestLines(string text)
    {
        lines = text.ReplaceLineEndings("\n").Split('\n');
        var first = lines.FirstOrDefault(line => !string.IsNullOrWhiteSpace(line)) ?? "";
        // The separator that the first line has most of; a tab is never part of a name.
        Separator = first.Contains('\t') ? '\t' : first.Count(letter => letter == ';') > first.Count(letter => letter == ',') ? ';' : ',';
    }

    /// <summary>What separates the cells of the first line.</summary>
    public char Separator { get; }

    /// <summary>The lines that say something.</summary>
    public IEnumerable<GuestLine> Read() => lines.Index().Where(line => !string.IsNullOrWhiteSpace(line.Item)).Select(line => Split(line.Index + 1, line.Item, Separator));

    /// <summary>What separates this line, where that is not the separator of the first: then an address stands alone between two others. Null where there is none such.</summary>
    public char? OtherSeparator(int number) => Separators.Keys.Where(separator => separator != Separator)
        .Select(separator => (char?)separator).FirstOrDefault(separator => Split(number, lines[number - 1], separator!.Value).Cells is { Length: > 1 } cells && cells.Any(EmailAddress.IsWellFormed));

    /// <summary>Such as <c>Tab</c>: the key of its name is <c>Separator.{word}</c>.</summary>
    public static string WordOf(char separator) => Separators[separator];

    private static GuestLine Split(int number, string line, char separator)
    {
        var malformed = line.Count(letter => letter == '"') % 2 == 1;
        var options = new CsvReaderOptions { Separator = separator, HasHeader = false, SkipEmptyLines = false, OnMalformedRecord = _ => malformed = true };
        using var csv = CsvReader.Create(Encoding.UTF8.GetBytes(line), options);
        var cells = csv.Read() ? csv.Current.ToArray() : [line];
        return new GuestLine(number, cells, malformed);
    }
}
