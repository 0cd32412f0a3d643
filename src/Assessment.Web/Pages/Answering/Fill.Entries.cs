using Assessment.Data.Answering;
using Assessment.Domain.Answering;
using Assessment.Web.Answering;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Web.Pages.Answering;

// Entries of repeat groups: adding, removing, putting back, and what was done with them.
public sealed partial class FillModel
{
    /// <summary>The groups with what was done with their entries.</summary>
    private async Task<IReadOnlyList<QuestionField>> WithPastAsync(IReadOnlyList<QuestionField> fields)
    {
        if (!fields.Any(field => field.Question.Questions.Count > 0))
            return fields;
        var events = (await Db.ReadEntryHistoryAsync(Sheet.Id, HttpContext.RequestAborted)).ToLookup(one => one.Group);
        var removed = (await Db.SheetEntries.AsNoTracking().Where(entry => entry.SheetId == Sheet.Id && entry.RemovedAt != null).ToListAsync(HttpContext.RequestAborted)).ToLookup(entry => entry.Group);
        await ReadNamesAsync(events.SelectMany(group => group).Select(one => one.By));
        return [.. fields.Select(field => field.Question.Questions.Count == 0 ? field : field with { Past = PastOf(field, [.. events[field.Question.Id]], [.. removed[field.Question.Id]]) })];
    }

    private GroupPast PastOf(QuestionField group, IReadOnlyList<EntryEvent> events, IReadOnlyList<SheetEntry> removed) => new(
        [.. events.Select(one => new PastEvent(one.Action, new Change(NameOf(one.By), Moments.Of(one.At), NameOfEntry(group, one.Entry))))],
        [.. removed.OrderBy(entry => entry.Position).Select(entry => new RemovedEntry($"{entry.Group}/{entry.EntryId}", NameOfEntry(group, entry.EntryId), SaidIn(group, entry.EntryId)))]);

    private string NameOfEntry(QuestionField group, string entry)
    {
        var name = group.Question.Questions.Where(question => FieldKinds.Of(question.Type) is Web.Answering.Kinds.TextBox)
            .Select(question => stored.Given.GetValueOrDefault(new(question.Id, entry))?.Text).FirstOrDefault(text => !string.IsNullOrEmpty(text));
        return name ?? (group.Entries.FirstOrDefault(one => one.Id == entry) is { } there ? Texts["Fill.Entry", there.Number] : Texts["Entry.Unnamed"]);
    }

    /// <summary>The answers of an entry that is not there now, each with its question.</summary>
    private List<(string Question, string Answer)> SaidIn(QuestionField whole, string entry) =>
    [
        .. from question in whole.Question.Questions
           from row in question.Rows.Cast<Domain.Questionnaires.Row?>().DefaultIfEmpty()
           let given = stored.Given.GetValueOrDefault(new(question.Id, entry, row?.Id))
           where given is not null
           let field = whole with { Question = question, Entry = entry, Row = row }
           select (Words.Question(question.Id) + (row is null ? "" : $": {Words.Row(question.Id, row.Id)}"), AnswerWords.WithComment(field, FieldAnswer.Of(given), Texts)),
    ];

    private async Task<string?> AddEntry(string group)
    {
        if (Fields.FirstOrDefault(field => field.Question.Id == group && field.IsOpen) is not { } field)
            return null;
        var added = await Db.AddEntryAsync(Sheet.Id, group, field.Question.MaximumEntries ?? int.MaxValue, Clock.GetUtcNow(), HttpContext.RequestAborted);
        return added is null ? field.Anchor : $"{field.Anchor}-{added}";
    }

    private async Task<string?> RemoveEntry(string entry, bool remove)
    {
        if (entry.Split('/', 2) is not [var group, var id] || Fields.FirstOrDefault(field => field.Question.Id == group && field.IsOpen) is not { } field)
            return null;
        if (remove)
            await Db.RemoveEntryAsync(Sheet.Id, group, id, Clock.GetUtcNow(), HttpContext.RequestAborted);
        else
            await Db.PutBackEntryAsync(Sheet.Id, group, id, Clock.GetUtcNow(), HttpContext.RequestAborted);
        return remove ? field.Anchor : $"{field.Anchor}-{id}";
    }
}
