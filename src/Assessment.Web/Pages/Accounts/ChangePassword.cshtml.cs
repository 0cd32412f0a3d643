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

/// <summary>A new password in place of a known one; other computers are signed out. Wrong tries count towards the lockout.</summary>
[EnableRateLimiting(RateLimits.Trying)]
public sealed class ChangePasswordModel(
    AssessmentDb db, Passwords passwords, Proof proof, SignIns signIns, CurrentPerson current, TimeProvider clock, IStringLocalizer<Text> texts) : PageModel
{
    [BindProperty]
    public string? Present { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public bool HasPassword => current.Person?.PasswordHash is not null;

    public string? Email => current.Person?.Email;

    [BindProperty]
    public string? MailCode { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var person = await db.People.SingleAsync(row => row.Id == current.Id);
        if (passwords.Problem(Password, person.Email, person.Name) is { } problem)
            ModelState.AddModelError(nameof(Password), problem);
        await proof.IsGivenAsync(person, Present, MailCode, ModelState, nameof(Present));
        if (!ModelState.IsValid)
            return Page();
        await using (var change = await db.ChangeAccountAsync(person.Id))
        {
            person = await db.People.SingleAsync(row => row.Id == current.Id);
            db.Audit(clock.GetUtcNow(), "password-changed", ("person", person.Id));
            await passwords.SetAsync(person, Password!);
            await change.CommitAsync();
        }
        // The cookie of this computer gets the new stamp; those of others are refused within a minute.
        await signIns.RefreshSignInAsync(person);
        this.Tell(texts["Password.Set"]);
        return RedirectToPage("/Accounts/Show");
    }
}
