using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Answering;

/// <summary>Checks the first row of a respondents' table and says what each column holds; null where a heading means nothing.</summary>
internal sealed class CsvHeader(string file, SheetLayout layout)
{
    /// <summary>What separates the cells in place of commas, in words; null where the table is well cut.</summary>
    public static string? WrongSeparator(IReadOnlyList<string> header) =>
        header.Count == 0 ? null : header[0].Contains(';') ? "semicolons" : header[0].Contains('\t') ? "tabs" : null;

    public CsvColumn?[] Read(IReadOnlyList<string> header, List<Problem> problems)
    {
        if (WrongSeparator(header) is { } wrongly)
        {
            problems.Add(new($"{file}: row 1", "csv-separator",
                $"The cells are separated by {wrongly}; expected commas, and a point in decimal numbers. "
                + "Excel follows the region settings of the computer: choose a comma as list separator and a point as decimal symbol there."));
            return new CsvColumn?[header.Count];
        }
        var names = header.Select((name, i) => i == 0 ? name.Trim('\uFEFF', ' ') : name.Trim()).ToArray();
        if (names.Length == 0 || names[0] != "respondent")
            problems.Add(new($"{file}: row 1, column 1", "csv-first-column", $"The first heading must be 'respondent', and here it is '{Suggestion.Short(names.FirstOrDefault() ?? "")}'."));
        var columns = new CsvColumn?[names.Length];
        var find = new CsvColumns(layout);
        var seen = new HashSet<string>();
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i].Length == 0)
                problems.Add(new($"{file}: row 1, column {i + 1}", "csv-no-heading", "The column has no heading. Give it the id of a question, or remove it."));
            else if (!seen.Add(names[i]))
                problems.Add(new($"{file}: row 1, column {i + 1}", "csv-duplicate-column", $"The heading '{names[i]}' stands twice."));
            else if ((columns[i] = find.Find(names[i], out var wrong)) is null && (i > 0 || wrong is not null))
                problems.Add(new($"{file}: row 1, column {i + 1}", "csv-unknown-column", Unknown(names[i], wrong)));
        }
        return columns;
    }

    private string Unknown(string name, string? wrong) =>
        $"There is no question '{Suggestion.Short(name)}'" + (wrong is not null ? $": {wrong}." : Suggestion.Nearest(name, Known()) is { } near ? $". Did you mean '{near}'?" : ".");

    private IEnumerable<string> Known() => layout.Slots.Select(s => new AnswerAddress(s.Question.Id, null, s.Row?.Id).ToString()).Concat(CsvColumns.Facts.Keys);
}
