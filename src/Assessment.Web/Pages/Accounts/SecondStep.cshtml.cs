using Assessment.Web.Accounts;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Accounts;

/// <summary>The second step of signing in: six digits from an app, or a recovery code in the same field.</summary>
[EnableRateLimiting(RateLimits.Trying)]
public sealed class SecondStepModel(SignIns signIns, ProviderLinks links, AccountSettings settings, IStringLocalizer<Text> texts) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Where the reader wanted to go.</summary>
    [BindProperty(SupportsGet = true, Name = "return")]
    public string? Return { get; set; }

    public async Task<IActionResult> OnGetAsync() => await signIns.GetTwoFactorAuthenticationUserAsync() is null ? First() : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await signIns.GetTwoFactorAuthenticationUserAsync() is not { } person)
            return First();
        var code = string.Concat((Code ?? "").Where(sign => !char.IsWhiteSpace(sign)));
        var told = settings.Provider.IsOn ? await signIns.GetExternalLoginInfoAsync() : null;
        if (code.Length > 0 && (await signIns.TryCodeAsync(code)).Succeeded)
        {
            if (told is not null)
                await LinkAsync(person.Id, told);
            return LocalRedirect(Way.Onward(Url, Return));
        }
        ModelState.AddModelError(nameof(Code), code.Length == 0 ? texts["SecondStep.Missing"] : texts["SecondStep.Failed"]);
        return Page();
    }

    // Who came from the provider for the first time is linked now, and only if it is the same person.
    private async Task LinkAsync(Guid person, ExternalLoginInfo told)
    {
        await HttpContext.SignOutAsync(IdentityConstants.ExternalScheme);
        if ((await links.FindInvitedAsync(told))?.Id == person)
            await links.LinkAsync(told);
    }

    // Without the first step, or after too long a pause between the two.
    private RedirectToPageResult First() => RedirectToPage("/Accounts/SignIn", new { @return = Return });
}
