using Assessment.Data;
using Assessment.Data.Auditing;
using Assessment.Data.Rounds;
using Assessment.Domain.Organisations;
using Assessment.Domain.Rounds;
using Assessment.Web.Questionnaires;
using Assessment.Web.Rounds;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Rounds;

/// <summary>A new round: first the instrument, which decides languages and targets, then the facts. It begins as a draft of its creator's.</summary>
public sealed class CreateModel(AssessmentDb db, Shelf shelf, TimeProvider clock, IStringLocalizer<Text> texts) : PageModel, IFactsPage
{
    /// <summary>The edition chosen, as <c>id|label</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Instrument { get; set; }

    [BindProperty]
    public RoundForm Form { get; set; } = new();

    /// <summary>Null until an instrument is chosen.</summary>
    public Edition? Chosen { get; private set; }

    public Edition Edition => Chosen!;

    public IEnumerable<Edition> Editions => shelf.All.OrderByDescending(edition => edition.IsAnsweredWithEvidence).ThenBy(edition => edition.Words.Title, StringComparer.CurrentCulture);

    public static string KeyOf(Edition edition) => $"{edition.Questionnaire.Id}|{edition.Questionnaire.Edition}";

    /// <param name="go">Set by the button, so that pressing it without a choice is told apart from coming in.</param>
    public void OnGet(string? go)
    {
        Chosen = Find();
        if (Chosen is not null)
            Form = RoundForm.Blank(Chosen);
        else if (Instrument is not null || go is not null)
            ModelState.AddModelError(nameof(Instrument), texts["Coordinate.Instrument.Missing"]);
    }

    public async Task<IActionResult> OnPostAsync(string? more)
    {
        Chosen = Find();
        if (Chosen is null)
            return NotFound();
        RoundForm.Fitted(Form, Chosen, more);
        if (more is not null)
        {
            ModelState.Clear();
            return Page();
        }
        var reading = new RoundReading(Form, Chosen, null, texts);
        var facts = reading.Read("");
        foreach (var (field, text) in reading.Mistakes)
            ModelState.AddModelError($"Form.{field}", text);
        if (!ModelState.IsValid)
            return Page();
        if (await Store(Chosen, facts) is not { } record)
        {
            ModelState.AddModelError("", texts["Coordinate.Quicker"]);
            return Page();
        }
        this.Tell(texts["Coordinate.Created"]);
        return RedirectToPage("/Rounds/Enrol", new { round = record.Slug });
    }

    // Somebody may take the free name in the moment between looking and storing: then there is another.
    private async Task<RoundRecord?> Store(Edition edition, Round facts)
    {
        for (var attempt = 0; attempt < 3; attempt++)
            if (await TryStore(edition, facts) is { } record)
                return record;
        return null;
    }

    private async Task<RoundRecord?> TryStore(Edition edition, Round facts)
    {
        var (now, by) = (clock.GetUtcNow(), db.Reader.PersonId!.Value);
        var slug = await db.FreeRoundSlugAsync(facts.Title.In(facts.Languages[0]), HttpContext.RequestAborted);
        var record = new RoundRecord
        {
            Slug = slug,
            QuestionnaireId = edition.Questionnaire.Id,
            Edition = edition.Questionnaire.Edition,
            State = RoundState.Draft,
            Facts = facts with { Id = slug },
            CreatedAt = now,
            CreatedBy = by,
        };
        db.AddRange(record, new Membership { PersonId = by, Role = Role.Coordinator, RoundId = record.Id, Since = now });
        db.Audit(now, "round-created", ("round", record.Id), record.Id);
        return await db.TrySaveAsync(HttpContext.RequestAborted) ? record : null;
    }

    private Edition? Find() => Instrument?.Split('|') is [var id, var label] ? shelf.Find(id, label) : null;
}
