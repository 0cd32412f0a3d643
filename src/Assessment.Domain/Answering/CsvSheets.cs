using System.Globalization;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Answering;

/// <summary>
/// A table of answers, one row a respondent, read row by row into sheets. Every mistake is collected with its row (the header is row 1)
/// and column; a row with a mistake gives no sheet. The caller splits the file into cells.
/// </summary>
public sealed class CsvSheets
{
    private readonly string file;
    private readonly SheetLayout layout;
    private readonly CsvColumn?[] columns;
    private readonly int[] answerOrder;
    private readonly bool isTable;
    private readonly List<Problem> problems = [];
    private readonly List<AnswerSheet> sheets = [];
    private readonly Dictionary<(int Column, AnswerState State), int> notOffered = [];
    private readonly Dictionary<int, int> incomplete = [];
    private readonly Dictionary<string, int> rowOf = [];

    /// <param name="file">Name of the file, for the places of mistakes.</param>
    /// <param name="layout">Layout of the edition that was answered.</param>
    /// <param name="header">The cells of the first row.</param>
    public CsvSheets(string file, SheetLayout layout, IReadOnlyList<string> header)
    {
        (this.file, this.layout) = (file, layout);
        isTable = CsvHeader.WrongSeparator(header) is null;
        columns = new CsvHeader(file, layout).Read(header, problems);
        // Entries of a repeat group come into being in the order of their numbers, whatever the order of the columns.
        answerOrder = [.. Enumerable.Range(0, columns.Length).Where(i => columns[i]?.Reader is not null).OrderBy(i => columns[i]!.Entry)];
    }

    /// <summary>Errors in the order of the rows, then one warning for each column with a state that its question does not offer, or with answers
    /// that lack their words.</summary>
    public IReadOnlyList<Problem> Problems =>
    [
        .. problems,
        .. notOffered.OrderBy(pair => pair.Key.Column).Select(pair => NotOffered(pair.Key.Column, pair.Key.State, pair.Value)),
        .. incomplete.OrderBy(pair => pair.Key).Select(pair => Incomplete(pair.Key, pair.Value)),
    ];

    /// <summary>The sheets of the rows without a mistake, in the order of the rows.</summary>
    public IReadOnlyList<AnswerSheet> Sheets => sheets;

    /// <summary>Reads one row; an empty row is passed over.</summary>
    /// <param name="row">Its number as a spreadsheet shows it.</param>
    /// <param name="cells">Its cells, unquoted.</param>
    public void Add(int row, ReadOnlySpan<string> cells)
    {
        if (!isTable || cells.IndexOfAnyExcept("") < 0) // What is wrong with the whole file is said once.
            return;
        if (cells.Length != columns.Length)
        {
            var hint = cells.Length > columns.Length ? "A cell that holds a comma must stand in double quotes" : "The row may have been cut";
            problems.Add(new($"{file}: row {row}", "csv-row-length", $"The row has {cells.Length} cells and the header has {columns.Length}. {hint}."));
            return;
        }
        var before = problems.Count;
        var sheet = Start(row, cells);
        foreach (var i in answerOrder)
            if (cells[i].Length > 0)
                Put(sheet, i, cells[i], row);
        if (problems.Count == before)
            sheets.Add(sheet);
    }

    private void Put(AnswerSheet sheet, int index, string cell, int row)
    {
        var column = columns[index]!;
        var literal = false;
        var text = cell[0] == '\'' ? CsvText.In(cell, out literal) : cell;
        var reading = literal ? column.Reader!.ReadLiterally(text) : column.Reader!.Read(text);
        if (reading.Expected is { } expected)
            Bad(row, column.Name, cell, expected);
        else if (reading.Answer.State == AnswerState.Blank)
            return;
        else
            Put(sheet, index, reading.Answer);
    }

    private void Put(AnswerSheet sheet, int index, in Answer answer)
    {
        var column = columns[index]!;
        if (!column.Reader!.Offers(answer.State))
            notOffered[(index, answer.State)] = notOffered.GetValueOrDefault((index, answer.State)) + 1;
        if (column.Reader.Lacks(answer) is not null)
            incomplete[index] = incomplete.GetValueOrDefault(index) + 1;
        if (column.Repeat < 0)
            sheet[column.Slot] = answer;
        else
            Entry(sheet, column)[column.Slot] = answer;
    }

    private RepeatEntry Entry(AnswerSheet sheet, CsvColumn column)
    {
        var entries = sheet.Entries(column.Repeat);
        var id = column.Entry.ToString(CultureInfo.InvariantCulture);
        if (entries.Count == 0 || entries[^1].Id != id)
            entries.Add(new RepeatEntry(layout.Repeats[column.Repeat], id));
        return entries[^1];
    }

    private AnswerSheet Start(int row, ReadOnlySpan<string> cells)
    {
        var facts = new SheetFacts();
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i] is not { Reader: null } column)
                continue;
            var text = CsvText.In(cells[i].Trim(), out _);
            if ((text.Length > 0 || column.Fact == RespondentFact.Respondent) && facts.Read(column.Fact, text) is { } expected)
                Bad(row, column.Name, cells[i], expected);
        }
        var key = $"{facts.Respondent}\0{facts.Layer}\0{facts.Author}";
        if (facts.Respondent.Length > 0 && !rowOf.TryAdd(key, row))
            problems.Add(new($"{file}: row {row}, column respondent", "csv-duplicate-respondent",
                $"'{facts.Respondent}' already stands in row {rowOf[key]} with the same layer and author. Give each respondent one row."));
        return facts.Sheet(layout);
    }

    private Problem NotOffered(int column, AnswerState state, int rows) =>
        new($"{file}: column {columns[column]!.Name}", "state-not-offered",
            $"The questionnaire does not offer '{StateWords.Of(state)}' here, and {(rows == 1 ? "1 row says" : $"{rows} rows say")} it. It is taken as given.", ProblemSeverity.Warning);

    private Problem Incomplete(int column, int rows) =>
        new($"{file}: column {columns[column]!.Name}", "answer-incomplete",
            $"{(rows == 1 ? "1 row chooses" : $"{rows} rows choose")} an option that asks for a few words, without the words. Write them after a bar: other|the words.", ProblemSeverity.Warning);

    private void Bad(int row, string column, string cell, string expected) =>
        problems.Add(new($"{file}: row {row}, column {column}", "csv-bad-cell",
            cell.Length == 0 ? $"The cell is empty; expected {expected}." : $"'{Suggestion.Short(cell)}' does not fit; expected {expected}."));
}
