using System.Globalization;

namespace Assessment.Reports.Workbooks;

/// <summary>Names that Excel takes for sheets: 1 to 31 letters, none of <c>[ ] : * ? / \</c>, no apostrophe at an end, no two alike in any case.</summary>
internal static class SheetNames
{
    private const int Longest = 31;

    public static IReadOnlyList<string> Of(IReadOnlyList<Sheet> sheets)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "History" };
        return [.. sheets.Select(sheet => Free(Plain(sheet.Name), taken))];
    }

    private static string Plain(string name)
    {
        var letters = Legible.Xml(name).Select(letter => letter is '[' or ']' or ':' or '*' or '?' or '/' or '\\' or '\n' or '\t' ? ' ' : letter);
        var plain = string.Concat(letters).Trim(' ', '\'');
        return plain.Length == 0 ? "Sheet" : Cut(plain, Longest);
    }

    private static string Free(string name, HashSet<string> taken)
    {
        var free = name;
        for (var n = 2; !taken.Add(free); n++)
        {
            var tail = string.Create(CultureInfo.InvariantCulture, $" ({n})");
            free = Cut(name, Longest - tail.Length) + tail;
        }
        return free;
    }

    /// <summary>Never between the halves of a surrogate pair.</summary>
    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)].TrimEnd(' ', '\'');
}
