using Assessment.Web.Accounts;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Accounts;

/// <summary>Signing in with address and password. Every failure gets the same words, so that nobody learns who has an account.</summary>
[EnableRateLimiting(RateLimits.Trying)]
public sealed class SignInModel(SignIns signIns, CurrentPerson current, AccountSettings settings, IStringLocalizer<Text> texts) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Where the reader wanted to go.</summary>
    [BindProperty(SupportsGet = true, Name = "return")]
    public string? Return { get; set; }

    /// <summary>Back from the provider, which knows somebody whom nobody invited here.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Refused { get; set; }

    public ProviderSettings Provider => settings.Provider;

    public IActionResult OnGet()
    {
        if (Refused)
            ModelState.AddModelError("", texts["SignIn.Refused"]);
        return current.Id is null ? Page() : LocalRedirect(Way.Onward(Url, Return));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrWhiteSpace(Email))
            ModelState.AddModelError(nameof(Email), texts["Account.Email.Missing"]);
        if (string.IsNullOrEmpty(Password))
            ModelState.AddModelError(nameof(Password), texts["Account.Password.Missing"]);
        if (!ModelState.IsValid)
            return Page();
        var result = await signIns.TryAsync(Email!.Trim(), Password!);
        if (result.Succeeded)
            return LocalRedirect(Way.Onward(Url, Return));
        if (result.RequiresTwoFactor)
            return RedirectToPage("/Accounts/SecondStep", new { @return = Return });
        ModelState.AddModelError(nameof(Email), texts["SignIn.Failed"]);
        return Page();
    }
}
