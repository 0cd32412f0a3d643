using System.Text.RegularExpressions;

namespace Assessment.Domain.Answering;

/// <summary>Which step reads which answers, and from that the order in which steps run.</summary>
internal sealed partial class SkipGraph
{
    private readonly SheetLayout layout;
    private readonly Cells cells;
    private readonly Lazy<Dictionary<string, List<int>>> cellsByName;

    public SkipGraph(SheetLayout layout, Cells cells, IReadOnlyList<SkipStep> steps)
    {
        (this.layout, this.cells) = (layout, cells);
        cellsByName = new(Named);
        ReadEverything = [.. steps.Where(step => step.Expression.Expression.UsesPath && Wildcard().IsMatch(step.Expression.Expression.Text))];
        var readers = new List<SkipStep>?[cells.Count];
        foreach (var step in steps)
            foreach (var cell in new HashSet<int>(Reads(step)))
                (readers[cell] ??= []).Add(step);
        Readers = [.. readers.Select(found => found?.ToArray() ?? [])];
        (Ordered, Cycle) = Order(steps);
    }

    /// <summary>By cell, the steps that read it.</summary>
    public SkipStep[][] Readers { get; }

    /// <summary>Steps with a path that may lead anywhere (<c>//</c>, <c>*</c>): they run again after every change.</summary>
    public SkipStep[] ReadEverything { get; }

    public SkipStep[] Ordered { get; }

    public IReadOnlyList<string> Cycle { get; }

    private IEnumerable<int> Reads(SkipStep step)
    {
        foreach (var reference in step.Expression.References)
            if (reference.Kind == ReferenceKind.Group)
                for (var slot = 0; slot < layout.Repeats[reference.Repeat].Slots.Count; slot++)
                    yield return cells[reference.Repeat, slot].Id;
            else
                foreach (var slot in reference.Slots)
                    yield return cells[reference.Kind == ReferenceKind.Sheet ? -1 : reference.Repeat, slot.Index].Id;
        if (step.Expression.Expression.UsesPath)
            foreach (Match name in Name().Matches(step.Expression.Expression.Text))
                foreach (var cell in cellsByName.Value.GetValueOrDefault(name.Value) ?? [])
                    yield return cell;
    }

    /// <summary>Every name that a path can end at, with the cells below it.</summary>
    private Dictionary<string, List<int>> Named()
    {
        var named = new Dictionary<string, List<int>>();
        foreach (var section in layout.Tree.Root.Children[0].Children)
            foreach (var leaf in Leaves(section))
                for (var node = leaf; node != section; node = node.Parent!)
                {
                    if (!named.TryGetValue(node.Name, out var found))
                        named[node.Name] = found = [];
                    found.Add(cells[leaf.Repeat, leaf.Slot].Id);
                }
        return named;
    }

    private static IEnumerable<SheetNode> Leaves(SheetNode node) => node.Kind == SheetNodeKind.Answer ? [node] : node.Children.SelectMany(Leaves);

    /// <summary>Kahn's algorithm; among steps that are ready, the first in the file. Steps that read everything wait until nothing else is ready.</summary>
    private (SkipStep[] Ordered, IReadOnlyList<string> Cycle) Order(IReadOnlyList<SkipStep> steps)
    {
        var after = steps.ToDictionary(step => step, step => step.Cells.Select(cell => cell.Id).SelectMany(cell => Readers[cell]).Distinct().ToArray());
        var waitsFor = steps.ToDictionary(step => step, _ => 0);
        foreach (var step in after.Values.SelectMany(next => next))
            waitsFor[step]++;
        var ready = new PriorityQueue<SkipStep, int>();
        foreach (var step in steps.Where(step => waitsFor[step] == 0))
            ready.Enqueue(step, Priority(step));
        var ordered = new List<SkipStep>(steps.Count);
        while (ready.TryDequeue(out var step, out _))
        {
            ordered.Add(step);
            foreach (var next in after[step])
                if (--waitsFor[next] == 0)
                    ready.Enqueue(next, Priority(next));
        }
        var stuck = steps.Where(step => waitsFor[step] > 0).ToList();
        ordered.AddRange(stuck);
        for (var i = 0; i < ordered.Count; i++)
            ordered[i].Order = i;
        return ([.. ordered], [.. stuck.Select(step => step.Name)]);
    }

    private int Priority(SkipStep step) => ReadEverything.Contains(step) ? step.Order + 1_000_000 : step.Order;

    [GeneratedRegex(@"//|\*|::|node\(\)")]
    private static partial Regex Wildcard();

    // Not the steps on the way, nor functions.
    [GeneratedRegex(@"[\p{L}_][\w.-]*(?![\w.-])(?!\s*(\[[^\]]*\])?\s*/)(?!\s*\()")]
    private static partial Regex Name();
}
