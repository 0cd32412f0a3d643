using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Answering;

/// <summary>Reads the <c>answers</c> of a sheet file into a sheet: questions, matrix rows and repeat entries.</summary>
internal sealed class AnswersReader(SheetLayout layout)
{
    private readonly Dictionary<(int Repeat, int Slot), SlotReader> readers = [];

    public void Read(LocatedMap answers, AnswerSheet sheet, ProblemList problems)
    {
        var reader = new ValueReader(sheet, problems);
        foreach (var (key, value) in answers.Entries)
            if (layout.RepeatOf(key.Text) is >= 0 and var repeat)
                Entries(repeat, value, reader);
            else if (!Question(key.Text, value, layout.Slots, -1, null, reader, (slot, answer) => sheet[slot] = answer))
                problems.Add(key.Place, "unknown-question", Unknown(key.Text));
    }

    private void Entries(int repeat, LocatedNode value, ValueReader reader)
    {
        var group = layout.Repeats[repeat];
        if (value is LocatedText { IsEmpty: true })
            return;
        if (value is not LocatedList list)
        {
            reader.Problems.Add(value.Place, "not-entries", $"'{group.Question.Id}' is a repeat group; expected a list of entries, each with an 'id'.");
            return;
        }
        var ids = new HashSet<string>();
        foreach (var item in list.Items)
            if (item is LocatedMap map)
                Entry(repeat, group, map, ids, reader);
            else
                reader.Problems.Add(item.Place, "not-an-entry", "Expected an entry: 'id' and the answers to the questions of the group.");
    }

    private void Entry(int repeat, RepeatLayout group, LocatedMap map, HashSet<string> ids, ValueReader reader)
    {
        var id = map.Find("id")?.Value is LocatedText { IsEmpty: false } text ? text.Text.Trim() : "";
        if (id.Length == 0)
            reader.Problems.Add(map.Place, "entry-without-id", "Give the entry an 'id' that stays the same when entries are added or moved.");
        else if (!ids.Add(id))
            reader.Problems.Add(map.Place, "duplicate-entry", $"Another entry has the id '{Suggestion.Short(id)}' already.");
        var entry = new RepeatEntry(group, id);
        reader.Sheet.Entries(repeat).Add(entry);
        foreach (var (key, value) in map.Entries)
            if (key.Text != "id" && !Question(key.Text, value, group.Slots, repeat, id, reader, (slot, answer) => entry[slot] = answer))
                reader.Problems.Add(key.Place, "unknown-question",
                    Suggestion.Unknown($"question in '{group.Question.Id}'", key.Text, group.Question.Questions.Select(q => q.Id)));
    }

    /// <summary>Reads one question or all rows of one matrix; false when there is no such question here.</summary>
    private bool Question(string id, LocatedNode value, IReadOnlyList<Slot> slots, int repeat, string? entry, ValueReader reader, Action<int, Answer> put)
    {
        var first = repeat < 0 ? layout.FirstSlotOf(id) : layout.Repeats[repeat].FirstSlotOf(id);
        if (first < 0)
            return false;
        if (slots[first].Row is null)
            put(first, reader.Read(value, ReaderOf(repeat, first, slots), new AnswerAddress(id, entry)));
        else
            Matrix(value, first, slots, repeat, entry, reader, put);
        return true;
    }

    private void Matrix(LocatedNode value, int first, IReadOnlyList<Slot> slots, int repeat, string? entry, ValueReader reader, Action<int, Answer> put)
    {
        var question = slots[first].Question;
        var rows = question.Rows;
        if (value is LocatedText text && (text.IsEmpty || StateWords.TryRead(text.Text.Trim(), out _)))
            for (var i = 0; i < rows.Count; i++)
                put(first + i, reader.Read(value, ReaderOf(repeat, first + i, slots), new AnswerAddress(question.Id, entry, rows[i].Id)));
        else if (value is LocatedMap map)
            foreach (var (key, answer) in map.Entries)
            {
                var row = 0;
                while (row < rows.Count && rows[row].Id != key.Text)
                    row++;
                if (row < rows.Count)
                    put(first + row, reader.Read(answer, ReaderOf(repeat, first + row, slots), new AnswerAddress(question.Id, entry, rows[row].Id)));
                else
                    reader.Problems.Add(key.Place, "unknown-row", Suggestion.UnknownIn(question.Id, "row", key.Text, rows.Select(r => r.Id)));
            }
        else
            reader.Problems.Add(value.Place, "not-rows", $"'{question.Id}' is a matrix; expected its rows with their answers: {string.Join(", ", rows.Select(r => r.Id))}.");
    }

    private SlotReader ReaderOf(int repeat, int slot, IReadOnlyList<Slot> slots)
    {
        if (!readers.TryGetValue((repeat, slot), out var reader))
            readers[(repeat, slot)] = reader = new SlotReader(slots[slot], layout.Questionnaire);
        return reader;
    }

    private string Unknown(string id) =>
        layout.Repeats.FirstOrDefault(r => r.FirstSlotOf(id) >= 0) is { } group
            ? $"'{id}' is asked in each entry of '{group.Question.Id}'; put it inside an entry."
            : Suggestion.Unknown("question", id, layout.Questionnaire.Sections.SelectMany(s => s.Questions).Select(q => q.Id));
}
