using System.Text;

namespace Assessment.Reports;

/// <summary>Text as files can hold it. XML forbids control characters and lone halves of surrogate pairs; users paste both.</summary>
public static class Legible
{
    /// <summary>The same text without control characters (tab and line break stay); lone surrogates become U+FFFD.</summary>
    public static string Xml(string text)
    {
        var bad = text.AsSpan().IndexOfAnyExcept(Plain);
        return bad < 0 ? text : Mended(text);
    }

    /// <summary>Whether <see cref="Xml"/> would change the text.</summary>
    public static bool IsMended(string text) => !ReferenceEquals(Xml(text), text) && Xml(text) != text;

    private static readonly System.Buffers.SearchValues<char> Plain = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0x20, 0x5F).Select(code => (char)code), .. Enumerable.Range(0xA0, 0xD760).Select(code => (char)code), '\n', '\t']);

    private static string Mended(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            var code = rune.Value;
            var control = code is < 0x20 and not ('\t' or '\n') or >= 0x7F and < 0xA0 or 0xFFFE or 0xFFFF;
            if (!control) clean.Append(rune.ToString());
        }
        return clean.ToString();
    }
}
