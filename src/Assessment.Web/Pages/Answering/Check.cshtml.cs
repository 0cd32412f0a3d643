using Assessment.Data;
using Assessment.Data.Answering;
using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Web.Answering;
using Assessment.Web.Questionnaires;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Answering;

/// <summary>All answers on one page, with what changed since they were last handed in and since a signer last read them.</summary>
public sealed class CheckModel(AssessmentDb db, Shelf shelf, TimeProvider clock, IStringLocalizer<Text> texts) : SigningPage(db, shelf, clock, texts)
{
    public IReadOnlyList<(Section Section, IReadOnlyList<CheckedAnswer> Answers)> Sections { get; private set; } = [];

    /// <summary>The submission that the answers are compared with; null where there is none before them.</summary>
    public Submission? Last { get; private set; }

    /// <summary>When the reader, who signs, last said that they had read the answers.</summary>
    public DateTimeOffset? Looked { get; private set; }

    /// <summary>Show only what changed.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Changed { get; set; }

    /// <summary>Entries that were added or removed, and documents: what the answers themselves do not show.</summary>
    public IReadOnlyList<ChangedQuestion> Elsewhere { get; private set; } = [];

    public int ChangedCount => Sections.Sum(section => section.Answers.Count(answer => answer.IsChanged)) + Elsewhere.Count;

    public async Task OnGetAsync()
    {
        var ready = await LoadReadyAsync();
        Last = await BaselineAsync();
        var look = MaySign ? await Db.LastLookAsync(Sheet.Id, HttpContext.RequestAborted) : null;
        Looked = look?.SignedAt;
        var (sinceSubmission, sinceLook) = (Since(Last, ready), Since(look, ready));
        var (submitted, seen) = (Before(sinceSubmission), Before(sinceLook));
        Elsewhere = (sinceLook ?? sinceSubmission) is { } changes ? [.. Changes.Of(changes, new Dictionary<string, Change>()).Where(question => question.IsElsewhere)] : [];
        Sections =
        [
            .. from section in await FieldsAsync(ready)
               select (section.Section, (IReadOnlyList<CheckedAnswer>)
               [
                   .. section.Answers.Select(field => new CheckedAnswer(field, Places.Of(field.Address, EntryOf(ready, field.Address)))
                   {
                       Sources = ready.Signed.Notes.GetValueOrDefault(field.Address)?.Sources ?? [],
                       Submitted = submitted.GetValueOrDefault(field.Address),
                       Seen = seen.GetValueOrDefault(field.Address),
                   }),
               ]),
        ];
    }

    private SubmissionChanges? Since(Submission? then, ReadySheet ready) => then is null ? null : SubmissionChanges.Between(then, ready.Signed, ready.Evidence, Layout);

    private static Dictionary<AnswerAddress, FieldAnswer> Before(SubmissionChanges? changes) =>
        changes is null ? [] : changes.Questions.SelectMany(question => question.Answers).ToDictionary(one => one.Address, one => FieldAnswer.Of(one.Before, one.NoteBefore));

    public async Task<IActionResult> OnPostReadAsync()
    {
        await Db.MarkLookedAtAsync(Sheet, await LoadReadyAsync(), Clock.GetUtcNow(), HttpContext.RequestAborted);
        return RedirectToPage();
    }
}

/// <summary>One answer of the page.</summary>
public sealed record CheckedAnswer(QuestionField Field, QuestionPlace Place)
{
    /// <summary>The documents it rests on.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>What it said when it was last handed in, where that is something else.</summary>
    public FieldAnswer? Submitted { get; init; }

    /// <summary>What it said when the reader last read it, where it changed since.</summary>
    public FieldAnswer? Seen { get; init; }

    public bool IsChanged => Submitted is not null || Seen is not null;
}
