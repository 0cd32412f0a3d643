using System.Text;
using System.Text.RegularExpressions;

namespace Assessment.Reports.Tests;

/// <summary>The objects of a PDF as text, for looking at its structure. Typst writes them one by one and plain; what is packed stays unread.</summary>
public sealed partial class PdfObjects
{
    private readonly string _text;

    public PdfObjects(byte[] pdf)
    {
        _text = Encoding.Latin1.GetString(pdf);
        All = [.. Whole().Matches(_text).Select(match => match.Groups[1].Value.Split("stream", 2)[0])];
    }

    public IReadOnlyList<string> All { get; }

    public string Catalog => All.Single(one => one.Contains("/Type /Catalog", StringComparison.Ordinal));

    public string Metadata => _text[_text.IndexOf("<?xpacket begin", StringComparison.Ordinal)..];

    /// <summary>The structure elements of a kind, such as <c>Figure</c>.</summary>
    public IEnumerable<string> Tagged(string kind) => All.Where(one => one.Contains("/Type /StructElem", StringComparison.Ordinal) && Kind().Match(one).Groups[1].Value == kind);

    /// <summary>The words of the bookmarks.</summary>
    public IEnumerable<string> Bookmarks => All.Where(one => one.Contains("/Dest", StringComparison.Ordinal) && one.Contains("/Title", StringComparison.Ordinal)).Select(one => Text(one, "Title")!);

    /// <summary>A text field of an object, or null where it has none.</summary>
    public static string? Text(string one, string field)
    {
        var match = Regex.Match(one, $@"/{field} (?:<([0-9A-F]*)>|\(((?:\\.|[^\\()]|\((?:\\.|[^\\()])*\))*)\))", RegexOptions.Singleline);
        if (!match.Success) return null;
        if (!match.Groups[1].Success) return Regex.Replace(match.Groups[2].Value, @"\\([()\\])", "$1");
        var bytes = Convert.FromHexString(match.Groups[1].Value);
        return Encoding.BigEndianUnicode.GetString(bytes).TrimStart('\ufeff');
    }

    [GeneratedRegex(@"\d+ 0 obj\r?\n(.*?)endobj", RegexOptions.Singleline)]
    private static partial Regex Whole();

    [GeneratedRegex(@"/S /(\w+)")]
    private static partial Regex Kind();
}
