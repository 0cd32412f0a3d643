using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Assessment.Reports.Writers;

/// <summary>HTML under construction. Text and attribute values go in as data and are always encoded; only <see cref="Raw"/>, which takes cleaned SVG and our own style sheet, is not.</summary>
internal sealed class Markup
{
    private readonly StringBuilder _html = new(64 * 1024);

    public Markup Open(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _html.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
            if (value is not null) _html.Append(' ').Append(name).Append("=\"").Append(Encoded(value)).Append('"');
        _html.Append('>');
        return this;
    }

    public Markup Close(string tag)
    {
        _html.Append("</").Append(tag).Append('>');
        if (tag is not ("a" or "b" or "i" or "code" or "span" or "sup" or "strong" or "em" or "bdi")) _html.Append('\n');
        return this;
    }

    public Markup Text(string text)
    {
        var first = true;
        foreach (var line in Legible.Xml(text).Split('\n'))
        {
            if (!first) _html.Append("<br>");
            _html.Append(Letters.Encode(line));
            first = false;
        }
        return this;
    }

    /// <summary>An element with nothing but text in it.</summary>
    public Markup Element(string tag, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(tag, attributes).Text(text).Close(tag);

    public Markup Raw(string html)
    {
        _html.Append(html);
        return this;
    }

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public override string ToString() => _html.ToString();

    /// <summary>Markup is encoded, letters of any language stay readable in the file's source.</summary>
    private static readonly HtmlEncoder Letters = HtmlEncoder.Create(UnicodeRanges.All);

    private static string Encoded(string value) => Letters.Encode(Legible.Xml(value));
}
