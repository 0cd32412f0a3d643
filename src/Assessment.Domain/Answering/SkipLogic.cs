namespace Assessment.Domain.Answering;

/// <summary>
/// A questionnaire's skip logic and calculations, compiled once for an edition: expressions parsed, names looked up, and a graph of what
/// each answer can change. A thing is relevant when its own expression and those of everything it stands in hold. What is not relevant
/// reads as empty in other expressions (ODK XForms). An expression that fails hides nothing.
/// </summary>
public sealed class SkipLogic
{
    private readonly Dictionary<Cell, SkipStep[]> readers;
    private readonly Dictionary<Cell, SkipStep[]> hiders;
    private readonly Dictionary<Cell, SkipStep> calculations;
    private readonly SkipStep[] readEverything;

    internal SkipLogic(SheetLayout layout)
    {
        Layout = layout;
        var found = new SkipSteps(layout);
        var graph = new SkipGraph(layout, found.All);
        Steps = graph.Ordered;
        Cycle = graph.Cycle;
        readers = graph.Readers;
        readEverything = graph.ReadEverything;
        calculations = Steps.Where(step => step.IsCalculation).ToDictionary(step => step.Cells[0]);
        hiders = Steps.Where(step => !step.IsCalculation).SelectMany(step => step.Cells.Select(cell => (cell, step)))
            .GroupBy(pair => pair.cell).ToDictionary(group => group.Key, group => group.Select(pair => pair.step).ToArray());
    }

    public SheetLayout Layout { get; }

    /// <summary>Expressions that need each other's result, as "relevant of a", "relevant of b"; empty in a sound questionnaire. They run in file order then.</summary>
    public IReadOnlyList<string> Cycle { get; }

    /// <summary>In the order of running.</summary>
    internal SkipStep[] Steps { get; }

    /// <summary>
    /// The sheet as scoring and reports read it: hidden answers are not relevant, calculated questions have their value. The given sheet
    /// is not changed and keeps every typed answer; without skip logic and calculations it is the result itself.
    /// </summary>
    public AnswerSheet Applied(AnswerSheet sheet) => Steps.Length == 0 ? sheet : new LiveSheet(sheet).Applied;

    internal SkipStep? CalculationOf(Cell cell) => calculations.GetValueOrDefault(cell);

    /// <summary>The steps that decide whether a cell is relevant.</summary>
    internal ReadOnlySpan<SkipStep> HidersOf(Cell cell) => hiders.GetValueOrDefault(cell);

    /// <summary>The steps that read a cell.</summary>
    internal ReadOnlySpan<SkipStep> ReadersOf(Cell cell) => readers.GetValueOrDefault(cell);

    internal ReadOnlySpan<SkipStep> ReadEverything => readEverything;
}
