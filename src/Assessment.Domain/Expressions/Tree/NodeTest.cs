using System.Xml.XPath;

namespace Assessment.Domain.Expressions.Tree;

/// <summary>
/// Which nodes on an axis are meant: a name, <c>*</c>, <c>prefix:*</c>, or a type such as <c>text()</c>. The type <c>Element</c> stands for
/// the axis's own type (attributes on the attribute axis); no name means any; a processing instruction's name is its target.
/// </summary>
internal sealed record NodeTest(XPathNodeType Type, string? Prefix = null, string? Name = null)
{
    public static readonly NodeTest AnyNode = new(XPathNodeType.All);
    public static readonly NodeTest AnyElement = new(XPathNodeType.Element);

    public static bool IsNodeType(string name) => name is "node" or "text" or "comment" or "processing-instruction";

    public static NodeTest OfType(string type, string? target) => type switch
    {
        "text" => new(XPathNodeType.Text),
        "comment" => new(XPathNodeType.Comment),
        "processing-instruction" => new(XPathNodeType.ProcessingInstruction, null, target),
        _ => AnyNode,
    };

    public static NodeTest Named(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var local = name[(colon + 1)..];
        return new(XPathNodeType.Element, colon < 0 ? null : name[..colon], local == "*" ? null : local);
    }

    /// <summary>Whether a node on an axis is meant; the space is what the prefix stands for.</summary>
    public bool Fits(XPathNavigator node, Axis axis, string space)
    {
        if (Type == XPathNodeType.All)
            return true;
        if (Type == XPathNodeType.Text)
            return node.NodeType is XPathNodeType.Text or XPathNodeType.Whitespace or XPathNodeType.SignificantWhitespace;
        if (Type != XPathNodeType.Element)
            return node.NodeType == Type && (Name is null || Name == node.LocalName);
        var wanted = axis switch { Axis.Attribute => XPathNodeType.Attribute, Axis.Namespace => XPathNodeType.Namespace, _ => XPathNodeType.Element };
        return node.NodeType == wanted
            && (Name is null || Name == node.LocalName)
            && ((Prefix is null && Name is null) || node.NamespaceURI == space);
    }
}

/// <summary>Prefixes: those of the document, and the ones that ODK forms always know.</summary>
internal static class Namespaces
{
    public static string Of(string? prefix, XPathNavigator node)
    {
        if (prefix is null)
            return "";
        if (node.LookupNamespace(prefix) is { Length: > 0 } here)
            return here;
        var top = node.Clone();
        top.MoveToRoot();
        if (top.MoveToFirstChild() && (top.NodeType == XPathNodeType.Element || top.MoveToNext(XPathNodeType.Element)) && top.LookupNamespace(prefix) is { Length: > 0 } declared)
            return declared;
        return prefix switch
        {
            "xhtml" or "h" => "http://www.w3.org/1999/xhtml",
            "mathml" => "http://www.w3.org/1998/Math/MathML",
            "jr" => "http://openrosa.org/javarosa",
            "xml" => "http://www.w3.org/XML/1998/namespace",
            "orx" => "http://openrosa.org/xforms",
            _ => throw new EvaluationFailure("unknown-prefix", $"The prefix '{prefix}:' is not declared in the document."),
        };
    }
}
