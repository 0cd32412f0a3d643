using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Answering;

/// <summary>Finds a questionnaire's relevance and calculation expressions, in file order.</summary>
internal sealed class SkipSteps
{
    private const string Relevant = "relevant";
    private const string Calculate = "calculate";

    private readonly SheetLayout layout;
    private readonly Cells cells;
    private readonly List<SkipStep> steps = [];

    public SkipSteps(SheetLayout layout, Cells cells)
    {
        (this.layout, this.cells) = (layout, cells);
        foreach (var section in layout.Questionnaire.Sections)
        {
            Add(section.Relevant, Relevant, section.Id, -1, () => [.. section.Questions.SelectMany(CellsOf)], () => NodeOf(section.Id));
            foreach (var question in section.Questions)
                Question(question, -1, layout.FirstSlotOf(question.Id));
        }
    }

    public IReadOnlyList<SkipStep> All => steps;

    private void Question(Question question, int repeat, int first)
    {
        var group = question.Questions.Count > 0 ? layout.RepeatOf(question.Id) : -1;
        Add(question.Relevant, Relevant, question.Id, repeat, () => group >= 0 ? CellsOf(question) : CellsFrom(repeat, first, question), () => NodeOf(question, repeat, first));
        for (var i = 0; i < question.Rows.Count; i++)
        {
            var slot = first + i;
            Add(question.Rows[i].Relevant, Relevant, $"{question.Id}.{question.Rows[i].Id}", repeat, () => [cells[repeat, slot]], () => layout.Tree.NodeOf(repeat, slot));
        }
        if (question.Rows.Count == 0 && group < 0)
            Add(question.Calculate, Calculate, question.Id, repeat, () => [cells[repeat, first]], () => NodeOf(question, repeat, first));
        if (group >= 0)
            foreach (var asked in question.Questions)
                Question(asked, group, layout.Repeats[group].FirstSlotOf(asked.Id));
    }

    private void Add(string? text, string what, string id, int repeat, Func<Cell[]> changes, Func<SheetNode?> node)
    {
        if (BoundExpression.Of(text, layout, repeat) is { } expression)
            steps.Add(new SkipStep
            {
                Expression = expression,
                Name = $"{what} of {id}",
                Node = node(),
                Cells = changes(),
                IsCalculation = what == Calculate,
                Order = steps.Count,
            });
    }

    private Cell[] CellsOf(Question question) =>
        layout.RepeatOf(question.Id) is >= 0 and var group
            ? [.. question.Questions.SelectMany(asked => CellsFrom(group, layout.Repeats[group].FirstSlotOf(asked.Id), asked))]
            : CellsFrom(-1, layout.FirstSlotOf(question.Id), question);

    private Cell[] CellsFrom(int repeat, int first, Question question)
    {
        var found = new Cell[Math.Max(1, question.Rows.Count)];
        for (var i = 0; i < found.Length; i++)
            found[i] = cells[repeat, first + i];
        return found;
    }

    private SheetNode? NodeOf(string section) => layout.Tree.Root.Children[0].Children.Find(node => node.Name == section);

    /// <summary>The element of a question; a matrix is the parent of its rows. A repeat group has one for each entry, so none here.</summary>
    private SheetNode? NodeOf(Question question, int repeat, int first) =>
        question.Questions.Count > 0 ? null : question.Rows.Count > 0 ? layout.Tree.NodeOf(repeat, first).Parent : layout.Tree.NodeOf(repeat, first);
}
