using Assessment.Domain.Answering;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Answering;

/// <summary>
/// Which answers of a sheet may change now. Of one that was handed back: the questions named, and those that were hidden when it was
/// signed, because another answer to a named question may make them relevant. What was asked and left blank stays as it was signed.
/// </summary>
public sealed class OpenAnswers
{
    private readonly bool all;
    private readonly HashSet<string> named = [];
    private readonly SignedQuestions? signed;

    internal OpenAnswers(bool all) => this.all = all;

    internal OpenAnswers(IEnumerable<string> named, Submission? last)
    {
        this.named = [.. named];
        signed = last is null ? null : new SignedQuestions(last);
    }

    /// <summary>The questions that were handed back by name.</summary>
    public IReadOnlyCollection<string> Named => named;

    public bool Allows(AnswerAddress address) => all || named.Contains(address.Question) || signed?.WasHidden(address) == true;
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
        return new(named, await db.Submissions.AsNoTracking().SingleOrDefaultAsync(row => row.SheetId == sheet.Id && row.Number == sheet.Submissions, cancellation));
    }
}
