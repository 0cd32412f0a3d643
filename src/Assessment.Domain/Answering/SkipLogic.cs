namespace Assessment.Domain.Answering;

/// <summary>
/// A questionnaire's skip logic and calculations, compiled once for an edition: expressions parsed, names looked up, and a graph of what
/// each answer can change. A thing is relevant when its own expression and those of everything it stands in hold. What is not relevant
/// reads as empty in other expressions (ODK XForms). An expression that fails hides nothing.
/// </summary>
public sealed class SkipLogic
{
    private readonly SkipStep[][] readers;
    private readonly SkipStep[][] hiders;
    private readonly SkipStep?[] calculations;
    private readonly SkipStep[] readEverything;

    internal SkipLogic(SheetLayout layout)
    {
        Layout = layout;
        Cells = new Cells(layout);
        var graph = new SkipGraph(layout, Cells, new SkipSteps(layout, Cells).All);
        Steps = graph.Ordered;
        Cycle = graph.Cycle;
        readers = graph.Readers;
        readEverything = graph.ReadEverything;
        calculations = new SkipStep?[Cells.Count];
        var found = new List<SkipStep>?[Cells.Count];
        foreach (var step in Steps)
            foreach (var cell in step.Cells)
                if (step.IsCalculation)
                    calculations[cell.Id] = step;
                else
                    (found[cell.Id] ??= []).Add(step);
        hiders = [.. found.Select(steps => steps?.ToArray() ?? [])];
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

    internal Cells Cells { get; }

    internal SkipStep? CalculationOf(Cell cell) => calculations[cell.Id];

    /// <summary>The steps that decide whether a cell is relevant.</summary>
    internal ReadOnlySpan<SkipStep> HidersOf(Cell cell) => hiders[cell.Id];

    /// <summary>The steps that read a cell.</summary>
    internal ReadOnlySpan<SkipStep> ReadersOf(Cell cell) => readers[cell.Id];

    internal ReadOnlySpan<SkipStep> ReadEverything => readEverything;
}
