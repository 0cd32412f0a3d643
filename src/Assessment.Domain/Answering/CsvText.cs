using System.Globalization;

namespace Assessment.Domain.Answering;

/// <summary>
/// Text on its way into and out of CSV cells. A spreadsheet runs a cell that starts with = + - or @ as a formula, so such text
/// gets an apostrophe in front (OWASP, CSV injection); numbers stay as they are. Reading takes the same apostrophe away again.
/// </summary>
public static class CsvText
{
    private const string Formula = "=+-@\t\r\n";

    /// <summary>Safe text for a cell.</summary>
    public static string Out(string text) => IsNumber(text) || !NeedsMark(text) ? text : "'" + text;

    /// <summary>What a cell says, without the mark that <see cref="Out"/> put there; <paramref name="literal"/> when there was one.</summary>
    public static string In(string cell, out bool literal)
    {
        literal = cell.Length > 1 && cell[0] == '\'' && NeedsMark(cell[1..]);
        return literal ? cell[1..] : cell;
    }

    // A state's word that somebody typed as text is marked too, or it would come back as the state.
    private static bool NeedsMark(string text)
    {
        var bare = text.AsSpan().TrimStart('\'');
        return bare.Length > 0 && (Formula.Contains(bare[0]) || StateWords.TryRead(bare.ToString().Trim(), out _));
    }

    private static bool IsNumber(string text) =>
        text.Length == 0 || double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
