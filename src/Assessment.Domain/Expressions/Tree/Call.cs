using System.Xml.XPath;
using Assessment.Domain.Expressions.Functions;

namespace Assessment.Domain.Expressions.Tree;

/// <summary>A function call. Arguments are evaluated by the function itself, so that <c>if</c> and <c>coalesce</c> stay lazy.</summary>
internal sealed class Call(Function function, Node[] arguments, int offset, int length) : Node
{
    private readonly Body body = function.Body;

    public string Name => function.Name;

    public Node[] Arguments => arguments;

    public override Value Evaluate(in Frame frame) => body(frame, this);

    public Value Argument(int index, in Frame frame) => arguments[index].Evaluate(frame);

    public double Number(int index, in Frame frame) => arguments[index].Evaluate(frame).ToNumber(frame);

    public string Text(int index, in Frame frame) => arguments[index].Evaluate(frame).ToText();

    /// <summary>The text of the only argument, or of <c>.</c> without one.</summary>
    public string TextOrCurrent(in Frame frame) => (arguments.Length > 0 ? arguments[0].Evaluate(frame) : frame.Current).ToText();

    /// <summary>An argument that has to be a node-set.</summary>
    public Value NodeSet(int index, in Frame frame)
    {
        var value = arguments[index].Evaluate(frame);
        return value.Kind == ValueKind.Nodes
            ? value
            : throw Failure("not-nodes", $"{Name}() needs answers or nodes, for example ${{name}}, not a single value.");
    }

    /// <summary>All values of the arguments from one on, each node of a node-set by itself.</summary>
    public List<Value> Items(int from, in Frame frame)
    {
        var items = new List<Value>();
        for (var i = from; i < arguments.Length; i++)
        {
            var value = arguments[i].Evaluate(frame);
            for (int j = 0, count = value.Count; j < count; j++)
                items.Add(value[j]);
        }
        frame.Spend(items.Count);
        return items;
    }

    /// <summary>The context node, for functions of XML.</summary>
    public XPathNavigator Node(in Frame frame) => frame.Node ?? throw Failure("no-paths", $"{Name}() works only on an XML document.");

    public EvaluationFailure Failure(string key, string message) => new(key, message, offset, length);

    public ExpressionProblem Problem(string key, string message) => new(offset, length, key, message);
}

/// <summary><c>position(..)</c>: the number of the repeat entry, from 1.</summary>
internal sealed class RepeatPosition(Call call) : Node
{
    public override Value Evaluate(in Frame frame)
    {
        if (frame.Node is not null)
            return call.Evaluate(frame);
        return frame.Scope.Answers.Position is { } position
            ? Value.Of((double)position)
            : throw call.Failure("not-in-repeat", "position(..) works only inside a repeat.");
    }
}
