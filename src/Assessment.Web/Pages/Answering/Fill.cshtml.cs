using Assessment.Data;
using Assessment.Data.Answering;
using Assessment.Data.Evidence;
using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Web.Accounts;
using Assessment.Web.Answering;
using Assessment.Web.Questionnaires;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Answering;

/// <summary>One section to fill in. The Save button works without scripts; with them each answer is saved when it changes (Fill.Autosave.cs).</summary>
public sealed partial class FillModel(AssessmentDb db, Shelf shelf, TimeProvider clock, IStringLocalizer<Text> texts, IAntiforgery forms, SheetLetters letters, CurrentPerson me)
    : AskingPage(db, shelf, clock, texts)
{
    public Section Section { get; private set; } = null!;

    public IReadOnlyList<QuestionField> Fields { get; private set; } = [];

    public LiveSheet Live { get; private set; } = null!;

    public Progress Progress => progress ??= Progress.Of(Live.Applied);

    private Progress? progress;

    private StoredSheet stored = null!;

    public bool MayWrite => MayEdit(Section.Id);

    /// <summary>What to put right, after the Save button: the field and the sentence.</summary>
    public IReadOnlyList<QuestionField> Troubles { get; private set; } = [];

    /// <summary>The sheet was locked while somebody wrote: their words are shown, and not saved.</summary>
    public bool IsLockedMeanwhile { get; private set; }

    /// <summary>Why, as a sentence.</summary>
    public string? WhyLocked { get; private set; }

    /// <summary>What was typed and could not be saved: into answers that are locked now, or into entries that a colleague has removed.</summary>
    public IReadOnlyList<TypedAnswer> Typed { get; private set; } = [];

    /// <summary>How many questions appeared because of what was saved.</summary>
    [BindProperty(SupportsGet = true)]
    public int Appeared { get; set; }

    /// <summary>The entry that was removed, as group/entry, to be put back.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Removed { get; set; }

    private IEnumerable<QuestionField> Answers => SheetFields.Answers(Fields);

    public async Task<IActionResult> OnGetAsync(string section)
    {
        if (!await ShowAsync(section))
            return NotFound();
        if (MayWrite && Sheet.OpenedAt is null)
            await Db.MarkOpenedAsync(Sheet.Id, Clock.GetUtcNow(), HttpContext.RequestAborted);
        if (MayWrite && await Db.LastSectionAsync(Sheet.Id, HttpContext.RequestAborted) != section)
            await Db.MarkSectionAsync(Sheet.Id, section, HttpContext.RequestAborted);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string section, string? go, string? add, string? remove, string? back, string? clear, string? theirs, string? detach)
    {
        if (!await ShowAsync(section))
            return NotFound();
        if ((!MayWrite && IsOpen) || (SaysDone(go) && Mine is null))
            return Forbid();
        var before = Visible();
        var posted = Answers.Select(field => AnswerForm.Read(Request.Form, field)).OfType<PostedAnswer>()
            .Where(answer => answer.Field.Key != theirs)
            .Select(answer => answer.Field.Key == clear ? answer with { Answer = FieldAnswer.Blank with { Comment = answer.Answer.Comment } } : answer).ToList();
        var gone = Gone();
        var saved = MayWrite ? await Db.SavePostedAsync(Sheet.Id, posted, Clock.GetUtcNow(), HttpContext.RequestAborted)
            : [.. posted.Where(answer => answer.IsChange).Select(answer => new SavedField(answer, SaveKind.Locked, null))];
        var anchor = add is not null ? await AddEntry(add) : (remove ?? back) is { } entry ? await RemoveEntry(entry, remove is not null) : null;
        if (detach is not null)
            anchor = await DetachAsync(detach);
        await ShowAsync(section);
        if (await ConfirmAsync(Request.Form["holds"]) is { } confirmed)
            anchor = confirmed;
        KeepWhatWasNotSaved(saved);
        Typed = TypedAnswers.Say(saved.Where(one => one.Kind is SaveKind.Locked or SaveKind.Closed).Select(one => one.Posted).Concat(gone), Edition, Texts);
        if (IsLockedMeanwhile)
            WhyLocked = await WhyRefusedAsync(Texts);
        if (Troubles.Count > 0 && (go is not null || Troubles.Any(field => field.Theirs is not null)) || Typed.Count > 0)
            return Page();
        if (SaysDone(go))
            return await SayAsync(go == "done");
        var appeared = Visible().Except(before).ToList();
        return go switch
        {
            "next" when appeared.Count > 0 => Here(appeared[0], appeared: appeared.Count),
            "next" when Next is { } next => RedirectToPage(new { section = next.Id }),
            "next" or "later" => RedirectToPage("Show", new { round = Round.Slug, institution = Institution.Slug }),
            _ => Here(anchor ?? Answers.FirstOrDefault(field => field.Key == (clear ?? theirs))?.Anchor, remove),
        };
    }

    /// <summary>The next section that asks something; null at the last.</summary>
    public Section? Next => Edition.Questionnaire.Sections.SkipWhile(one => one != Section).Skip(1).FirstOrDefault(one => Live.Shows(one));

    public Section? Before => Edition.Questionnaire.Sections.TakeWhile(one => one != Section).LastOrDefault(one => Live.Shows(one));

    private async Task<bool> ShowAsync(string id)
    {
        if (Edition.Questionnaire.Sections.FirstOrDefault(one => one.Id == id) is not { } section)
            return false;
        Section = section;
        (stored, Live) = await LoadAsync();
        Fields = new SheetFields(stored, Live, await SettingAsync(stored, id), section).Of(section);
        progress = null;
        Done = DoneOf(stored, Progress).FirstOrDefault(done => done.Given == Mine);
        return true;
    }

    private List<string> Visible() => Visible(Fields);

    private static List<string> Visible(IReadOnlyList<QuestionField> fields) =>
        [.. fields.Concat(SheetFields.Answers(fields)).Where(field => field.IsRelevant).Select(field => field.Anchor).Distinct()];

    /// <summary>What was typed into entries that are no longer there; what its writer only looked at is not lost.</summary>
    private List<PostedAnswer> Gone()
    {
        var here = Answers.Select(field => field.Key).ToHashSet();
        return [.. TypedAnswers.Read(Request.Form, Edition).Where(one => !here.Contains(one.Field.Key) && one.Answer != FieldAnswer.Of(stored.Given.GetValueOrDefault(one.Field.Address)))];
    }

    /// <summary>Puts back into the fields what could not be saved, and gathers what has to be put right.</summary>
    private void KeepWhatWasNotSaved(IReadOnlyList<SavedField> saved)
    {
        var refused = saved.Where(one => one.Kind is SaveKind.Conflict or SaveKind.Locked or SaveKind.Closed).ToDictionary(one => one.Posted.Field.Key);
        IsLockedMeanwhile = refused.Values.Any(one => one.Kind != SaveKind.Conflict);
        Fields = FieldTree.Change(Fields, field => refused.GetValueOrDefault(field.Key) switch
        {
            { Kind: SaveKind.Conflict } one => field with { Answer = one.Posted.Answer, Theirs = TheirsOf(field, one.Now) },
            { } one => field with { Answer = one.Posted.Answer },
            null => field,
        });
        Troubles = [.. Answers.Where(field => field.IsRelevant && field.IsOpen && (field.Error ?? field.Theirs?.What) is not null)];
    }

    private Change TheirsOf(QuestionField field, GivenAnswer? now) =>
        now is null ? new Change(Texts["Fill.Somebody"], "") : new Change(NameOf(now.ChangedBy), Moments.Of(now.ChangedAt), AnswerWords.WithComment(field, FieldAnswer.Of(now), Texts));

    /// <summary>Says that an answer of the last round still holds, unless it was changed just now.</summary>
    private async Task<string?> ConfirmAsync(string? key)
    {
        if (Answers.FirstOrDefault(field => field.Key == key && field.IsCarriedOver && field.IsOpen) is not { } field)
            return null;
        await Db.SaveAnswersAsync(Sheet.Id, [field.Answer.ToEdit(field.Address, field.Version, Guid.CreateVersion7(), ChangeCause.Confirmed)], Clock.GetUtcNow(), HttpContext.RequestAborted);
        await ShowAsync(Section.Id);
        return field.Anchor;
    }

    /// <summary>Takes a document off a question: question/entry/document, the entry empty outside groups.</summary>
    private async Task<string?> DetachAsync(string what)
    {
        if (what.Split('/') is not [var question, var entry, var document] || !Guid.TryParse(document, out var id)
            || SheetFields.Whole(Fields).FirstOrDefault(field => field.Question.Id == question && (field.Entry ?? "") == entry && field.Evidence is not null && field.IsOpen) is not { } field)
            return null;
        await Db.ChangeEvidenceAsync(Sheet.Id, new(question, field.Entry), [], [id], Clock.GetUtcNow(), HttpContext.RequestAborted);
        return field.Anchor;
    }

    private RedirectToPageResult Here(string? anchor, string? removed = null, int? appeared = null) =>
        RedirectToPage(null, null, new { section = Section.Id, removed, appeared }, anchor);
}
