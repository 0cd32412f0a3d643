using System.Xml.XPath;
using Assessment.Domain.Expressions.Tree;

namespace Assessment.Domain.Expressions.Functions;

/// <summary>Functions about node-sets and the nodes of XML documents.</summary>
internal static class NodeFunctions
{
    public static readonly IReadOnlyList<Function> All =
    [
        new("count(values)", 1, 1, static (in frame, call) => Value.Of((double)call.NodeSet(0, frame).Count)),
        new("count-non-empty(values)", 1, 1, static (in frame, call) => Value.Of((double)call.NodeSet(0, frame).ToTexts().Count(t => t.Length > 0))),
        new("position(node?)", 0, 1, static (in frame, call) => Value.Of(call.Arguments.Length == 0 ? frame.Position : AmongSiblings(frame, call))),
        new("last()", 0, 0, static (in frame, _) => Value.Of((double)frame.Size)),
        new("current()", 0, 0, static (in frame, _) => frame.Scope.Answers.Current) { ReadsCurrent = static _ => true },
        new("id(ids)", 1, 1, static (in frame, call) => ById(frame, call)) { NeedsNode = static _ => true },
        new("lang(language)", 1, 1, static (in frame, call) => Value.Of(Speaks(call.Node(frame), call.Text(0, frame)))) { NeedsNode = static _ => true },
        new("name(node?)", 0, 1, static (in frame, call) => Value.Of(First(frame, call)?.Name ?? "")) { NeedsNode = static count => count == 0 },
        new("local-name(node?)", 0, 1, static (in frame, call) => Value.Of(First(frame, call)?.LocalName ?? "")) { NeedsNode = static count => count == 0 },
        new("namespace-uri(node?)", 0, 1, static (in frame, call) => Value.Of(First(frame, call)?.NamespaceURI ?? "")) { NeedsNode = static count => count == 0 },
    ];

    /// <summary>The place of a node among its siblings of the same name, from 1.</summary>
    public static int AmongSiblings(XPathNavigator node)
    {
        var sibling = node.Clone();
        var position = 1;
        while (sibling.MoveToPrevious())
            if (sibling.NodeType == node.NodeType && sibling.LocalName == node.LocalName && sibling.NamespaceURI == node.NamespaceURI)
                position++;
        return position;
    }

    private static double AmongSiblings(in Frame frame, Call call)
    {
        var value = call.NodeSet(0, frame);
        return value.Count > 0 && value.Navigators is { } nodes
            ? AmongSiblings(nodes[0])
            : throw call.Failure("no-node", "position() found no node to count.");
    }

    private static XPathNavigator? First(in Frame frame, Call call)
    {
        if (call.Arguments.Length == 0)
            return call.Node(frame);
        var value = call.NodeSet(0, frame);
        return value.Count == 0 ? null
            : value.Navigators is { } nodes ? nodes[0]
            : throw call.Failure("no-paths", $"{call.Name}() works only on an XML document.");
    }

    /// <summary>Elements whose <c>id</c> or <c>xml:id</c> is one of the names; without a DTD, as ODK forms have none.</summary>
    private static Value ById(in Frame frame, Call call)
    {
        var wanted = string.Join(' ', call.Items(0, frame).Select(item => item.ToText())).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        var node = call.Node(frame).Clone();
        node.MoveToRoot();
        var found = new List<XPathNavigator>();
        while (node.MoveToFollowing(XPathNodeType.Element))
        {
            frame.Spend(1);
            if (wanted.Contains(node.GetAttribute("id", "")) || wanted.Contains(node.GetAttribute("id", "http://www.w3.org/XML/1998/namespace")))
                found.Add(node.Clone());
        }
        return Value.Nodes([.. found]);
    }

    /// <summary>XPath 1.0 §4.3: <c>xml:lang</c> here or above is the language, or a variety of it.</summary>
    private static bool Speaks(XPathNavigator node, string language)
    {
        var spoken = node.XmlLang;
        return spoken.StartsWith(language, StringComparison.OrdinalIgnoreCase) && (spoken.Length == language.Length || spoken[language.Length] == '-');
    }
}
