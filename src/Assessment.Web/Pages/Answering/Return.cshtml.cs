using Assessment.Data;
using Assessment.Data.Answering;
using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Web.Accounts;
using Assessment.Web.Answering;
using Assessment.Web.Questionnaires;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Answering;

/// <summary>A coordinator or expert reads what was handed in, with the reasons for warnings left standing, and hands named questions back.</summary>
public sealed class ReturnModel(AssessmentDb db, Shelf shelf, TimeProvider clock, IStringLocalizer<Text> texts, SheetLetters letters, CurrentPerson me) : SigningPage(db, shelf, clock, texts)
{
    /// <summary>The longest reason, in characters.</summary>
    public const int LongestReason = 2000;

    public Submission? Last { get; private set; }

    public IReadOnlyList<(Section Section, IReadOnlyList<ReturnableQuestion> Questions)> Sections { get; private set; } = [];

    /// <summary>What was typed, by question.</summary>
    public Dictionary<string, string> Typed { get; } = [];

    public bool MayReturn => Sheet.State == SheetState.Submitted;

    public async Task OnGetAsync() => await ReadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await ReadAsync();
        var known = Sections.SelectMany(section => section.Questions).Select(question => question.Id).ToList();
        foreach (var id in known)
            if (Request.Form[NameOf(id)].ToString().Trim() is { Length: > 0 } reason)
                Typed[id] = reason;
        foreach (var id in Typed.Where(typed => typed.Value.Length > LongestReason).Select(typed => typed.Key))
            ModelState.AddModelError(NameOf(id), Texts["Quality.Reason.TooLong", LongestReason]);
        if (Typed.Count == 0)
            ModelState.AddModelError("", Texts["Return.Nothing"]);
        if (!ModelState.IsValid)
            return Page();
        // There is something to do again in the sections of these questions.
        var again = Typed.Keys.Select(id => Places.Of(new(id)).Section).ToHashSet();
        foreach (var given in Assignments.Where(given => again.Contains(given.Section)))
            given.DoneAt = null;
        if (!await Db.ReturnAsync(Sheet.Id, Typed, Clock.GetUtcNow(),
            () => letters.ReturnedAsync(Matter, Typed, Assignments, me.Person!.Name, HttpContext.RequestAborted), HttpContext.RequestAborted))
        {
            ModelState.AddModelError("", Texts["Return.NotSubmitted"]);
            return Page();
        }
        this.Tell(Texts.Count("HandedBack", Typed.Count));
        return RedirectToPage();
    }

    /// <summary>Name of the control with the reason for a question.</summary>
    public static string NameOf(string question) => $"reason-{question}";

    /// <inheritdoc />
    protected override async Task<IActionResult> MissingAsync(string round, string institution)
    {
        var takesPart = await Db.Participations.AnyAsync(part => Db.Rounds.Any(one => one.Id == part.RoundId && one.Slug == round)
            && Db.Institutions.Any(one => one.Id == part.InstitutionId && one.Slug == institution), HttpContext.RequestAborted);
        if (!takesPart)
            return NotFound();
        this.Tell(Texts["Return.NotYet"]);
        return RedirectToPage("/Home/Show");
    }

    private async Task ReadAsync()
    {
        Last = await Db.LastSubmissionAsync(Sheet, HttpContext.RequestAborted);
        var ready = await LoadReadyAsync();
        var reasons = await DismissalsAsync(ready);
        var kept = (await CheckAsync(ready)).Where(finding => reasons.ContainsKey(finding.Warning))
            .SelectMany(finding => finding.Problem.At.Select(at => (at.Question, reasons[finding.Warning].Reason))).Distinct().ToLookup(one => one.Question, one => one.Reason);
        var returned = await Db.ReturnedQuestions.AsNoTracking().Where(question => question.SheetId == Sheet.Id && question.Submission == Sheet.Submissions)
            .ToDictionaryAsync(question => question.Question, question => question.Reason, HttpContext.RequestAborted);
        ReturnableQuestion One(string id, IEnumerable<QuestionField> answers) => new(id, Places.Of(new(id)), [.. answers], [.. kept[id]], returned.GetValueOrDefault(id));
        // A group can come back as a whole, so that entries are added or removed; also one without any.
        IEnumerable<ReturnableQuestion> Returnable(QuestionField field) => SheetFields.Answers([field]).Where(answer => answer.IsRelevant).GroupBy(answer => answer.Question.Id)
            .Select(same => One(same.Key, same)) is var inner && field.Question.Questions.Count == 0 ? inner : inner.Prepend(One(field.Question.Id, []) with { Entries = field.Entries.Count });
        if (Last is not null)
            await ReadNamesAsync([Last.SignedBy]);
        Sections =
        [
            .. from section in await QuestionsAsync(ready)
               let questions = section.Fields.Where(field => field.IsRelevant && !field.IsNote).SelectMany(Returnable).ToList()
               where questions.Count > 0
               select (section.Section, (IReadOnlyList<ReturnableQuestion>)[.. questions]),
        ];
    }
}

/// <summary>A question as the page shows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Answers">Its answers: several for rows and entries.</param>
/// <param name="Kept">The reasons that were given for warnings about it.</param>
/// <param name="Returned">Why it was handed back.</param>
public sealed record ReturnableQuestion(string Id, QuestionPlace Place, IReadOnlyList<QuestionField> Answers, IReadOnlyList<string> Kept, string? Returned)
{
    /// <summary>How many entries there are; null where it is no group.</summary>
    public int? Entries { get; init; }
}
