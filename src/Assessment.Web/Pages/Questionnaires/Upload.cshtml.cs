using Assessment.Data;
using Assessment.Data.Questionnaires;
using Assessment.Domain;
using Assessment.Domain.Questionnaires;
using Assessment.Web.Questionnaires;
using Assessment.Web.Starting;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Questionnaires;

/// <summary>An instrument as files: every problem with its place, then what would be published, then, at a second press, an edition that never changes.</summary>
[RequestSizeLimit(InstrumentUpload.MostBytes), RequestFormLimits(MultipartBodyLengthLimit = InstrumentUpload.MostBytes, ValueLengthLimit = InstrumentUpload.MostBytes)]
public sealed class UploadModel(AssessmentDb db, Shelf shelf, Instruments instruments, TimeProvider clock, IStringLocalizer<Text> texts) : PageModel
{
    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    /// <summary>The instrument in its canonical form, carried from the check to the publication.</summary>
    [BindProperty]
    public string? Checked { get; set; }

    /// <summary>What was found, in the order of the files; null before something was uploaded.</summary>
    public IReadOnlyList<Problem>? Problems { get; private set; }

    /// <summary>What can be published.</summary>
    public Questionnaire? Questionnaire { get; private set; }

    public string? Sha256 { get; private set; }

    public IEnumerable<Edition> Editions => shelf.All;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Files.Count == 0)
        {
            ModelState.AddModelError(nameof(Files), texts["Upload.Missing"]);
            return Page();
        }
        var reading = await InstrumentUpload.ReadAsync(Files, HttpContext.RequestAborted);
        Problems = reading.Problems;
        if (reading.IsValid)
            Offer(reading.Questionnaire!, CanonicalJson.Write(reading.Questionnaire!));
        else
            ModelState.AddModelError(nameof(Files), texts["Upload.Problems"]);
        return Page();
    }

    public async Task<IActionResult> OnPostPublishAsync()
    {
        // It went through the reader's hands: it is read and checked again.
        var json = PackedText.Unpack(Checked, InstrumentUpload.MostBytes);
        var reading = json is null ? null : QuestionnaireReader.Read([SourceFile.OfText("instrument.json", json)]);
        if (reading is not { IsValid: true, Questionnaire: { } questionnaire })
        {
            ModelState.AddModelError(nameof(Files), texts["Upload.Again"]);
            return Page();
        }
        var edition = PublishedEdition.Seal(questionnaire.Id, questionnaire.Edition, CanonicalJson.Write(questionnaire), questionnaire.Languages, clock.GetUtcNow());
        if (await Publish(edition) is { } refusal)
        {
            Problems = [refusal];
            ModelState.AddModelError(nameof(Files), texts["Upload.Problems"]);
            return Page();
        }
        shelf.Fill(await instruments.ReadPublished());
        this.Tell(texts["Upload.Published", questionnaire.Edition]);
        return RedirectToPage();
    }

    private async Task<Problem?> Publish(PublishedEdition edition)
    {
        using var turn = await db.WriteTurnAsync(HttpContext.RequestAborted);
        return (await db.PublishAsync(edition, HttpContext.RequestAborted)).Refusal;
    }

    private void Offer(Questionnaire questionnaire, string json) =>
        (Questionnaire, Sha256, Checked) = (questionnaire, PublishedEdition.HashOf(json), PackedText.Pack(json));
}
