using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Answering;

/// <summary>Checks the first row of a respondents' table and says what each column holds; null where a heading means nothing.</summary>
internal sealed class CsvHeader(string file, SheetLayout layout)
{
    public CsvColumn?[] Read(IReadOnlyList<string> header, List<Problem> problems)
    {
        var names = header.Select((name, i) => i == 0 ? name.Trim('\uFEFF', ' ') : name.Trim()).ToArray();
        if (names.Length == 0 || names[0] != "respondent")
            problems.Add(new($"{file}: row 1, column 1", "csv-first-column", FirstColumn(names)));
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

    private static string FirstColumn(string[] names) =>
        names is [var only] && only.Contains(';') ? "The cells are separated by semicolons; expected commas, and a point in decimal numbers."
        : names is [var line] && line.Contains('\t') ? "The cells are separated by tabs; expected commas."
        : $"The first heading must be 'respondent', and here it is '{Suggestion.Short(names.FirstOrDefault() ?? "")}'.";

    private string Unknown(string name, string? wrong) =>
        $"There is no question '{Suggestion.Short(name)}'" + (wrong is not null ? $": {wrong}." : Suggestion.Nearest(name, Known()) is { } near ? $". Did you mean '{near}'?" : ".");

    private IEnumerable<string> Known() => layout.Slots.Select(s => new AnswerAddress(s.Question.Id, null, s.Row?.Id).ToString()).Concat(CsvColumns.Facts.Keys);
}
