using Assessment.Data;
using Assessment.Data.Auditing;
using Assessment.Web.Questionnaires;
using Assessment.Web.Rounds;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Rounds;

/// <summary>The facts of a round. Where another coordinator changed them meanwhile, both texts are shown and nothing is overwritten unseen.</summary>
public sealed class EditModel(AssessmentDb db, Shelf shelf, TimeProvider clock, IStringLocalizer<Text> texts) : CoordinatorPage(db, shelf, clock, texts), IFactsPage
{
    [BindProperty]
    public RoundForm Form { get; set; } = new();

    /// <summary>What somebody else changed since the writer opened the page.</summary>
    public IReadOnlyList<RoundDifference> Differences { get; private set; } = [];

    public void OnGet() => Form = RoundForm.Of(Round, Edition);

    public async Task<IActionResult> OnPostAsync(string? more)
    {
        RoundForm.Fitted(Form, Edition, more);
        if (more is not null)
        {
            ModelState.Clear();
            return Page();
        }
        var reading = new RoundReading(Form, Edition, Round.Facts, Texts);
        var facts = reading.Read(Round.Slug);
        foreach (var (field, text) in reading.Mistakes)
            ModelState.AddModelError($"Form.{field}", text);
        if (!ModelState.IsValid)
            return Page();
        await using var change = await BeginChangeAsync();
        if (change is null)
            return Over();
        if (Form.Version != Round.Version)
            return ShowBoth();
        var (changed, days) = RoundFacts.Changed(Round.Facts, facts);
        Round.Facts = facts;
        Round.Version++;
        Db.Audit(Now, "round-changed", ("round", Round.Id), Round.Id, detail: new { Round.Version, facts = changed, days });
        try
        {
            await Db.SaveInTurnAsync(HttpContext.RequestAborted);
            await change.CommitAsync(HttpContext.RequestAborted);
        }
        catch (DbUpdateConcurrencyException)
        {
            await Db.Entry(Round).ReloadAsync(HttpContext.RequestAborted);
            return ShowBoth();
        }
        this.Tell(Texts["Coordinate.Saved"]);
        return RedirectToPage("/Rounds/Follow", new { round = Round.Slug });
    }

    /// <summary>The form keeps what was typed; saved again, it stands.</summary>
    private PageResult ShowBoth()
    {
        Differences = RoundComparison.Of(RoundForm.Of(Round, Edition), Form, Edition, Texts);
        Form.Version = Round.Version;
        ModelState.Remove("Form.Version");
        ModelState.AddModelError("", Texts["Coordinate.Conflict"]);
        return Page();
    }
}
