using System.Xml.XPath;

namespace Assessment.Domain.Expressions.Tree;

/// <summary>The directions of XPath 1.0 §2.2.</summary>
internal enum Axis : byte
{
    Child, Descendant, DescendantOrSelf, Self, Parent, Ancestor, AncestorOrSelf,
    FollowingSibling, PrecedingSibling, Following, Preceding, Attribute, Namespace,
}

/// <summary>Names of the axes, and the nodes on them.</summary>
internal static class Axes
{
    private static readonly Dictionary<string, Axis> ByName = new()
    {
        ["child"] = Axis.Child,
        ["descendant"] = Axis.Descendant,
        ["descendant-or-self"] = Axis.DescendantOrSelf,
        ["self"] = Axis.Self,
        ["parent"] = Axis.Parent,
        ["ancestor"] = Axis.Ancestor,
        ["ancestor-or-self"] = Axis.AncestorOrSelf,
        ["following-sibling"] = Axis.FollowingSibling,
        ["preceding-sibling"] = Axis.PrecedingSibling,
        ["following"] = Axis.Following,
        ["preceding"] = Axis.Preceding,
        ["attribute"] = Axis.Attribute,
        ["namespace"] = Axis.Namespace,
    };

    public static IReadOnlyCollection<string> Names => ByName.Keys;

    public static bool TryRead(string name, out Axis axis) => ByName.TryGetValue(name, out axis);

    /// <summary>These run backwards: the first node is the nearest, not the first of the document.</summary>
    public static bool IsReverse(Axis axis) => axis is Axis.Ancestor or Axis.AncestorOrSelf or Axis.PrecedingSibling or Axis.Preceding;

    /// <summary>Hands each node on the axis to a visitor, in the axis's own order. The navigator is moved: clone it to keep it.</summary>
    public static void Walk(XPathNavigator from, Axis axis, Action<XPathNavigator> visit)
    {
        var node = from.Clone();
        switch (axis)
        {
            case Axis.Child:
                Run(node.MoveToFirstChild(), node.MoveToNext);
                break;
            case Axis.Attribute:
                Run(node.MoveToFirstAttribute(), node.MoveToNextAttribute);
                break;
            case Axis.Namespace:
                Run(node.MoveToFirstNamespace(XPathNamespaceScope.All), () => node.MoveToNextNamespace(XPathNamespaceScope.All));
                break;
            case Axis.Self:
                visit(node);
                break;
            case Axis.Parent or Axis.Ancestor:
                Run(node.MoveToParent(), axis == Axis.Parent ? static () => false : node.MoveToParent);
                break;
            case Axis.AncestorOrSelf:
                Run(true, node.MoveToParent);
                break;
            case Axis.FollowingSibling:
                Run(!IsAttribute(node) && node.MoveToNext(), node.MoveToNext);
                break;
            case Axis.PrecedingSibling:
                Run(!IsAttribute(node) && node.MoveToPrevious(), node.MoveToPrevious);
                break;
            case Axis.Following:
                Run(MovePast(node), () => node.MoveToFollowing(XPathNodeType.All));
                break;
            case Axis.Preceding:
                Preceding(from, visit);
                break;
            default:
                Descendants(node, axis == Axis.DescendantOrSelf, visit);
                break;
        }

        void Run(bool any, Func<bool> next)
        {
            for (; any; any = next())
                visit(node);
        }
    }

    private static bool IsAttribute(XPathNavigator node) => node.NodeType is XPathNodeType.Attribute or XPathNodeType.Namespace;

    private static void Descendants(XPathNavigator node, bool self, Action<XPathNavigator> visit)
    {
        if (self)
            visit(node);
        if (IsAttribute(node))
            return;
        for (var depth = 0; ;)
        {
            if (node.MoveToFirstChild())
                depth++;
            else
                while (depth > 0 && !node.MoveToNext())
                {
                    node.MoveToParent();
                    depth--;
                }
            if (depth == 0)
                return;
            visit(node);
        }
    }

    /// <summary>To the first node after this one and all that is inside it.</summary>
    private static bool MovePast(XPathNavigator node)
    {
        if (IsAttribute(node))
            return node.MoveToParent() && node.MoveToFollowing(XPathNodeType.All);
        while (!node.MoveToNext())
            if (!node.MoveToParent())
                return false;
        return true;
    }

    private static void Preceding(XPathNavigator from, Action<XPathNavigator> visit)
    {
        var self = from.Clone();
        if (IsAttribute(self))
            self.MoveToParent();
        var before = new Stack<XPathNavigator>();
        var node = self.Clone();
        node.MoveToRoot();
        while (node.MoveToFollowing(XPathNodeType.All) && !node.IsSamePosition(self))
            if (!node.IsDescendant(self))
                before.Push(node.Clone());
        foreach (var earlier in before)
            visit(earlier);
    }
}
