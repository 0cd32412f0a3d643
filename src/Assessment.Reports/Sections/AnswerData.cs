using System.Globalization;
using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Reports.Workbooks;
using Sheet = Assessment.Reports.Workbooks.Sheet;

namespace Assessment.Reports.Sections;

/// <summary>
/// Every answer as typed cells, one row an answer, with the ids that tables of answers use (<c>laws[1].law_name</c>).
/// Of several people it has one row for each different answer, with how many gave it, and neither comments nor sources.
/// </summary>
internal sealed class AnswerData(ReportMaterial material)
{
    private readonly AnswerWords _written = new(material);
    private readonly IReadOnlyList<Voice> _voices = Voice.Of(material.Sheets);

    private bool HasMany => _voices.Any(voice => voice.IsMany);

    public Sheet Sheet()
    {
        var words = material.Words;
        List<SheetColumn> columns =
        [
            new(words["respondent"], 26), new(words["layer"], HasMany ? 30 : 18), new(words["question_id"], 24), new(words["question"], 60), new(words["state"], 18),
            new(words["answer"], 30), new(words["value"], 12), new(words["doubt"], 12), new(words["rests_on"], 36), new(words["comment_as_written"], 60),
        ];
        if (HasMany)
            columns.Insert(7, new SheetColumn(words["count"], 14));
        return new Sheet(words["answers_title"], columns, [.. _voices.SelectMany(Rows)]) { FrozenColumns = 3 };
    }

    private IEnumerable<IReadOnlyList<SheetCell>> Rows(Voice voice) => material.Questionnaire.Sections.SelectMany(section => section.Questions)
        .Where(question => QuestionTypes.Find(question.Type)?.IsAnswered == true || question.Questions.Count > 0)
        .SelectMany(question => question.Questions.Count > 0 ? Entries(voice, question)
            : Slots(question).SelectMany(slot => Rows(voice, slot, null, "", [.. voice.Sheets.Select(sheet => sheet[material.Layout.SlotOf(question.Id, slot.Row?.Id)])])));

    private static IEnumerable<Slot> Slots(Question question) => question.Rows.Count == 0 ? [new Slot(question, null)] : question.Rows.Select(row => new Slot(question, row));

    /// <summary>The entries of a repeat group, numbered as in tables of answers; of several people, only how many entries there are.</summary>
    private IEnumerable<IReadOnlyList<SheetCell>> Entries(Voice voice, Question group)
    {
        var repeat = material.Layout.RepeatOf(group.Id);
        var layout = material.Layout.Repeats[repeat];
        var count = voice.Sheets.Sum(sheet => sheet.Entries(repeat).Count);
        if (voice.IsMany || count == 0)
            return [Row(voice, new Slot(group, null), "", count == 0 ? AnswerState.Blank : AnswerState.Answered, count == 0 ? null : _written.Entries(voice.Sheets, group), default, voice.Sheets.Count)];
        return voice.Sheets[0].Entries(repeat).SelectMany((entry, i) => layout.Slots
            .Where(slot => QuestionTypes.Find(slot.Question.Type)?.IsAnswered == true)
            .SelectMany(slot => Rows(voice, slot, entry, $"{group.Id}[{(i + 1).ToString(CultureInfo.InvariantCulture)}].", [entry[layout.SlotOf(slot.Question.Id, slot.Row?.Id)]])));
    }

    private IEnumerable<IReadOnlyList<SheetCell>> Rows(Voice voice, Slot slot, RepeatEntry? entry, string path, IReadOnlyList<Answer> answers)
    {
        if (voice.IsMany)
            return _written.Counts(slot, answers).Select(count => Row(voice, slot, path, count.State, count.Label, double.IsNaN(count.Number) ? default : count.Number, count.People));
        var (answer, note) = (answers[0], voice.Sheets[0].Notes.GetValueOrDefault(new AnswerAddress(slot.Question.Id, entry?.Id, slot.Row?.Id)));
        var isAnswered = answer.State == AnswerState.Answered;
        return [Row(voice, slot, path, answer.State, isAnswered ? _written.Of(slot, answer with { NotSure = false }) : null, Value(slot, answer), 1, isAnswered ? answer.NotSure : default(SheetCell), note)];
    }

    private List<SheetCell> Row(Voice voice, Slot slot, string path, AnswerState state, string? answer, SheetCell value, int people, SheetCell doubt = default, AnswerNote? note = null)
    {
        var (question, row) = (slot.Question.Id, slot.Row?.Id);
        List<SheetCell> cells =
        [
            material.Respondent(voice.Respondent), voice.Name(material), path + (row is null ? question : $"{question}.{row}"),
            row is null ? material.Texts.Question(question) : $"{material.Texts.Question(question)} – {material.Texts.Row(question, row)}",
            material.Words[$"state_{state}"], answer, value, doubt,
            voice.IsMany ? null : material.Citations.Of(note?.Sources ?? []), string.Join(" ", new[] { note?.Justification, note?.Comment }.OfType<string>()),
        ];
        if (HasMany)
            cells.Insert(7, people);
        return cells;
    }

    /// <summary>A date as a date and a number as a number, so that a spreadsheet can sort and count them.</summary>
    private SheetCell Value(Slot slot, in Answer answer) => _written.Value(slot, answer) is var number && !double.IsNaN(number) ? SheetCell.Of(number)
        : answer.State == AnswerState.Answered && DateOnly.TryParseExact(answer.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : default(SheetCell);
}
