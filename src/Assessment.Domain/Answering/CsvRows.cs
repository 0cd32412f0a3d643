using System.Globalization;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Answering;

/// <summary>
/// Sheets as the rows of a table, the header first: what <see cref="CsvSheets"/> reads. Facts that no sheet has, notes and calculated
/// questions get no column. Comments, sources, marks of doubt and the ids of repeat entries have no place in a table; sheet files keep them.
/// </summary>
public sealed class CsvRows
{
    private readonly List<(string Name, Func<AnswerSheet, string> Cell)> columns = [];

    public CsvRows(SheetLayout layout, IReadOnlyList<AnswerSheet> sheets)
    {
        columns.Add(("respondent", sheet => CsvText.Out(sheet.Respondent)));
        AddFact(sheets, "layer", sheet => sheet.Layer == Layer.Self ? null : sheet.Layer.ToString().ToLowerInvariant());
        AddFact(sheets, "author", sheet => sheet.Author);
        AddFact(sheets, "group", sheet => sheet.Group);
        AddFact(sheets, "weight", sheet => sheet.Weight == 1 ? null : sheet.Weight.ToString("R", CultureInfo.InvariantCulture));
        AddFact(sheets, "reference_date", sheet => sheet.ReferenceDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        foreach (var question in layout.Questionnaire.Sections.SelectMany(section => section.Questions))
            if (layout.RepeatOf(question.Id) is >= 0 and var repeat)
                AddEntries(layout, repeat, Math.Max(1, sheets.Count == 0 ? 0 : sheets.Max(sheet => sheet.Entries(repeat).Count)));
            else
                AddQuestion("", question, (sheet, row) => sheet[layout.SlotOf(question.Id, row)]);
    }

    public IReadOnlyList<string> Header => [.. columns.Select(column => column.Name)];

    /// <summary>The cells of one sheet, in the order of the header.</summary>
    public IEnumerable<string> Row(AnswerSheet sheet) => columns.Select(column => column.Cell(sheet));

    private void AddFact(IReadOnlyList<AnswerSheet> sheets, string name, Func<AnswerSheet, string?> fact)
    {
        if (sheets.Any(sheet => fact(sheet) is not null))
            columns.Add((name, sheet => CsvText.Out(fact(sheet) ?? "")));
    }

    private void AddEntries(SheetLayout layout, int repeat, int most)
    {
        var group = layout.Repeats[repeat];
        for (var i = 0; i < most; i++)
        {
            var index = i;
            foreach (var question in group.Question.Questions)
                AddQuestion($"{group.Question.Id}[{i + 1}].", question,
                    (sheet, row) => index < sheet.Entries(repeat).Count ? sheet.Entries(repeat)[index][group.SlotOf(question.Id, row)] : Answer.Blank);
        }
    }

    private void AddQuestion(string prefix, Question question, Func<AnswerSheet, string?, Answer> answerOf)
    {
        if (question.Calculate is not null || QuestionTypes.Find(question.Type) is { IsAnswered: false })
            return;
        if (question.Rows.Count == 0)
            columns.Add((prefix + question.Id, sheet => Cell(answerOf(sheet, null))));
        foreach (var row in question.Rows)
            columns.Add(($"{prefix}{question.Id}.{row.Id}", sheet => Cell(answerOf(sheet, row.Id))));
    }

    private static string Cell(in Answer answer) =>
        answer.State == AnswerState.Answered ? CsvText.Out(answer.Text!) : StateWords.Of(answer.State) ?? "";
}
