using System.Xml.XPath;

namespace Assessment.Domain.Expressions.Tree;

/// <summary><c>a | b</c>: all nodes of both, each once, in document order. Answers simply follow one another.</summary>
internal sealed class Union(Node[] parts) : Node
{
    public override Value Evaluate(in Frame frame)
    {
        var nodes = new List<XPathNavigator>();
        var texts = new List<string>();
        foreach (var part in parts)
        {
            var value = part.Evaluate(frame);
            if (value.Kind != ValueKind.Nodes)
                throw new EvaluationFailure("not-nodes", "'|' joins only node-sets, for example ${a} | ${b}.");
            if (value.Navigators is { } found)
                nodes.AddRange(found);
            else
                texts.AddRange(value.ToTexts());
        }
        if (nodes.Count == 0)
            return Value.Answers([.. texts]);
        if (texts.Count > 0)
            throw new EvaluationFailure("not-nodes", "'|' cannot join answers and nodes of an XML document.");
        NodeOrder.Sort(nodes, frame);
        return Value.Nodes([.. nodes]);
    }
}

/// <summary>Document order.</summary>
internal static class NodeOrder
{
    /// <summary>Sorts into document order and removes what is there twice.</summary>
    public static void Sort(List<XPathNavigator> nodes, in Frame frame)
    {
        frame.Spend(nodes.Count);
        nodes.Sort(static (a, b) => a.ComparePosition(b) switch
        {
            System.Xml.XmlNodeOrder.Before => -1,
            System.Xml.XmlNodeOrder.After => 1,
            _ => 0,
        });
        var kept = 0;
        for (var i = 0; i < nodes.Count; i++)
            if (kept == 0 || !nodes[i].IsSamePosition(nodes[kept - 1]))
                nodes[kept++] = nodes[i];
        nodes.RemoveRange(kept, nodes.Count - kept);
    }
}
