namespace Assessment.Domain.Answering;

/// <summary>
/// One expression that decides what a sheet shows: the relevance of a section, question, row or repeat group, or the value of a calculated
/// question. Steps run in an order in which each finds what it reads already decided.
/// </summary>
internal sealed class SkipStep
{
    public required BoundExpression Expression { get; init; }

    /// <summary>What the expression belongs to, as an author would find it: <c>relevant of has_law</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The node that paths start from.</summary>
    public required SheetNode? Node { get; init; }

    /// <summary>The slots, as cells, whose answer the step can hide; for a calculation the one cell it fills.</summary>
    public required Cell[] Cells { get; init; }

    public required bool IsCalculation { get; init; }

    /// <summary>Index of the repeat group in whose entries it runs, or -1.</summary>
    public int Repeat => Expression.Repeat;

    /// <summary>Place in the order of running.</summary>
    public int Order { get; set; }
}

/// <summary>A slot anywhere in a questionnaire: outside repeat groups (-1) or in the entries of one.</summary>
/// <param name="Repeat">Index of the repeat group, or -1.</param>
/// <param name="Slot">Index of the slot there.</param>
/// <param name="Id">Place among all cells of the questionnaire.</param>
internal readonly record struct Cell(int Repeat, int Slot, int Id);

/// <summary>Numbers all cells of a questionnaire: first the sheet's slots, then those of each repeat group.</summary>
internal sealed class Cells
{
    private readonly int[] first;

    public Cells(SheetLayout layout)
    {
        first = new int[layout.Repeats.Count + 1];
        Count = layout.Slots.Count;
        for (var repeat = 0; repeat < layout.Repeats.Count; repeat++)
        {
            first[repeat + 1] = Count;
            Count += layout.Repeats[repeat].Slots.Count;
        }
    }

    public int Count { get; }

    public Cell this[int repeat, int slot] => new(repeat, slot, first[repeat + 1] + slot);
}
