using Assessment.Data.Organisations;
using Assessment.Web.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Assessment.Web.Pages.Accounts;

/// <summary>
/// Signing in with the government's provider. Who was here before is known by issuer and subject. Who comes first is known by an
/// address only if the provider verified it and somebody was invited here with it. The second step is asked for here too.
/// </summary>
public sealed class SignInElsewhereModel(UserManager<Person> people, SignIns signIns, ProviderLinks links, AccountSettings settings) : PageModel
{
    /// <summary>Off to the provider.</summary>
    public IActionResult OnGet([FromQuery(Name = "return")] string? wanted)
    {
        if (!settings.Provider.IsOn)
            return NotFound();
        var back = Url.Page("/Accounts/SignInElsewhere", "Back", new { @return = wanted });
        return Challenge(signIns.ConfigureExternalAuthenticationProperties(Provider.Scheme, back), Provider.Scheme);
    }

    /// <summary>Back from the provider, which has said who it is.</summary>
    public async Task<IActionResult> OnGetBackAsync([FromQuery(Name = "return")] string? wanted)
    {
        if (!settings.Provider.IsOn || await signIns.GetExternalLoginInfoAsync() is not { } told)
            return RedirectToPage("/Accounts/SignIn", "", new { refused = true });
        var person = await people.FindByLoginAsync(settings.Provider.Issuer, told.ProviderKey);
        if (person is null && await links.FindInvitedAsync(told) is { TwoFactorEnabled: true } careful && (await signIns.AskSecondStepAsync(careful)).RequiresTwoFactor)
            // What the provider said waits in its cookie: the link is made when the second step was passed.
            return RedirectToPage("/Accounts/SecondStep", new { @return = wanted });
        await HttpContext.SignOutAsync(IdentityConstants.ExternalScheme);
        if (person is null && await links.LinkAsync(told))
            person = await people.FindByLoginAsync(settings.Provider.Issuer, told.ProviderKey);
        if (person is null)
        {
            await signIns.NoteAsync("provider-unknown-person", null);
            return RedirectToPage("/Accounts/SignIn", "", new { refused = true });
        }
        var result = await signIns.EnterFromElsewhereAsync(person, settings.Provider.Issuer, told.ProviderKey);
        if (result.RequiresTwoFactor)
            return RedirectToPage("/Accounts/SecondStep", new { @return = wanted });
        return result.Succeeded ? LocalRedirect(Way.Onward(Url, wanted)) : RedirectToPage("/Accounts/SignIn", "", new { refused = true });
    }
}
