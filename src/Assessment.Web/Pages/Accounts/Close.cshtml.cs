using Assessment.Data;
using Assessment.Data.Auditing;
using Assessment.Data.Organisations;
using Assessment.Web.Accounts;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Accounts;

/// <summary>Closing one's own account. What was written stays; the last administrator must appoint another one first.</summary>
[EnableRateLimiting(RateLimits.Trying)]
public sealed class CloseModel(
    AssessmentDb db, UserManager<Person> people, Proof proof, SignIns signIns, CurrentPerson current, TimeProvider clock, IStringLocalizer<Text> texts) : PageModel
{
    [BindProperty]
    public string? Password { get; set; }

    public bool HasPassword => current.Person?.PasswordHash is not null;

    [BindProperty]
    public string? MailCode { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var person = await db.People.SingleAsync(row => row.Id == current.Id);
        if (await proof.IsGivenAsync(person, Password, MailCode, ModelState) && !await CloseAsync(person.Id))
            ModelState.AddModelError("", texts["Close.Last"]);
        if (!ModelState.IsValid)
            return Page();
        await signIns.SignOutAsync();
        this.Tell(texts["Close.Done"]);
        return RedirectToPage("/Home/Show");
    }

    // False where nobody would be left who manages accounts.
    private async Task<bool> CloseAsync(Guid id)
    {
        await using var change = await db.ChangeWhoManagesAsync();
        if (await db.IsLastAdministratorAsync(id))
            return false;
        var person = await db.People.SingleAsync(row => row.Id == id);
        db.Audit(clock.GetUtcNow(), "account-closed", ("person", id));
        person.ClosedAt = clock.GetUtcNow();
        await db.WithdrawLinksAsync(id, clock.GetUtcNow());
        await people.UpdateSecurityStampAsync(person);
        await change.CommitAsync();
        return true;
    }
}
