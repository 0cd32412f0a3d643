using System.Xml.XPath;
using Assessment.Domain.Expressions.Tree;

namespace Assessment.Domain.Expressions.Functions;

/// <summary>Functions about repeats.</summary>
internal static class RepeatFunctions
{
    public static readonly IReadOnlyList<Function> All =
    [
        new("indexed-repeat(value, repeat, index, ...)", 3, 7, static (in frame, call) => IndexedRepeat(frame, call))
        {
            Check = static call => call.Arguments.Length % 2 == 1
                ? null
                : call.Problem("argument-count", "indexed-repeat() takes pairs of a repeat and an index after the value; one index is missing."),
        },
    ];

    private static Value IndexedRepeat(in Frame frame, Call call)
    {
        var levels = new RepeatIndex[(call.Arguments.Length - 1) / 2];
        var byName = call.Arguments[0] is Reference;
        for (var i = 0; i < levels.Length; i++)
        {
            var index = call.Number(2 + 2 * i, frame);
            var repeat = call.Arguments[1 + 2 * i] as Reference;
            byName &= repeat is not null;
            levels[i] = new RepeatIndex(repeat?.Index ?? -1, double.IsNaN(index) || index < 1 || index > int.MaxValue ? 0 : (int)index);
        }
        return byName
            ? frame.Scope.Answers.ReadAt(((Reference)call.Arguments[0]).Index, levels)
            : Indexed(frame, call, levels);
    }

    /// <summary>With paths: of the repeat's nodes the one at the index, then what of the value stands inside it.</summary>
    private static Value Indexed(in Frame frame, Call call, RepeatIndex[] levels)
    {
        var found = Navigators(0, frame, call);
        XPathNavigator? entry = null;
        for (var i = 0; i < levels.Length; i++)
        {
            var entries = Inside(entry, Navigators(1 + 2 * i, frame, call), frame);
            if (levels[i].Index == 0 || levels[i].Index > entries.Count)
                return Value.None;
            entry = entries[levels[i].Index - 1];
        }
        return Value.Nodes([.. Inside(entry, found, frame)]);
    }

    private static XPathNavigator[] Navigators(int argument, in Frame frame, Call call)
    {
        var value = call.NodeSet(argument, frame);
        return value.Navigators ?? (value.Count == 0
            ? []
            : throw call.Failure("not-nodes", "indexed-repeat() takes either ${names} or paths, not a mixture."));
    }

    private static List<XPathNavigator> Inside(XPathNavigator? outer, XPathNavigator[] nodes, in Frame frame)
    {
        frame.Spend(nodes.Length);
        return [.. nodes.Where(node => outer is null || outer.IsDescendant(node))];
    }
}
