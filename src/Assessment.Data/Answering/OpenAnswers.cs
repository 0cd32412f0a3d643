using Assessment.Domain.Answering;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Answering;

/// <summary>
/// Which answers of a sheet may change now. Of one that was handed back: the questions named, all of a group that was named, and those that
/// were hidden when it was signed, because another answer to a named question may make them relevant. What was asked and left blank stays as it was signed.
/// </summary>
public sealed class OpenAnswers
{
    private readonly bool all;
    private readonly HashSet<string> named = [];
    private readonly HashSet<string> entries = [];
    private readonly SignedQuestions? signed;

    internal OpenAnswers(bool all) => this.all = all;

    internal OpenAnswers(IEnumerable<string> named, IEnumerable<string> entries, Submission? last)
    {
        this.named = [.. named];
        this.entries = [.. entries];
        signed = last is null ? null : new SignedQuestions(last);
    }

    /// <summary>The questions that were handed back by name.</summary>
    public IReadOnlyCollection<string> Named => named;

    public bool Allows(AnswerAddress address) => IsNamed(address) || signed?.WasHidden(address) == true;

    /// <summary>Whether the question itself was handed back, or the group in whose entry it stands; every question while the sheet is open.</summary>
    public bool IsNamed(AnswerAddress address) => all || named.Contains(address.Question) || (address.Entry is { } entry && entries.Contains(entry));
}

/// <summary>Finds out what is open.</summary>
public static class SheetOpening
{
    /// <summary>What may change in a sheet, from where it stands.</summary>
    public static async Task<OpenAnswers> ReadOpenAnswersAsync(this AssessmentDb db, Sheet sheet, CancellationToken cancellation = default)
    {
        if (sheet.State != SheetState.Returned)
            return new(all: sheet.State == SheetState.Open);
        var named = await db.ReturnedQuestions.AsNoTracking().Where(returned => returned.SheetId == sheet.Id && returned.Submission == sheet.Submissions)
            .Select(returned => returned.Question).ToListAsync(cancellation);
        var entries = await db.SheetEntries.AsNoTracking().Where(entry => entry.SheetId == sheet.Id && named.Contains(entry.Group)).Select(entry => entry.EntryId).ToListAsync(cancellation);
        return new(named, entries, await db.Submissions.AsNoTracking().SingleOrDefaultAsync(row => row.SheetId == sheet.Id && row.Number == sheet.Submissions, cancellation));
    }
}
