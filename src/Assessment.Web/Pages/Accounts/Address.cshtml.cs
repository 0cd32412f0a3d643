using Assessment.Data;
using Assessment.Web.Accounts;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Accounts;

/// <summary>Asking for another e-mail address. Nothing changes before the link that goes to the new address was used.</summary>
[EnableRateLimiting(RateLimits.Trying)]
public sealed class AddressModel(AssessmentDb db, Proof proof, AddressChange addresses, CurrentPerson current, IStringLocalizer<Text> texts) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public string? Present => current.Person?.Email;

    public bool HasPassword => current.Person?.PasswordHash is not null;

    [BindProperty]
    public string? MailCode { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var stop = HttpContext.RequestAborted;
        var person = await db.People.SingleAsync(row => row.Id == current.Id, stop);
        if (!EmailAddress.IsWellFormed(Email))
            ModelState.AddModelError(nameof(Email), texts["Account.Email.Wrong"]);
        // Who has an account is told only to who has shown to be this person.
        if (await proof.IsGivenAsync(person, Password, MailCode, ModelState) && ModelState.IsValid && await addresses.IsTakenAsync(Email!.Trim(), stop))
            ModelState.AddModelError(nameof(Email), texts["Account.Email.Taken"]);
        if (!ModelState.IsValid)
            return Page();
        if (!await addresses.AskAsync(person, Email!.Trim(), stop))
        {
            ModelState.AddModelError(nameof(Email), texts["Address.TooOften", AddressChange.MostInADay]);
            return Page();
        }
        this.Tell(texts["Address.Asked", Email.Trim()]);
        return RedirectToPage("/Accounts/Show");
    }
}
