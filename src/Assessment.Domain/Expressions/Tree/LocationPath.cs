using System.Xml.XPath;

namespace Assessment.Domain.Expressions.Tree;

/// <summary>One step of a path: where to look, for what, under which conditions.</summary>
internal sealed record Step(Axis Axis, NodeTest Test, Node[] Predicates)
{
    public void Collect(XPathNavigator from, List<XPathNavigator> found, in Frame frame)
    {
        var start = found.Count;
        var space = Namespaces.Of(Test.Prefix, from);
        var visited = 0;
        var (axis, test) = (Axis, Test);
        var outer = frame;
        Axes.Walk(from, axis, node =>
        {
            if ((++visited & 1023) == 0)
                outer.Spend(1024);
            if (test.Fits(node, axis, space))
                found.Add(node.Clone());
        });
        frame.Spend((visited & 1023) + 1);
        foreach (var predicate in Predicates)
            Filter.Keep(found, start, predicate, frame);
        if (Axes.IsReverse(axis))
            found.Reverse(start, found.Count - start);
    }
}

/// <summary><c>/data/law[2]/title</c>, <c>../name</c>.</summary>
internal sealed class LocationPath(bool absolute, Step[] steps) : Node
{
    /// <summary>Just <c>..</c>.</summary>
    public bool IsParent => !absolute && steps is [{ Axis: Axis.Parent, Test.Type: XPathNodeType.All, Predicates: [] }];

    public override Value Evaluate(in Frame frame)
    {
        if (frame.Node is not { } node)
            throw new EvaluationFailure("no-paths", "Paths are not available here. Use ${name} for the answer to a question.");
        var start = node;
        if (absolute)
        {
            start = node.Clone();
            start.MoveToRoot();
        }
        return Value.Nodes(Follow([start], steps, frame));
    }

    /// <summary>Follows steps from a set of nodes; the result is in document order, each node once.</summary>
    public static XPathNavigator[] Follow(XPathNavigator[] from, Step[] steps, in Frame frame)
    {
        var current = new List<XPathNavigator>(from);
        // Flat: no node stands inside another, so that the children of all of them are in document order too.
        var flat = from.Length <= 1;
        foreach (var step in steps)
        {
            var found = new List<XPathNavigator>();
            foreach (var node in current)
                step.Collect(node, found, frame);
            var keepsOrder = step.Axis is Axis.Self or Axis.Attribute || (flat && step.Axis is Axis.Child or Axis.Descendant or Axis.DescendantOrSelf);
            if (current.Count > 1 && !keepsOrder)
                NodeOrder.Sort(found, frame);
            flat = found.Count <= 1 || (flat && step.Axis is Axis.Child or Axis.Self or Axis.Attribute) || (current.Count <= 1 && step.Axis is Axis.FollowingSibling or Axis.PrecedingSibling);
            current = found;
        }
        return [.. current];
    }
}

/// <summary>A path that starts from a value: <c>current()/../name</c>.</summary>
internal sealed class PathFrom(Node start, Step[] steps) : Node
{
    public override Value Evaluate(in Frame frame)
    {
        var value = start.Evaluate(frame);
        if (value.Navigators is { } nodes)
            return Value.Nodes(LocationPath.Follow(nodes, steps, frame));
        return value is { Kind: ValueKind.Nodes, Count: 0 }
            ? value
            : throw new EvaluationFailure("not-nodes", "A path can start only from nodes of an XML document.");
    }
}
