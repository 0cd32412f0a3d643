using System.Text;
using Assessment.Data;
using Assessment.Data.Auditing;
using Assessment.Data.Organisations;
using Assessment.Web.Accounts;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Accounts;

/// <summary>What is kept about oneself: to take away, and to delete (docs/personal-data.md).</summary>
[EnableRateLimiting(RateLimits.Trying)]
[ResponseCache(NoStore = true)]
public sealed class DataModel(
    AssessmentDb db, DatabaseSetting database, Proof proof, SignIns signIns, CurrentPerson current, TimeProvider clock, IStringLocalizer<Text> texts) : PageModel
{
    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? MailCode { get; set; }

    /// <summary>Ticked: the person knows that it is for good.</summary>
    [BindProperty]
    public bool Sure { get; set; }

    /// <summary>What stands against deleting now.</summary>
    public IReadOnlyList<Hold> Holds { get; private set; } = [];

    public bool HasPassword => current.Person?.PasswordHash is not null;

    private Guid Me => current.Id!.Value;

    public async Task OnGetAsync() => Holds = await db.HoldsAsync(Me, HttpContext.RequestAborted);

    public async Task<IActionResult> OnPostDownloadAsync()
    {
        db.Audit(clock.GetUtcNow(), "personal-data-downloaded", ("person", Me));
        await db.SaveInTurnAsync(HttpContext.RequestAborted);
        var data = await database.ReadPersonalDataAsync(Me, HttpContext.RequestAborted);
        return File(Encoding.UTF8.GetBytes(data!), "application/json", "my-data.json");
    }

    public async Task<IActionResult> OnPostDeleteAsync()
    {
        var person = await db.People.SingleAsync(row => row.Id == Me);
        await proof.IsGivenAsync(person, Password, MailCode, ModelState);
        if (!Sure)
            ModelState.AddModelError(nameof(Sure), texts["Data.Delete.NotSure"]);
        if (ModelState.IsValid)
        {
            Holds = await db.EraseAsync(Me, clock.GetUtcNow());
            if (Holds.Count == 0)
            {
                await signIns.SignOutAsync();
                this.Tell(texts["Data.Deleted"]);
                return RedirectToPage("/Home/Show");
            }
            ModelState.AddModelError("", texts["Erase.Held"]);
        }
        await OnGetAsync();
        return Page();
    }
}
