using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Answering;

/// <summary>Reads what stands at one question: a plain value, a list of option ids, or a mapping with the value and what stands beside it.</summary>
internal sealed class ValueReader(AnswerSheet sheet, ProblemList problems)
{
    private static readonly string[] Members = ["value", "text", "not_sure", "justification", "comment", "sources"];

    public AnswerSheet Sheet { get; } = sheet;

    public ProblemList Problems { get; } = problems;

    public Answer Read(LocatedNode node, SlotReader reader, AnswerAddress address)
    {
        if (node is not LocatedMap map)
            return Value(node, reader, address, literal: false);
        foreach (var (key, _) in map.Entries)
            if (!Members.Contains(key.Text))
                Problems.Add(key.Place, "unknown-member", Suggestion.Unknown("member", key.Text, Members));
        if (map.Find("value") is not null && map.Find("text") is { } both)
            Problems.Add(both.Key.Place, "value-and-text", "Give either 'value' or 'text'; 'text' is for a text that would read as a state, such as \"n/a\".");
        Note(map, address);
        var answer = map.Find("text") is { } text ? Value(text.Value, reader, address, literal: true)
            : map.Find("value") is { } value ? Value(value.Value, reader, address, literal: false) : Answer.Blank;
        return answer with { NotSure = Flag(map.Find("not_sure")?.Value) };
    }

    private Answer Value(LocatedNode node, SlotReader reader, AnswerAddress address, bool literal)
    {
        var text = node switch
        {
            LocatedText { IsEmpty: true } => "",
            LocatedText scalar => scalar.Text,
            LocatedList list when list.Items.All(i => i is LocatedText) => string.Join(' ', list.Items.Select(i => ((LocatedText)i).Text)),
            _ => null,
        };
        if (text is null)
        {
            Problems.Add(node.Place, "bad-answer", $"Expected one value for '{address}'.");
            return Answer.Blank;
        }
        var reading = literal ? reader.ReadLiterally(text) : reader.Read(text);
        var place = node is LocatedText at ? at.TextPlace : node.Place;
        if (reading.Expected is { } expected)
            Problems.Add(place, "bad-answer", $"'{Suggestion.Short(text)}' does not answer '{address}'; expected {expected}.");
        else if (!reader.Offers(reading.Answer.State))
            Problems.Add(place, "state-not-offered",
                $"The questionnaire does not offer '{StateWords.Of(reading.Answer.State)}' for '{address}'. It is taken as given.", ProblemSeverity.Warning);
        else if (reader.Lacks(reading.Answer) is { } lack)
            Problems.Add(place, "answer-incomplete", $"{lack} Write it after a bar: {Suggestion.Short(text.Trim())}|your words.", ProblemSeverity.Warning);
        return reading.Answer;
    }

    private void Note(LocatedMap map, AnswerAddress address)
    {
        var note = new AnswerNote { Justification = Text(map.Find("justification")), Comment = Text(map.Find("comment")), Sources = Texts(map.Find("sources")?.Value) };
        if (!note.IsEmpty)
            Sheet.Notes[address] = note;
    }

    private string? Text(LocatedEntry? entry)
    {
        if (entry?.Value is LocatedText or null)
            return entry?.Value is LocatedText { IsEmpty: false, Text: var text } && text.Trim() is { Length: > 0 } said ? said : null;
        Problems.Add(entry.Value.Place, "not-a-text", $"'{entry.Key.Text}' takes a text.");
        return null;
    }

    private List<string> Texts(LocatedNode? node)
    {
        var texts = new List<string>();
        foreach (var item in node switch { null => [], LocatedList list => list.Items, _ => [node] })
            if (item is not LocatedText text)
                Problems.Add(item.Place, "not-a-text", "Each source is a text, for example \"2015 report, paragraph 23\".");
            else if (!text.IsEmpty && text.Text.Trim() is { Length: > 0 } source)
                texts.Add(source);
        return texts;
    }

    private bool Flag(LocatedNode? node)
    {
        if (node is LocatedText { Text: "true" or "false" } text)
            return text.Text == "true";
        if (node is not null)
            Problems.Add(node.Place, "not-a-flag", "'not_sure' is true or false.");
        return false;
    }
}
