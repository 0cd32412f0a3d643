using Assessment.Data;
using Assessment.Data.Answering;
using Assessment.Domain.Answering;
using Assessment.Web.Accounts;
using Assessment.Web.Answering;
using Assessment.Web.Questionnaires;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Answering;

/// <summary>The head of the institution, or a deputy, signs what was really said and hands it in.</summary>
public sealed class SignModel(AssessmentDb db, Shelf shelf, TimeProvider clock, IStringLocalizer<Text> texts, SheetLetters letters, CurrentPerson me) : SigningPage(db, shelf, clock, texts)
{
    /// <summary>The declaration is made.</summary>
    [BindProperty]
    public bool Declared { get; set; }

    /// <summary>Fingerprint of the answers that the signer was shown.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public int Errors { get; private set; }

    public int Warnings { get; private set; }

    public int Kept { get; private set; }

    public SectionProgress Whole { get; private set; } = null!;

    public int EvidenceCount { get; private set; }

    /// <summary>What changed since the signer last read the answers; null before the first time.</summary>
    public IReadOnlyList<ChangedQuestion>? SinceLook { get; private set; }

    public string? LookedAt { get; private set; }

    /// <summary>The signer has read the answers after they were last handed in.</summary>
    public bool HasLookedSince { get; private set; }

    /// <summary>What was handed in last; null the first time.</summary>
    public Submission? Last { get; private set; }

    /// <summary>What changed since then.</summary>
    public IReadOnlyList<ChangedQuestion> SinceSubmission { get; private set; } = [];

    public async Task OnGetAsync() => await ReadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Declared)
        {
            await ReadAsync();
            ModelState.AddModelError(nameof(Declared), Texts["Sign.Declare.Missing"]);
            return Page();
        }
        var outcome = await Db.SubmitAsync(Sheet.Id, Layout, Seen ?? "", Clock.GetUtcNow(),
            submission => letters.SubmittedAsync(Matter, submission, me.Person!.Name, HttpContext.RequestAborted), HttpContext.RequestAborted);
        switch (outcome.Kind)
        {
            case SubmitKind.Submitted:
                this.Tell(Texts["Sign.Done"]);
                return RedirectToPage("Receipt", Here);
            case SubmitKind.Errors:
                return RedirectToPage("Quality", Here);
            case SubmitKind.NotOpen when outcome.Submission is not null && Sheet.State == SheetState.Submitted:
                return RedirectToPage("Receipt", Here);
        }
        // What the signer declared was about other answers: it is to be said again about these.
        Declared = false;
        ModelState.Remove(nameof(Declared));
        await ReadAsync();
        ModelState.AddModelError("", outcome.Kind == SubmitKind.Changed ? Texts["Sign.Changed"] : Texts["Fill.ReadOnly.Closed"]);
        return Page();
    }

    private async Task ReadAsync()
    {
        var ready = await LoadReadyAsync();
        var found = await LookOverAsync(ready);
        (Errors, Warnings, Kept) = (found.Errors.Count, found.Warnings.Count, found.Kept.Count);
        Whole = Progress.Of(ready.Signed).Whole;
        EvidenceCount = ready.Evidence.Count;
        Seen = ready.Fingerprint;
        ModelState.Remove(nameof(Seen));
        Last = await BaselineAsync();
        if (await Db.LastLookAsync(Sheet.Id, HttpContext.RequestAborted) is { } looked)
        {
            LookedAt = Moments.Of(looked.SignedAt);
            SinceLook = SubmissionChanges.Between(looked, ready.Signed, ready.Evidence, Layout) is { } since ? Changes.Of(since, new Dictionary<string, Change>()) : null;
            // Whoever signed last has looked at that moment: then the comparison with what was handed in says it all.
            HasLookedSince = Last is null || looked.SignedAt > Last.SignedAt;
        }
        if (Last is not null && SubmissionChanges.Between(Last, ready.Signed, ready.Evidence, Layout) is { } changes)
            SinceSubmission = Changes.Of(changes, new Dictionary<string, Change>());
    }
}
