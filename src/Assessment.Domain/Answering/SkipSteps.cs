using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Answering;

/// <summary>Finds a questionnaire's relevance and calculation expressions, in file order.</summary>
internal sealed class SkipSteps
{
    private readonly SheetLayout layout;
    private readonly List<SkipStep> steps = [];

    public SkipSteps(SheetLayout layout)
    {
        this.layout = layout;
        foreach (var section in layout.Questionnaire.Sections)
        {
            Relevance(section.Relevant, section.Id, -1, [.. section.Questions.SelectMany(CellsOf)], NodeOf(section.Id));
            foreach (var question in section.Questions)
                Question(question, -1, CellsOf(question));
        }
    }

    public IReadOnlyList<SkipStep> All => steps;

    private void Question(Question question, int repeat, Cell[] cells)
    {
        var inside = layout.RepeatOf(question.Id) is >= 0 and var group && repeat < 0 && question.Questions.Count > 0 ? group : -1;
        var node = inside >= 0 || cells.Length == 0 ? null : layout.Tree.NodeOf(cells[0].Repeat, cells[0].Slot);
        Relevance(question.Relevant, question.Id, repeat, cells, question.Rows.Count > 0 ? node?.Parent : node);
        for (var i = 0; i < question.Rows.Count; i++)
            Relevance(question.Rows[i].Relevant, $"{question.Id}.{question.Rows[i].Id}", repeat, [cells[i]], layout.Tree.NodeOf(repeat, cells[i].Slot));
        if (question.Calculate is not null && question.Rows.Count == 0 && inside < 0)
            Add(question.Calculate, $"calculate of {question.Id}", repeat, cells, node, true);
        if (inside >= 0)
            foreach (var asked in question.Questions)
                Question(asked, inside, CellsIn(inside, asked));
    }

    private void Relevance(string? text, string id, int repeat, Cell[] cells, SheetNode? node) => Add(text, $"relevant of {id}", repeat, cells, node, false);

    private void Add(string? text, string name, int repeat, Cell[] cells, SheetNode? node, bool isCalculation)
    {
        if (BoundExpression.Of(text, layout, repeat) is { } expression)
            steps.Add(new SkipStep { Expression = expression, Name = name, Node = node, Cells = cells, IsCalculation = isCalculation, Order = steps.Count });
    }

    private Cell[] CellsOf(Question question) =>
        layout.RepeatOf(question.Id) is >= 0 and var repeat ? [.. question.Questions.SelectMany(asked => CellsIn(repeat, asked))]
        : [.. CellsFrom(-1, layout.FirstSlotOf(question.Id), question)];

    private Cell[] CellsIn(int repeat, Question question) => [.. CellsFrom(repeat, layout.Repeats[repeat].FirstSlotOf(question.Id), question)];

    private static IEnumerable<Cell> CellsFrom(int repeat, int first, Question question) =>
        Enumerable.Range(first, Math.Max(1, question.Rows.Count)).Select(slot => new Cell(repeat, slot));

    private SheetNode? NodeOf(string section) => layout.Tree.Root.Children[0].Children.Find(node => node.Name == section);
}
