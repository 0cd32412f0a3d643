using Assessment.Data;
using Assessment.Domain.Answering;
using Assessment.Web.Answering;
using Assessment.Web.Questionnaires;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Answering;

/// <summary>What changed from one submission to another: each question with both answers, and what became of the questions that were handed back.</summary>
public sealed class CompareModel(AssessmentDb db, Shelf shelf, TimeProvider clock, IStringLocalizer<Text> texts) : SigningPage(db, shelf, clock, texts)
{
    /// <summary>Number of the earlier submission; the one before <see cref="To"/> without it.</summary>
    [BindProperty(SupportsGet = true)]
    public int? From { get; set; }

    /// <summary>Number of the later submission; the last without it.</summary>
    [BindProperty(SupportsGet = true)]
    public int? To { get; set; }

    /// <summary>All submissions of the sheet, the first first.</summary>
    public IReadOnlyList<Submission> All { get; private set; } = [];

    public Submission? Before { get; private set; }

    public Submission? After { get; private set; }

    /// <summary>What changed; null when there are no two submissions to compare.</summary>
    public IReadOnlyList<ChangedQuestion>? Questions { get; private set; }

    /// <summary>The questions that were handed back between the two.</summary>
    public IReadOnlyList<AnsweredReturn> Returns { get; private set; } = [];

    public async Task OnGetAsync()
    {
        All = await Db.Submissions.AsNoTracking().Where(submission => submission.SheetId == Sheet.Id).OrderBy(submission => submission.Number).ToListAsync(HttpContext.RequestAborted);
        (Before, After) = Chosen();
        (From, To) = (Before?.Number, After?.Number);
        ModelState.Clear();
        if (Before is null || After is null || SubmissionChanges.Between(Before, After, Layout) is not { } changes)
            return;
        var returned = await Db.ReturnedQuestions.AsNoTracking()
            .Where(question => question.SheetId == Sheet.Id && question.Submission >= Before.Number && question.Submission < After.Number)
            .OrderBy(question => question.ReturnedAt).ToListAsync(HttpContext.RequestAborted);
        await ReadNamesAsync(returned.Select(question => question.ReturnedBy).Append(Before.SignedBy).Append(After.SignedBy));
        var reasons = returned.GroupBy(question => question.Question)
            .ToDictionary(same => same.Key, same => new Change(NameOf(same.Last().ReturnedBy), Moments.DayOf(same.Last().ReturnedAt), string.Join("\n", same.Select(one => one.Reason))));
        Questions = Changes.Of(changes, reasons);
        var changed = changes.Questions.Select(change => change.Question).ToHashSet();
        Returns = [.. reasons.OrderBy(reason => Places.OrderOf(reason.Key)).Select(reason => new AnsweredReturn(Places.Of(new(reason.Key)), reason.Value, IsChanged(reason.Key, changed)))];
    }

    // A group is handed back as a whole; its entries' questions are what changes.
    private bool IsChanged(string question, HashSet<string> changed) => changed.Contains(question)
        || Edition.Questionnaire.Sections.SelectMany(section => section.Questions).Any(group => group.Id == question && group.Questions.Any(inner => changed.Contains(inner.Id)));

    /// <summary>The two that the address names, the earlier first; the last two without it, or where it names one that is not there.</summary>
    private (Submission?, Submission?) Chosen()
    {
        if (All.Count < 2)
            return (null, null);
        var (from, to) = From > To ? (To, From) : (From, To);
        var after = All.Skip(1).FirstOrDefault(submission => submission.Number == to) ?? All[^1];
        var before = All.FirstOrDefault(submission => submission.Number == from && submission.Number < after.Number);
        return (before ?? All.Last(submission => submission.Number < after.Number), after);
    }
}
