using Assessment.Web.Accounts;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Accounts;

/// <summary>Asking for a link to a new password. The page says the same, and takes as long, whether the address is known or not.</summary>
[EnableRateLimiting(RateLimits.Trying)]
public sealed class ForgottenModel(AskedLinks links, IStringLocalizer<Text> texts) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    public void OnGet()
    {
    }

    public IActionResult OnPost()
    {
        if (!EmailAddress.IsWellFormed(Email))
        {
            ModelState.AddModelError(nameof(Email), texts["Account.Email.Wrong"]);
            return Page();
        }
        links.Ask(Email!.Trim());
        this.Tell(texts["Forgotten.Done"]);
        return RedirectToPage("/Accounts/SignIn");
    }
}
