using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Answering;

/// <summary>A stored sheet as the engine reads it, with what the database knows of each answer beside it.</summary>
/// <param name="Answers">The answers as given; skip logic is not applied.</param>
/// <param name="Given">Version, writer and time by address.</param>
public sealed record StoredSheet(AnswerSheet Answers, IReadOnlyDictionary<AnswerAddress, GivenAnswer> Given)
{
    /// <summary>The version of an answer; 0 where there is none.</summary>
    public int VersionOf(AnswerAddress address) => Given.GetValueOrDefault(address)?.Version ?? 0;
}

/// <summary>Reads stored sheets.</summary>
public static class SheetLoading
{
    /// <summary>The answers of a sheet. Answers to questions that the edition does not have are left out of <see cref="StoredSheet.Answers"/>.</summary>
    public static async Task<StoredSheet> LoadSheetAsync(this AssessmentDb db, Sheet sheet, SheetLayout layout, string respondent, DateOnly today, CancellationToken cancellation = default)
    {
        var given = await db.GivenAnswers.AsNoTracking().Where(answer => answer.SheetId == sheet.Id).ToListAsync(cancellation);
        var entries = layout.Repeats.Count == 0 ? [] : await db.SheetEntries.AsNoTracking()
            .Where(entry => entry.SheetId == sheet.Id && entry.RemovedAt == null).OrderBy(entry => entry.Position).ToListAsync(cancellation);
        var sources = await db.EvidenceUses.AsNoTracking().Where(use => use.SheetId == sheet.Id)
            .Join(db.EvidenceItems, use => use.ItemId, item => item.Id, (use, item) => new { use.Question, use.Entry, item.Title }).ToListAsync(cancellation);
        var answers = new AnswerSheet(layout, respondent, sheet.Layer) { ReferenceDate = today };
        foreach (var entry in entries)
            if (layout.RepeatOf(entry.Group) is >= 0 and var repeat)
                answers.Entries(repeat).Add(new RepeatEntry(layout.Repeats[repeat], entry.EntryId));
        var cited = sources.ToLookup(use => (use.Question, use.Entry), use => use.Title);
        foreach (var answer in given)
        {
            Put(answers, layout, answer);
            var note = new AnswerNote { Justification = answer.Justification, Comment = answer.Comment, Sources = [.. cited[(answer.Question, answer.Entry)]] };
            if (!note.IsEmpty)
                answers.Notes[answer.Address] = note;
        }
        // Documents can be there before the answer is: whoever answers then has named them.
        foreach (var documents in cited)
            foreach (var at in Addresses(answers, documents.Key.Question, documents.Key.Entry))
                answers.Notes.TryAdd(at, new AnswerNote { Sources = [.. documents] });
        return new(answers, given.ToDictionary(answer => answer.Address));
    }

    /// <summary>The answers to a question, one for each row of a matrix; none where the edition or the sheet does not have them.</summary>
    private static IEnumerable<AnswerAddress> Addresses(AnswerSheet sheet, string question, string entry)
    {
        var layout = sheet.Layout;
        var slots = layout.FirstSlotOf(question) >= 0 ? layout.Slots
            : layout.Repeats.Index().FirstOrDefault(group => group.Item.FirstSlotOf(question) >= 0 && sheet.Entries(group.Index).Any(one => one.Id == entry)).Item?.Slots ?? [];
        return slots.Where(slot => slot.Question.Id == question).Select(slot => new AnswerAddress(question, entry.Length == 0 ? null : entry, slot.Row?.Id));
    }

    /// <summary>The answers as they were signed last; empty where nothing was, or it cannot be read as answers of this edition.</summary>
    public static async Task<StoredSheet> LoadSubmittedAsync(this AssessmentDb db, Sheet sheet, SheetLayout layout, string respondent, CancellationToken cancellation = default)
    {
        if (await db.LastSubmissionAsync(sheet, cancellation) is not { } last || SignedContent.AnswersOf(last, layout) is not { } answers)
            return new(new AnswerSheet(layout, respondent, sheet.Layer), new Dictionary<AnswerAddress, GivenAnswer>());
        var given = new SheetLook(answers).Answers.Where(one => one.Answer.State is not (AnswerState.Blank or AnswerState.NotRelevant) || answers.Notes.ContainsKey(one.Address));
        return new(answers, given.Select(one => Signed(one, answers.Notes.GetValueOrDefault(one.Address), last)).ToDictionary(answer => answer.Address));
    }

    private static GivenAnswer Signed(LookedAnswer one, AnswerNote? note, Submission last) => new()
    {
        SheetId = last.SheetId,
        Question = one.Address.Question,
        Entry = one.Address.Entry ?? "",
        Row = one.Address.Row ?? "",
        State = one.Answer.State,
        Text = one.Answer.State == AnswerState.Answered ? one.Answer.Text : null,
        NotSure = one.Answer.NotSure,
        Justification = note?.Justification,
        Comment = note?.Comment,
        Version = 1,
        ChangedAt = last.SignedAt,
        ChangedBy = last.SignedBy,
    };

    private static void Put(AnswerSheet sheet, SheetLayout layout, GivenAnswer answer)
    {
        var row = answer.Row.Length == 0 ? null : answer.Row;
        if (answer.Entry.Length == 0)
        {
            if (layout.SlotOf(answer.Question, row) is >= 0 and var slot)
                sheet[slot] = Read(layout.Slots[slot], answer, layout.Questionnaire);
            return;
        }
        for (var repeat = 0; repeat < layout.Repeats.Count; repeat++)
            if (layout.Repeats[repeat].SlotOf(answer.Question, row) is >= 0 and var inEntry)
            {
                if (sheet.Entries(repeat).FirstOrDefault(entry => entry.Id == answer.Entry) is { } entry)
                    entry[inEntry] = Read(layout.Repeats[repeat].Slots[inEntry], answer, layout.Questionnaire);
                return;
            }
    }

    private static Answer Read(Slot slot, GivenAnswer answer, Questionnaire questionnaire) => answer.State switch
    {
        AnswerState.Answered when QuestionTypes.Find(slot.Question.Type) is { } type =>
            type.Read(slot, answer.Text ?? "", questionnaire).Answer with { NotSure = answer.NotSure },
        AnswerState.NotApplicable => Answer.NotApplicable,
        AnswerState.DontKnow => Answer.DontKnow,
        AnswerState.InsufficientEvidence => Answer.InsufficientEvidence,
        _ => Answer.Blank,
    };
}
