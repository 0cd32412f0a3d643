using System.Globalization;
using Assessment.Data.Answering;
using Assessment.Domain.Answering;
using Assessment.Web.Answering;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Assessment.Web.Pages.Answering;

// What scripts ask of the page: save one answer, and say what changed meanwhile.
public sealed partial class FillModel
{
    /// <summary>Saves the one answer whose controls were posted. 200 with <see cref="SavedReply"/>; 409 with the two texts to choose from; 423 with the reason when it is locked; 404 when it is gone.</summary>
    public async Task<IActionResult> OnPostAnswerAsync(string section)
    {
        if (!await ShowAsync(section))
            return NotFound();
        if (Answers.Select(field => AnswerForm.Read(Request.Form, field)).OfType<PostedAnswer>().FirstOrDefault() is not { } posted)
            return NotFound();
        if (!posted.Field.IsOpen && !await Db.WasSavedAsync(Sheet.Id, posted.EditId, HttpContext.RequestAborted))
            return await RefusedAsync();
        var now = Clock.GetUtcNow();
        var outcome = (await Db.SaveAnswersAsync(Sheet.Id, [posted.ToEdit()], now, HttpContext.RequestAborted))[0];
        if (outcome.Now is { } written)
            await ReadNamesAsync([written.ChangedBy]);
        return outcome.Kind switch
        {
            SaveKind.Locked or SaveKind.Closed => await RefusedAsync(),
            SaveKind.Conflict => Conflict(posted, outcome.Now),
            _ => Saved(posted, outcome.Now, outcome.Made),
        };
    }

    /// <summary>423 with the reason as a sentence; what was typed stays on the reader's device.</summary>
    private async Task<ContentResult> RefusedAsync() =>
        new() { StatusCode = StatusCodes.Status423Locked, ContentType = "text/plain; charset=utf-8", Content = $"{await WhyRefusedAsync(Texts)} {Texts["Fill.Refused.Kept"].Value}" };

    /// <summary>A fresh form token, and the version of each answer of the section: for a page that stood open for long.</summary>
    public async Task<IActionResult> OnGetNowAsync(string section) =>
        await ShowAsync(section) ? new JsonResult(new { token = forms.GetAndStoreTokens(HttpContext).RequestToken, versions = Versions() }) : NotFound();

    private PartialViewResult Conflict(PostedAnswer posted, GivenAnswer? now)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        Response.Headers["X-Version"] = (now?.Version ?? 0).ToString(CultureInfo.InvariantCulture);
        return Partial("Answering/_Conflict", posted.Field with { Answer = posted.Answer, Theirs = TheirsOf(posted.Field, now) });
    }

    private JsonResult Saved(PostedAnswer posted, GivenAnswer? now, AnswerChange? made)
    {
        var before = Visible();
        var field = posted.Field with { Answer = posted.Answer };
        // Sent again after somebody else built on it: what the database has now counts, not what was sent.
        if (FieldAnswer.Of(now) == posted.Answer)
            Live.Put(posted);
        var versions = Versions();
        versions[field.Key] = now?.Version ?? 0;
        var stored = new StoredSheet(Live.Given, new Dictionary<AnswerAddress, GivenAnswer>());
        var fields = new SheetFields(stored, Live, new FieldSetting { Words = Words, Texts = Texts }, Section);
        var shown = fields.Of(Section);
        var appeared = Visible(shown).Except(before).Count();
        var progress = Progress.Of(Live.Applied);
        return new JsonResult(new SavedReply
        {
            Version = made?.Version ?? now?.Version ?? 0,
            Note = (made?.At ?? now?.ChangedAt) is { } at ? Texts["Fill.Saved", Moments.Of(at)] : "",
            Error = fields.ErrorOf(field),
            Appeared = appeared > 0 ? Texts.Count("AppearedBelow", appeared) : null,
            Hidden = [.. shown.Concat(SheetFields.Answers(shown)).Where(each => !each.IsRelevant).Select(each => each.Anchor).Distinct()],
            NeedEvidence = [.. SheetFields.Whole(shown).Where(each => each.NeedsEvidence).Select(each => each.Anchor)],
            Worked = SheetFields.Worked(shown).ToDictionary(each => each.Key, each => AnswerWords.Worked(each, Texts)),
            Versions = versions,
            Done = progress.Whole.Done,
            Total = progress.Whole.Total,
            Progress = ProgressWords.Of(progress.Whole, Texts),
            Section = ProgressWords.Brief(progress.Sections.First(one => one.Section == Section.Id), Texts),
        });
    }

    private Dictionary<string, int> Versions() => Answers.Where(field => field.Version > 0).ToDictionary(field => field.Key, field => field.Version);
}
