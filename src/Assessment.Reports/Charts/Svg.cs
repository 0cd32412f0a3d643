using System.Xml.Linq;

namespace Assessment.Reports.Charts;

/// <summary>
/// Makes a drawn chart fit to stand in a page with a strict Content-Security-Policy: style attributes become presentation attributes,
/// style elements, scripts, links and everything else that is not plain drawing are dropped, and ids get a prefix so that many charts fit in one page.
/// </summary>
public static class Svg
{
    private const string Fonts = "Noto Sans, Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif";

    private static readonly XNamespace Ns = "http://www.w3.org/2000/svg";

    private static readonly HashSet<string> Elements =
        ["svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "defs", "clipPath", "linearGradient", "stop", "pattern"];

    /// <summary>What ECharts writes into style attributes and means something in an attribute of its own.</summary>
    private static readonly HashSet<string> Presentation =
        ["font-family", "font-size", "font-weight", "font-style", "fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "opacity", "text-anchor", "dominant-baseline", "visibility"];

    private static readonly HashSet<string> Attributes =
    [
        .. Presentation, "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "rx", "ry", "d", "points", "width", "height", "viewBox", "transform",
        "id", "clip-path", "clip-rule", "fill-rule", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-dashoffset", "stroke-opacity", "offset",
        "stop-color", "stop-opacity", "patternUnits", "paint-order", "xml:space", "direction",
    ];

    /// <param name="svg">What the renderer drew.</param>
    /// <param name="prefix">Put before each id: a name that no other chart of the page has.</param>
    /// <param name="alt">Words for those who cannot see it; null where they stand beside the chart already and it is to be passed over.</param>
    public static string ForPage(string svg, string prefix, string? alt)
    {
        var root = XElement.Parse(svg, LoadOptions.PreserveWhitespace);
        Clean(root, prefix);
        root.SetAttributeValue("font-family", Fonts);
        if (alt is null) root.SetAttributeValue("aria-hidden", "true");
        else
        {
            root.SetAttributeValue("role", "img");
            root.SetAttributeValue("aria-label", Legible.Xml(alt));
        }
        return root.ToString(SaveOptions.DisableFormatting);
    }

    private static void Clean(XElement element, string prefix)
    {
        foreach (var attribute in element.Attributes().ToList())
        {
            var name = attribute.Name.LocalName;
            if (attribute.IsNamespaceDeclaration) continue;
            if (name == "style") Unfold(element, attribute.Value);
            if (!Attributes.Contains(name) || attribute.Name.Namespace != XNamespace.None) attribute.Remove();
            else if (name == "id") attribute.Value = prefix + attribute.Value;
            else if (attribute.Value.StartsWith("url(", StringComparison.Ordinal)) Local(attribute, prefix);
        }
        foreach (var child in element.Elements().ToList())
            if (child.Name.Namespace != Ns || !Elements.Contains(child.Name.LocalName)) child.Remove();
            else Clean(child, prefix);
        element.Nodes().OfType<XComment>().Remove();
    }

    private static void Unfold(XElement element, string style)
    {
        foreach (var rule in style.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var at = rule.IndexOf(':', StringComparison.Ordinal);
            if (at <= 0 || !Presentation.Contains(rule[..at].Trim())) continue;
            // One font list on the root serves all; Arabic keeps the face that joins its letters.
            var (name, value) = (rule[..at].Trim(), rule[(at + 1)..].Trim());
            if (name != "font-family" || value.Contains("Arabic", StringComparison.Ordinal)) element.SetAttributeValue(name, value);
        }
    }

    /// <summary><c>url(#id)</c> inside the drawing stays, with the prefix; any other address goes.</summary>
    private static void Local(XAttribute attribute, string prefix)
    {
        var target = attribute.Value.Trim()["url(".Length..].TrimEnd(')').Trim('"', '\'');
        if (target.StartsWith('#')) attribute.Value = $"url(#{prefix}{target[1..]})";
        else attribute.Remove();
    }
}
