using Assessment.Data.Auditing;
using Assessment.Domain.Answering;
using Assessment.Domain.Evidence;
using Assessment.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Answering;

/// <summary>What an institution handed in to another round of the same instrument.</summary>
public sealed record EarlierRound(RoundRecord Round, Sheet Sheet, Submission Submission);

/// <summary>Starts a sheet from the answers of an earlier round.</summary>
public static class StartingFrom
{
    /// <summary>The round that the institution last handed the same instrument in to; null where there is none.</summary>
    /// <remarks>
    /// Answers that were handed in stay with the institution, whoever works there now: the reader sees this sheet, and so may see what the same
    /// institution signed before, although the reader had no role in that round.
    /// </remarks>
    public static async Task<EarlierRound?> FindEarlierRoundAsync(this AssessmentDb db, Sheet sheet, string questionnaireId, CancellationToken cancellation = default)
    {
        var found = await (
            from earlier in db.Sheets.IgnoreQueryFilters().AsNoTracking()
            where earlier.InstitutionId == sheet.InstitutionId && earlier.RoundId != sheet.RoundId && earlier.Layer == Layer.Self && earlier.SubmittedAt != null
            join round in db.Rounds.IgnoreQueryFilters() on earlier.RoundId equals round.Id
            where round.QuestionnaireId == questionnaireId && round.State != RoundState.Cancelled
            join submission in db.Submissions.IgnoreQueryFilters() on new { SheetId = earlier.Id, Number = earlier.Submissions } equals new { submission.SheetId, submission.Number }
            orderby earlier.SubmittedAt descending
            select new { round, earlier, submission }).ToListAsync(cancellation);
        var here = await db.Rounds.AsNoTracking().SingleAsync(round => round.Id == sheet.RoundId, cancellation);
        return found.Where(one => BeganOf(one.round) <= BeganOf(here)).Select(one => new EarlierRound(one.round, one.earlier, one.submission)).FirstOrDefault();
    }

    // A round that began after this one is not the last before it, although it may have been handed in by now.
    private static DateOnly BeganOf(RoundRecord round) => round.Facts.Stages.Min(stage => (DateOnly?)stage.From) ?? DateOnly.FromDateTime(round.CreatedAt.UtcDateTime);

    /// <summary>
    /// Takes over what the present edition understands, where nobody has answered yet; each answer is marked until somebody confirms it. Gives
    /// the number of answers taken over. Doing it again takes over nothing twice.
    /// </summary>
    public static async Task<int> StartFromAsync(
        this AssessmentDb db, Guid sheetId, EarlierSheet earlier, Guid earlierSheetId, DateTimeOffset now, CancellationToken cancellation = default)
    {
        await TakeOver(db, sheetId, earlier, earlierSheetId, now, cancellation);
        var edits = earlier.Answers.Select(answer => new AnswerEdit(answer.Address, answer.Answer.State, 0, Guid.NewGuid())
        {
            Text = answer.Answer.Text,
            NotSure = answer.Answer.NotSure,
            Justification = answer.Note?.Justification,
            Comment = answer.Note?.Comment,
            Cause = ChangeCause.CarriedOver,
        }).ToList();
        return (await db.SaveAnswersAsync(sheetId, edits, now, cancellation)).Count(outcome => outcome.Kind == SaveKind.Saved);
    }

    /// <summary>Entries of repeat groups and the evidence, which the answers then stand on.</summary>
    private static async Task TakeOver(AssessmentDb db, Guid sheetId, EarlierSheet earlier, Guid earlierSheetId, DateTimeOffset now, CancellationToken cancellation)
    {
        using var turn = await db.WriteTurnAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.ShareSheetAsync(sheetId, cancellation);
        if (await db.FindSheetAsync(sheetId, cancellation) is not { TakesAnswers: true, Sheet: { State: SheetState.Open } sheet })
            return;
        var there = await db.SheetEntries.AsNoTracking().Where(entry => entry.SheetId == sheetId).ToListAsync(cancellation);
        var position = there.Count == 0 ? 0 : there.Max(entry => entry.Position) + 1;
        foreach (var (group, entry) in earlier.Entries)
            if (!there.Exists(one => one.Group == group && one.EntryId == entry))
                db.Add(new SheetEntry { SheetId = sheetId, Group = group, EntryId = entry, Position = position++ });
        var old = await db.EvidenceUses.IgnoreQueryFilters().AsNoTracking().Where(use => use.SheetId == earlierSheetId)
            .Join(db.EvidenceItems.IgnoreQueryFilters().Where(item => item.RemovedAt == null && item.InstitutionId == sheet.InstitutionId), use => use.ItemId, item => item.Id, (use, _) => use)
            .ToListAsync(cancellation);
        var present = await db.EvidenceUses.AsNoTracking().Where(use => use.SheetId == sheetId).ToListAsync(cancellation);
        // What is answered here already rests on the documents that were chosen for it here.
        var answered = (await db.GivenAnswers.AsNoTracking().Where(answer => answer.SheetId == sheetId).Select(answer => new { answer.Question, answer.Entry }).ToListAsync(cancellation))
            .Select(answer => (answer.Question, answer.Entry)).ToHashSet();
        foreach (var question in earlier.Questions)
            foreach (var use in old.Where(use => use.Question == question.From && earlier.Answers.Any(answer => answer.Address.Question == question.Question && (answer.Address.Entry ?? "") == use.Entry)))
                if (!answered.Contains((question.Question, use.Entry)) && !present.Exists(one => one.Question == question.Question && one.Entry == use.Entry && one.ItemId == use.ItemId))
                    db.Add(new EvidenceUse { SheetId = sheetId, Question = question.Question, Entry = use.Entry, ItemId = use.ItemId, AddedBy = db.Reader.PersonId!.Value, AddedAt = now });
        db.Audit(now, "answers-taken-over", ("sheet", sheetId), sheet.RoundId, sheet.InstitutionId, new { from = earlierSheetId });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
