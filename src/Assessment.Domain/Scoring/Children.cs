using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Scoring;

/// <summary>What a method sees of a node on one sheet: the settings and the children with their results, in questionnaire order.</summary>
public readonly ref struct Children
{
    private readonly ReadOnlySpan<NodeCell> cells;
    private readonly ReadOnlySpan<int> indexes;
    private readonly ReadOnlySpan<double> weights;
    private readonly ScoringNode[] nodes;

    internal Children(ScoringNode node, AnswerSheet sheet, ReadOnlySpan<NodeCell> cells, ReadOnlySpan<double> weights)
    {
        Node = node;
        Sheet = sheet;
        this.cells = cells;
        this.weights = weights;
        indexes = node.ChildIndexes;
        nodes = node.ChildNodes;
        Count = node.Repeat is null ? indexes.Length : cells.Length;
    }

    public ScoringNode Node { get; }

    public AnswerSheet Sheet { get; }

    public Dimension Settings => Node.Settings;

    public int Count { get; }

    public Child this[int i] => Node.Repeat is { } repeat
        ? new Child(repeat.Entry, in cells[i], 1)
        : new Child(nodes[i], in cells[indexes[i]], weights.IsEmpty ? nodes[i].Weight : weights[indexes[i]]);

    /// <summary>The most the child could score, given which questions below it apply; NaN where that is not known.</summary>
    public double HighestOf(int i)
    {
        var node = this[i].Node;
        var highest = node is { Repeat: null, Method: { } method } && Node.Repeat is null
            ? method.Highest(new Children(node, Sheet, cells, weights)) : double.NaN;
        return double.IsNaN(highest) ? node.Range?.Highest ?? double.NaN : node.Settings.Round?.Round(highest) ?? highest;
    }

    /// <summary>The score of a child as formulas see it, whatever its weight; null without a result. Not for entries of a repeat group.</summary>
    internal double? ResultOf(int i) => cells[indexes[i]] is { Reason: NoResult.None } cell ? cell.Score : null;

    /// <summary>The reason when no child has a result: something is still open, or nothing applies.</summary>
    public NoResult Nothing
    {
        get
        {
            for (var i = 0; i < Count; i++)
                if (this[i].IsMissing)
                    return NoResult.NothingAnswered;
            return Node.Kind == NodeKind.Repeat && Count == 0 ? NoResult.NoEntries : NoResult.NothingApplicable;
        }
    }
}

/// <summary>A child with its result. A child of weight 0 counts for nothing: it has no score, is not missing and is never met.</summary>
public readonly ref struct Child
{
    private readonly ref readonly NodeCell cell;

    internal Child(ScoringNode node, in NodeCell cell, double weight)
    {
        Node = node;
        this.cell = ref cell;
        Weight = weight;
    }

    public ScoringNode Node { get; }

    public double Weight { get; }

    public double Score => cell.Score;

    public NoResult Reason => cell.Reason;

    public NodeRemarks Remarks => cell.Flags;

    public Coverage Coverage => new(cell.Answered, cell.Applicable, cell.Total);

    /// <summary>There is a score and it counts.</summary>
    public bool HasScore => cell.Reason == NoResult.None && Weight > 0;

    /// <summary>Something should be here and is not.</summary>
    public bool IsMissing => cell.Reason.IsMissing() && Weight > 0;

    /// <summary>Missing, and nobody said that it may be left out: methods that need every child have no result.</summary>
    public bool LeavesGap => IsMissing && (cell.Flags & NodeRemarks.LeftOut) == 0;

    /// <summary>Stays in the list of children: not applicable and not relevant leave it.</summary>
    public bool Remains => Weight > 0 && !cell.Reason.IsInapplicable();

    /// <summary>The score reaches the threshold. What stands in for an open answer is never met, and nothing missing is.</summary>
    public bool IsMet => HasScore && (cell.Flags & NodeRemarks.StandsIn) == 0 && Precision.Reaches(cell.Score, Node.Threshold);
}
