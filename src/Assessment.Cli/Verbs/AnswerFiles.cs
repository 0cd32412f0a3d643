using System.Text.Unicode;
using Assessment.Domain;
using Assessment.Domain.Answering;
using CsvHelper;

namespace Assessment.Cli.Verbs;

/// <summary>Reads answers from files: sheets as YAML or JSON, and tables as CSV with one row a respondent. Every problem of every file is collected.</summary>
internal sealed class AnswerFiles(SheetLayout layout)
{
    /// <summary>Larger tables are refused; 1.2 million answers are about 6 MB.</summary>
    private const int MostBytes = 256 * 1024 * 1024;

    private readonly SheetReader reader = new(layout);
    private readonly Dictionary<string, string> fileOf = [];

    public List<AnswerSheet> Sheets { get; } = [];

    public List<Problem> Problems { get; } = [];

    public bool HasErrors => Problems.Exists(problem => problem.Severity == ProblemSeverity.Error);

    /// <summary>Reads one file, after its extension: a .csv file is a table, anything else is a sheet file.</summary>
    public void Read(string path)
    {
        if (Directory.Exists(path))
            Refuse(path, "folder", "This is a folder. Name the files with the answers: sheets (.yaml, .json) or tables (.csv).");
        else if (path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
            ReadTable(path);
        else
        {
            var (sheets, problems) = reader.Read(path);
            Add(path, sheets, problems);
        }
    }

    private void ReadTable(string path)
    {
        try
        {
            var size = new FileInfo(path).Length;
            if (size > MostBytes)
                Refuse(path, "file-too-large", $"This file is {size / 1048576} MB. The limit is {MostBytes / 1048576} MB.");
            else
                ReadTable(path, File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            Refuse(path, "no-file", "There is no such file.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Refuse(path, "file-not-readable", $"This file cannot be read: {e.Message}");
        }
    }

    private void ReadTable(string path, byte[] content)
    {
        if (!Utf8.IsValid(content) || content.AsSpan().Contains((byte)0))
        {
            Refuse(path, "not-utf8", "This file is not UTF-8 text. Save it as \"CSV UTF-8\".");
            return;
        }
        var malformed = new HashSet<long>();
        var options = new CsvReaderOptions
        {
            Separator = ',',
            HasHeader = false,
            SkipEmptyLines = false,
            OnMalformedRecord = record =>
            {
                if (malformed.Add(record.RecordNumber))
                    Problems.Add(new($"{path}: row {record.RecordNumber}", "csv-quotes", Explain(record.Reason)));
            },
        };
        using var csv = CsvReader.Create(content, options);
        if (!csv.Read())
        {
            Refuse(path, "empty-file", "This file is empty; expected a first row with the headings 'respondent' and the ids of questions.");
            return;
        }
        var table = new CsvSheets(path, layout, csv.Current.ToArray());
        var cells = Array.Empty<string>();
        while (csv.Read())
        {
            if (cells.Length != csv.FieldCount)
                cells = new string[csv.FieldCount];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = csv.GetString(i);
            if (!malformed.Contains(csv.RowNumber)) // Its cells are not what they seem.
                table.Add(checked((int)csv.RowNumber), cells);
        }
        Add(path, table.Sheets, table.Problems);
    }

    private void Add(string path, IReadOnlyList<AnswerSheet> sheets, IReadOnlyList<Problem> problems)
    {
        Problems.AddRange(problems);
        foreach (var sheet in sheets)
        {
            var key = $"{sheet.Respondent}\0{sheet.Layer}\0{sheet.Author}";
            if (!fileOf.TryAdd(key, path) && sheet.Respondent.Length > 0)
                Problems.Add(new(path, "duplicate-sheet", $"'{sheet.Respondent}' has another sheet with the same layer and author in {fileOf[key]}."));
        }
        Sheets.AddRange(sheets);
    }

    private void Refuse(string path, string key, string message) => Problems.Add(new(path, key, message));

    private static string Explain(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.UnterminatedQuote => "A double quote opens here and is never closed.",
        CsvMalformedReason.TextAfterClosingQuote => "There is text after a closing double quote. Inside quotes, write a double quote twice.",
        _ => "There is a double quote inside a cell that does not begin with one. Put the whole cell in double quotes and write the inner one twice.",
    };
}
