using System.Xml.XPath;
using Assessment.Domain.Expressions.Functions;

namespace Assessment.Domain.Expressions;

/// <summary>
/// An XML document as the data of an expression, as in an ODK form. <c>${name}</c> is every element of that name inside the nearest
/// element around the context that has one: within a repeat that entry's own, from outside those of all entries.
/// </summary>
public sealed class XmlAnswers(Expression expression, XPathNavigator context) : IAnswers
{
    public XPathNavigator? Node => context;

    public Value Current => Value.Nodes(context);

    public int? Position
    {
        get
        {
            var entry = context.Clone();
            return entry.MoveToParent() ? NodeFunctions.AmongSiblings(entry) : null;
        }
    }

    public Value Read(int reference)
    {
        var name = expression.References[reference];
        var around = context.Clone();
        do
        {
            if (around.NodeType == XPathNodeType.Element && around.LocalName == name)
                return Value.Nodes(around);
            var found = Named(around, name);
            if (found.Length > 0)
                return Value.Nodes(found);
        }
        while (around.MoveToParent());
        return Value.None;
    }

    public Value ReadAt(int reference, ReadOnlySpan<RepeatIndex> at)
    {
        var around = context.Clone();
        around.MoveToRoot();
        foreach (var (repeat, index) in at)
        {
            var entries = Named(around, expression.References[repeat]);
            if (index < 1 || index > entries.Length)
                return Value.None;
            around = entries[index - 1];
        }
        return Value.Nodes(Named(around, expression.References[reference]));
    }

    private static XPathNavigator[] Named(XPathNavigator around, string name)
    {
        var found = new List<XPathNavigator>();
        var node = around.Clone();
        var end = around.Clone();
        // Stops at the first node after the element around; the whole document when there is none.
        var bounded = MovePast(end);
        while (bounded ? node.MoveToFollowing(XPathNodeType.Element, end) : node.MoveToFollowing(XPathNodeType.Element))
            if (node.LocalName == name)
                found.Add(node.Clone());
        return [.. found];
    }

    private static bool MovePast(XPathNavigator node)
    {
        if (node.NodeType == XPathNodeType.Root)
            return false;
        while (!node.MoveToNext())
            if (!node.MoveToParent())
                return false;
        return true;
    }
}
