using System.Globalization;

namespace Assessment.Domain.Answering;

/// <summary>What a column of a respondents' table holds: one fact about the respondent, or one answer.</summary>
/// <param name="Name">The column's heading as given.</param>
/// <param name="Fact">Which fact, or <see cref="RespondentFact.None"/>.</param>
/// <param name="Repeat">Index of the repeat group, or -1.</param>
/// <param name="Entry">Number of the entry in the repeat group, from 1.</param>
/// <param name="Slot">Index of the slot in the sheet or in the entry.</param>
/// <param name="Reader">Reads the cells; null for a fact.</param>
public sealed record CsvColumn(string Name, RespondentFact Fact, int Repeat, int Entry, int Slot, SlotReader? Reader);

/// <summary>Facts a table may give beside the answers. Only the respondent is needed.</summary>
public enum RespondentFact { None, Respondent, Layer, Author, Group, Weight, ReferenceDate }

/// <summary>Finds the column for each heading: <c>respondent</c>, a question id, <c>matrix.row</c>, <c>repeat[1].question</c>, <c>repeat[1].matrix.row</c>.</summary>
public sealed class CsvColumns(SheetLayout layout)
{
    /// <summary>Headings of facts; a question with the same id comes first.</summary>
    public static readonly IReadOnlyDictionary<string, RespondentFact> Facts = new Dictionary<string, RespondentFact>
    {
        ["respondent"] = RespondentFact.Respondent,
        ["layer"] = RespondentFact.Layer,
        ["author"] = RespondentFact.Author,
        ["group"] = RespondentFact.Group,
        ["weight"] = RespondentFact.Weight,
        ["reference_date"] = RespondentFact.ReferenceDate,
    };

    private readonly Dictionary<(int Repeat, int Slot), SlotReader> readers = [];

    /// <summary>The column for a heading; null, with what is wrong, when there is none.</summary>
    public CsvColumn? Find(string name, out string? wrong)
    {
        wrong = null;
        if (name == "respondent")
            return new(name, RespondentFact.Respondent, -1, 0, -1, null);
        var bracket = name.IndexOf('[');
        if (bracket > 0)
            return InEntry(name, bracket, out wrong);
        var (question, row) = Split(name);
        if (layout.SlotOf(question, row) is >= 0 and var slot)
            return Column(name, -1, 0, slot, layout.Slots[slot]);
        if (Facts.TryGetValue(name, out var fact))
            return new(name, fact, -1, 0, -1, null);
        wrong = layout.RepeatOf(question) >= 0 ? $"'{question}' is a repeat group: its columns are named '{question}[1].question'"
            : layout.Slots.Any(s => s.Question.Id == question && s.Row is not null) ? $"'{question}' is a matrix: its columns are named '{question}.row', with the rows {Rows(layout.Slots, question)}"
            : null;
        return null;
    }

    private CsvColumn? InEntry(string name, int bracket, out string? wrong)
    {
        var end = name.IndexOf("].", bracket, StringComparison.Ordinal);
        var repeat = layout.RepeatOf(name[..bracket]);
        if (repeat < 0 || end < 0)
        {
            wrong = repeat < 0 ? $"there is no repeat group '{name[..bracket]}'" : $"write it as '{name[..bracket]}[1].question'";
            return null;
        }
        if (!int.TryParse(name.AsSpan(bracket + 1, end - bracket - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var entry) || entry is < 1 or > 10_000)
        {
            wrong = $"'{name[(bracket + 1)..end]}' is not the number of an entry; the first entry is 1";
            return null;
        }
        var group = layout.Repeats[repeat];
        var (question, row) = Split(name[(end + 2)..]);
        var slot = group.SlotOf(question, row);
        wrong = slot >= 0 ? null : $"'{group.Question.Id}' has the questions {string.Join(", ", group.Question.Questions.Select(q => q.Id))}";
        return slot < 0 ? null : Column(name, repeat, entry, slot, group.Slots[slot]);
    }

    private CsvColumn Column(string name, int repeat, int entry, int index, Slot slot)
    {
        var key = (repeat, index);
        if (!readers.TryGetValue(key, out var reader))
            readers[key] = reader = new SlotReader(slot, layout.Questionnaire);
        return new(name, RespondentFact.None, repeat, entry, index, reader);
    }

    private static (string Question, string? Row) Split(string name) =>
        name.IndexOf('.') is > 0 and var dot ? (name[..dot], name[(dot + 1)..]) : (name, null);

    private static string Rows(IEnumerable<Slot> slots, string question) =>
        string.Join(", ", slots.Where(s => s.Question.Id == question).Select(s => s.Row!.Id));
}
