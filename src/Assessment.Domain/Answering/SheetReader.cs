using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Answering;

/// <summary>
/// Reads sheet files (docs/answer-sheets.md): YAML or JSON, one sheet, or a list of sheets. Every mistake is reported with its place and
/// with what was expected. One reader serves many files of the same edition; not for use by two threads at once.
/// </summary>
public sealed class SheetReader(SheetLayout layout)
{
    private static readonly string[] Members = ["questionnaire", "edition", "respondent", "layer", "author", "group", "weight", "reference_date", "answers"];
    private readonly AnswersReader answers = new(layout);

    /// <summary>Reads a file from disk.</summary>
    public SheetReading Read(string path)
    {
        try
        {
            return new FileInfo(path).Length > SourceFile.MostBytes
                ? Unread(path, "file-too-large", "This file is larger than 5 MB.")
                : Read(new SourceFile(path, File.ReadAllBytes(path)));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Unread(path, "no-file", "There is no such file.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unread(path, "file-not-readable", $"This file cannot be read: {e.Message}");
        }
    }

    /// <summary>Reads a file that is in memory; a name that ends in <c>.json</c> is JSON, any other YAML.</summary>
    public SheetReading Read(SourceFile source)
    {
        var problems = new ProblemList();
        var node = source.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? JsonText.Read(source, problems) : YamlText.Read(source, problems);
        var sheets = new List<AnswerSheet>();
        foreach (var item in node switch { null => [], LocatedList list => list.Items, _ => [node] })
            if (item is LocatedMap map && (map.Find("answers") ?? map.Find("respondent")) is not null)
                sheets.Add(Sheet(map, problems));
            else
                problems.Add(item.Place, "not-a-sheet", "This is no answer sheet. Expected questionnaire, edition, respondent and answers.");
        return new SheetReading(sheets, problems.InOrder());
    }

    private static SheetReading Unread(string path, string key, string message) => new([], [new Problem($"{path}:1:1", key, message)]);

    private AnswerSheet Sheet(LocatedMap map, ProblemList problems)
    {
        foreach (var (key, _) in map.Entries)
            if (!Members.Contains(key.Text))
                problems.Add(key.Place, "unknown-member", Suggestion.Unknown("member", key.Text, Members));
        Same(map, "questionnaire", layout.Questionnaire.Id, problems);
        Same(map, "edition", layout.Questionnaire.Edition, problems);
        var facts = new SheetFacts();
        foreach (var (name, fact) in CsvColumns.Facts)
            if (TextOf(map, name, problems) is { } text && facts.Read(fact, text.Text.Trim()) is { } expected)
                problems.Add(text.TextPlace, "bad-value", $"'{Suggestion.Short(text.Text)}' does not fit '{name}'; expected {expected}.");
        if (map.Find("respondent") is null)
            problems.Add(map.Place, "no-respondent", "Say who answers: 'respondent: …' with the name or code of the institution, country or participant.");
        var sheet = facts.Sheet(layout);
        if (map.Find("answers")?.Value is LocatedMap given)
            answers.Read(given, sheet, problems);
        else if (map.Find("answers") is not { Value: LocatedText { IsEmpty: true } })
            problems.Add(map.Find("answers")?.Value.Place ?? map.Place, "no-answers", "Expected 'answers:' with question ids and their answers below it.");
        return sheet;
    }

    private static void Same(LocatedMap map, string name, string expected, ProblemList problems)
    {
        var text = TextOf(map, name, problems);
        if (text is not null && text.Text != expected)
            problems.Add(text.TextPlace, $"other-{name}", $"This sheet answers {name} '{Suggestion.Short(text.Text)}'; the {name} here is '{expected}'.");
        else if (map.Find(name) is null)
            problems.Add(map.Place, $"no-{name}", $"Say which {name} is answered: '{name}: \"{expected}\"'.");
    }

    /// <summary>A member's text; null when it is not there or empty. A list or mapping is a problem.</summary>
    private static LocatedText? TextOf(LocatedMap map, string name, ProblemList problems)
    {
        switch (map.Find(name)?.Value)
        {
            case null or LocatedText { IsEmpty: true }:
                return null;
            case LocatedText text:
                return text;
            case var other:
                problems.Add(other.Place, "not-a-text", $"'{name}' takes a single word or text.");
                return null;
        }
    }
}
