using Assessment.Data;
using Assessment.Data.Answering;
using Assessment.Domain.Answering;
using Assessment.Domain.Organisations;
using Assessment.Web.Answering;
using Assessment.Web.Questionnaires;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Answering;

/// <summary>What blocks the submission, and what is worth a look: changed, or left as it is with a reason that the reviewer reads.</summary>
public sealed class QualityModel(AssessmentDb db, Shelf shelf, TimeProvider clock, IStringLocalizer<Text> texts) : SigningPage(db, shelf, clock, texts)
{
    /// <summary>The longest reason, in characters.</summary>
    public const int LongestReason = 1000;

    public IReadOnlyList<FindingGroup> Errors { get; private set; } = [];

    public IReadOnlyList<FindingGroup> Warnings { get; private set; } = [];

    /// <summary>Warnings that were left as they are, with the reason.</summary>
    public IReadOnlyList<(FindingGroup Group, Dismissal Reason)> Kept { get; private set; } = [];

    public Progress Progress { get; private set; } = null!;

    /// <summary>The answers of a section that were taken over and that the reader may confirm: they are asked now, open, and not confirmed yet.</summary>
    public IReadOnlyList<CarriedOverAnswer> CarriedOver(string section) => carriedOver.GetValueOrDefault(section, []);

    private readonly Dictionary<string, IReadOnlyList<CarriedOverAnswer>> carriedOver = [];

    public string CheckedAt { get; private set; } = "";

    public int QuestionCount { get; private set; }

    public int RuleCount => Quality.RuleCount(Layout);

    /// <summary>Who may say why, or confirm: those who answer for the whole institution and those who sign, while the sheet is open.</summary>
    public bool MayDecide => IsOpen && Roles.Any(role => role is Role.FocalPoint || role.Signs());

    /// <summary>The warning whose reason was not understood, and what was typed.</summary>
    public (string Warning, string Reason) Typed { get; private set; } = ("", "");

    /// <summary>A reason for warnings that are no longer there.</summary>
    public string? Lost { get; private set; }

    public async Task OnGetAsync() => await ReadAsync();

    public async Task<IActionResult> OnPostKeepAsync(string[] warning, string? reason)
    {
        if (!MayDecide)
            return Forbid();
        await ReadAsync();
        if (Warnings.FirstOrDefault(group => group.Warnings.Intersect(warning).Any()) is not { } group)
        {
            Lost = reason;
            ModelState.AddModelError("", Texts["Quality.Keep.Gone"]);
            return Page();
        }
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason)
        {
            Typed = (group.Warnings[0], reason ?? "");
            ModelState.AddModelError(ReasonName(group), string.IsNullOrWhiteSpace(reason) ? Texts["Quality.Reason.Missing"] : Texts["Quality.Reason.TooLong", LongestReason]);
            return Page();
        }
        await Db.DismissAsync(Sheet.Id, [.. group.Warnings.Intersect(warning)], reason.Trim(), Clock.GetUtcNow(), HttpContext.RequestAborted);
        return RedirectToPage(null, null, null, "warn");
    }

    public async Task<IActionResult> OnPostReopenAsync(string[] warning)
    {
        if (!MayDecide)
            return Forbid();
        await Db.ReopenAsync(Sheet.Id, warning, Clock.GetUtcNow(), HttpContext.RequestAborted);
        return RedirectToPage(null, null, null, "warn");
    }

    /// <summary>Says that these answers, which were taken over and have been read on this page, still hold.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(string section, string[] answer)
    {
        if (!MayEdit(section))
            return Forbid();
        var edits = (await CarriedOverAsync(await LoadReadyAsync(), section)).Where(one => answer.Contains(one.Mark))
            .Select(one => one.Field.Answer.ToEdit(one.Field.Address, one.Field.Version, Guid.CreateVersion7(), ChangeCause.Confirmed)).ToList();
        var outcomes = await Db.SaveAnswersAsync(Sheet.Id, edits, Clock.GetUtcNow(), HttpContext.RequestAborted);
        if (outcomes.Any(outcome => outcome.Kind == SaveKind.Saved))
            return RedirectToPage(null, null, null, "warn");
        ModelState.AddModelError("", Texts["Quality.Confirm.None"]);
        await ReadAsync();
        return Page();
    }

    public string ReasonName(FindingGroup group) => $"reason-{Warnings.TakeWhile(one => one != group).Count() + 1}";

    private async Task ReadAsync()
    {
        var ready = await LoadReadyAsync();
        (Errors, Warnings, Kept) = await LookOverAsync(ready);
        Progress = Progress.Of(ready.Signed);
        QuestionCount = new SheetLook(ready.Signed).Answers.Count(answer => answer.IsRelevant);
        foreach (var section in Warnings.Where(group => group.Key == "unconfirmed" && MayEdit(group.Section)).Select(group => group.Section))
            carriedOver[section] = await CarriedOverAsync(ready, section);
        CheckedAt = Moments.Of(Clock.GetUtcNow());
    }

    private async Task<IReadOnlyList<CarriedOverAnswer>> CarriedOverAsync(ReadySheet ready, string id)
    {
        if (Edition.Questionnaire.Sections.FirstOrDefault(one => one.Id == id) is not { } section)
            return [];
        var fields = new SheetFields(ready.Stored, new LiveSheet(ready.Stored.Answers), await SettingAsync(ready.Stored, id), section).Of(section);
        return
        [
            .. SheetFields.Answers(fields).Where(field => field is { IsCarriedOver: true, IsRelevant: true, IsOpen: true })
                .Select(field => new CarriedOverAnswer(field, Places.Of(field.Address, EntryOf(ready, field.Address)))),
        ];
    }
}

/// <summary>An answer of an earlier round that nobody has confirmed yet.</summary>
/// <param name="Field">The question and what it says.</param>
/// <param name="Place">Where it is asked.</param>
public sealed record CarriedOverAnswer(QuestionField Field, QuestionPlace Place)
{
    /// <summary>The answer as it was read, for the form: changed meanwhile, it is another.</summary>
    public string Mark => $"{Field.Key}@{Field.Version}";
}
