using Assessment.Data;
using Assessment.Data.Organisations;
using Assessment.Web.Accounts;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.People;

/// <summary>An administrator deletes somebody's data, because they asked for it or are gone. The address is typed, so that it is the right person.</summary>
public sealed class DeleteModel(AssessmentDb db, CurrentPerson current, TimeProvider clock, IStringLocalizer<Text> texts) : PageModel
{
    /// <summary>The person's address, typed again.</summary>
    [BindProperty]
    public string? Email { get; set; }

    public Person Person { get; private set; } = null!;

    /// <summary>What stands against it now.</summary>
    public IReadOnlyList<Hold> Holds { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (id == current.Id)
            return RedirectToPage("/Accounts/Data");
        if (!await Find(id))
            return NotFound();
        Holds = await db.HoldsAsync(id, HttpContext.RequestAborted);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (id == current.Id || !await Find(id))
            return NotFound();
        if (Person.Normalise((Email ?? "").Trim()) != Person.NormalizedEmail)
            ModelState.AddModelError(nameof(Email), texts["PeopleDelete.Email.Wrong"]);
        else if ((Holds = await db.EraseAsync(id, clock.GetUtcNow())).Count > 0)
            ModelState.AddModelError("", texts["Erase.Held"]);
        if (!ModelState.IsValid)
        {
            Holds = await db.HoldsAsync(id, HttpContext.RequestAborted);
            return Page();
        }
        this.Tell(texts["PeopleDelete.Done"]);
        return RedirectToPage("/People/Browse");
    }

    private async Task<bool> Find(Guid id)
    {
        if (await db.People.AsNoTracking().SingleOrDefaultAsync(person => person.Id == id && person.Email != null) is not { } found)
            return false;
        Person = found;
        return true;
    }
}
