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

    public int ChangedCount => Sections.Sum(section => section.Answers.Count(answer => answer.IsChanged));

    public async Task OnGetAsync()
    {
        var ready = await LoadReadyAsync();
        Last = await BaselineAsync();
        var submitted = Last is null || SignedContent.AnswersOf(Last, Layout) is not { } then ? []
            : SheetDifferences.Between(then, ready.Signed).ToDictionary(one => one.Address, one => FieldAnswer.Of(one.Before, one.NoteBefore));
        Looked = MaySign ? await Db.LastLookAsync(Sheet.Id, HttpContext.RequestAborted) : null;
        var seen = Looked is { } at ? await Db.ChangedSinceAsync(Sheet.Id, at, HttpContext.RequestAborted) : new Dictionary<AnswerAddress, AnswerChange?>();
        Sections =
        [
            .. from section in await FieldsAsync(ready)
               select (section.Section, (IReadOnlyList<CheckedAnswer>)
               [
                   .. section.Answers.Select(field => new CheckedAnswer(field, Places.Of(field.Address, EntryOf(ready, field.Address)))
                   {
                       Sources = ready.Signed.Notes.GetValueOrDefault(field.Address)?.Sources ?? [],
                       Submitted = submitted.GetValueOrDefault(field.Address),
                       Seen = seen.TryGetValue(field.Address, out var change) ? FieldAnswer.Of(change) : null,
                   }),
               ]),
        ];
    }

    public async Task<IActionResult> OnPostReadAsync()
    {
        await Db.MarkLookedAtAsync(Sheet, Clock.GetUtcNow(), HttpContext.RequestAborted);
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
