using System.Xml.XPath;

namespace Assessment.Domain.Expressions.Tree;

/// <summary>Predicates on a value, <c>${score}[. &gt; 3]</c>: a number picks by position, anything else by its truth.</summary>
internal sealed class Filter(Node source, Node[] predicates) : Node
{
    public override Value Evaluate(in Frame frame)
    {
        var value = source.Evaluate(frame);
        if (value.Kind != ValueKind.Nodes)
            throw new EvaluationFailure("not-nodes", "A condition in [...] can stand only after something that can have several values.");
        foreach (var predicate in predicates)
            value = value.Navigators is { } nodes ? Kept(nodes, predicate, frame) : Kept(value, predicate, frame);
        return value;
    }

    /// <summary>Keeps, from a place in the list on, the nodes that fit.</summary>
    public static void Keep(List<XPathNavigator> nodes, int start, Node predicate, in Frame frame)
    {
        int size = nodes.Count - start, kept = start;
        frame.Spend(size);
        for (var i = 0; i < size; i++)
        {
            var node = nodes[start + i];
            if (Fits(Value.Nodes(node), i + 1, size, predicate, frame))
                nodes[kept++] = node;
        }
        nodes.RemoveRange(kept, nodes.Count - kept);
    }

    private static Value Kept(XPathNavigator[] nodes, Node predicate, in Frame frame)
    {
        var list = new List<XPathNavigator>(nodes);
        Keep(list, 0, predicate, frame);
        return Value.Nodes([.. list]);
    }

    private static Value Kept(in Value answers, Node predicate, in Frame frame)
    {
        var size = answers.Count;
        var texts = new List<string>(size);
        for (var i = 0; i < size; i++)
            if (Fits(answers[i], i + 1, size, predicate, frame))
                texts.Add(answers[i].ToText());
        return Value.Answers([.. texts]);
    }

    private static bool Fits(in Value item, int position, int size, Node predicate, in Frame frame)
    {
        var result = predicate.Evaluate(frame.Inside(item, position, size));
        return result.Kind == ValueKind.Number ? result.ToNumber(frame) == position : result.ToBoolean();
    }
}
