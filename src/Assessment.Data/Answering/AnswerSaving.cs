using Assessment.Domain.Answering;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Answering;

/// <summary>What came of saving one answer.</summary>
/// <param name="Kind">Saved, or why not.</param>
/// <param name="Now">The answer as the database has it now; null where there is none.</param>
/// <param name="Made">The version that this edit made, now or when it was sent first; null when it made none. Others may have built on it since.</param>
public sealed record SaveOutcome(SaveKind Kind, GivenAnswer? Now, AnswerChange? Made = null);

/// <summary>Whether an answer was saved.</summary>
public enum SaveKind
{
    Saved,

    /// <summary>This edit was saved before; it was sent again.</summary>
    Repeated,

    /// <summary>Nothing changed: it says this already.</summary>
    Same,

    /// <summary>Somebody else changed the answer since the writer saw it: nothing was saved, both texts are to be shown.</summary>
    Conflict,

    /// <summary>The sheet is handed in, or this question was not handed back.</summary>
    Locked,

    /// <summary>The round is not open (paused, closed, cancelled), or the institution has left it.</summary>
    Closed,
}

/// <summary>Saves answers: what is said to be saved is on the disk, together with its history, or nothing of it is.</summary>
public static class AnswerSaving
{
    /// <summary>Saves edits of one sheet in one transaction; each succeeds or not on its own. The outcomes are in the order of the edits.</summary>
    /// <exception cref="InvalidOperationException">The reader may not see the sheet: a page let somebody through.</exception>
    public static async Task<IReadOnlyList<SaveOutcome>> SaveAnswersAsync(
        this AssessmentDb db, Guid sheetId, IReadOnlyList<AnswerEdit> edits, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var by = db.Reader.PersonId ?? throw new InvalidOperationException("Answers are saved in the name of a person.");
        for (var attempt = 1; ; attempt++)
        {
            using var turn = await db.WriteTurnAsync(cancellation);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            try
            {
                var outcomes = await Write(db, sheetId, edits, by, now, cancellation);
                await db.SaveChangesAsync(cancellation);
                await transaction.CommitAsync(cancellation);
                return outcomes;
            }
            catch (DbUpdateException fault) when (attempt < 3 && !DatabaseAway.IsCauseOf(fault))
            {
                // Somebody on another node wrote the same answer a moment before: looked at again, it is a conflict or a repeat.
                await transaction.RollbackAsync(cancellation);
            }
            finally
            {
                Forget(db);
            }
        }
    }

    private static async Task<IReadOnlyList<SaveOutcome>> Write(
        AssessmentDb db, Guid sheetId, IReadOnlyList<AnswerEdit> edits, Guid by, DateTimeOffset now, CancellationToken cancellation)
    {
        await db.ShareSheetAsync(sheetId, cancellation);
        var (sheet, takesAnswers) = await db.FindSheetAsync(sheetId, cancellation)
            ?? throw new InvalidOperationException($"The reader may not see sheet {sheetId}.");
        var questions = edits.Select(edit => edit.Address.Question).Distinct().ToArray();
        var ids = edits.Select(edit => edit.EditId).ToArray();
        var answers = await db.GivenAnswers.Where(answer => answer.SheetId == sheetId && questions.Contains(answer.Question))
            .ToDictionaryAsync(answer => answer.Address, cancellation);
        // An edit that was saved before made a version above the one that it names: where all name the last one, none was.
        var isRepeat = edits.Any(edit => edit.BaseVersion != (answers.GetValueOrDefault(edit.Address)?.Version ?? 0));
        var seen = !isRepeat ? [] : await db.AnswerChanges.AsNoTracking().Where(change => change.SheetId == sheetId && ids.Contains(change.EditId))
            .ToDictionaryAsync(change => change.EditId, cancellation);
        var open = takesAnswers ? await db.ReadOpenAnswersAsync(sheet, cancellation) : null;
        return [.. edits.Select(edit => Write(db, sheet, edit, answers, seen, open, by, now))];
    }

    private static SaveOutcome Write(AssessmentDb db, Sheet sheet, AnswerEdit edit, Dictionary<AnswerAddress, GivenAnswer> answers,
        Dictionary<Guid, AnswerChange> seen, OpenAnswers? open, Guid by, DateTimeOffset now)
    {
        var answer = answers.GetValueOrDefault(edit.Address);
        if (seen.TryGetValue(edit.EditId, out var made))
            return new(SaveKind.Repeated, answer, made);
        if (open is null)
            return new(SaveKind.Closed, answer);
        if (!open.Allows(edit.Address))
            return new(SaveKind.Locked, answer);
        var isSame = IsSame(edit, answer) && edit.Cause == ChangeCause.Typed;
        // Who gives the answer of the last round again says that it still holds.
        if (isSame && (answer is not { CarriedOver: true } || edit.BaseVersion != answer.Version))
            return new(SaveKind.Same, answer);
        if (isSame)
            edit = edit with { Cause = ChangeCause.Confirmed };
        if (edit.BaseVersion != (answer?.Version ?? 0))
            return new(SaveKind.Conflict, answer);
        if (answer is null)
        {
            answer = new GivenAnswer { SheetId = sheet.Id, Question = edit.Address.Question, Entry = edit.Address.Entry ?? "", Row = edit.Address.Row ?? "" };
            db.Add(answer);
            answers.Add(edit.Address, answer);
        }
        (answer.State, answer.Text, answer.Draft, answer.NotSure) = (edit.State, edit.Text, edit.Draft, edit.NotSure);
        (answer.Justification, answer.Comment) = (edit.Justification, edit.Comment);
        (answer.Version, answer.ChangedAt, answer.ChangedBy) = (answer.Version + 1, now, by);
        answer.CarriedOver = edit.Cause == ChangeCause.CarriedOver;
        db.Add(seen[edit.EditId] = Version(answer, edit));
        return new(SaveKind.Saved, answer, seen[edit.EditId]);
    }

    private static AnswerChange Version(GivenAnswer answer, AnswerEdit edit) => new()
    {
        SheetId = answer.SheetId,
        Question = answer.Question,
        Entry = answer.Entry,
        Row = answer.Row,
        Version = answer.Version,
        State = answer.State,
        Text = answer.Text,
        Draft = answer.Draft,
        NotSure = answer.NotSure,
        Justification = answer.Justification,
        Comment = answer.Comment,
        At = answer.ChangedAt,
        By = answer.ChangedBy,
        Cause = edit.Cause,
        EditId = edit.EditId,
    };

    private static bool IsSame(AnswerEdit edit, GivenAnswer? answer) => answer is null
        ? edit is { State: AnswerState.Blank, Draft: null, NotSure: false, Justification: null, Comment: null }
        : edit.State == answer.State && edit.Text == answer.Text && edit.Draft == answer.Draft && edit.NotSure == answer.NotSure
            && edit.Justification == answer.Justification && edit.Comment == answer.Comment;

    /// <summary>Whether this edit was saved before: its writer never heard of it.</summary>
    public static Task<bool> WasSavedAsync(this AssessmentDb db, Guid sheetId, Guid editId, CancellationToken cancellation = default) =>
        db.AnswerChanges.AsNoTracking().AnyAsync(change => change.SheetId == sheetId && change.EditId == editId, cancellation);

    // The next save of this context reads afresh.
    private static void Forget(AssessmentDb db)
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.Entity is GivenAnswer or AnswerChange).ToList())
            entry.State = EntityState.Detached;
    }
}
