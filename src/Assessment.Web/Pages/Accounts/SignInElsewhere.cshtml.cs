using System.Security.Claims;
using Assessment.Data;
using Assessment.Data.Auditing;
using Assessment.Data.Organisations;
using Assessment.Web.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Web.Pages.Accounts;

/// <summary>
/// Signing in with the government's provider. Who was here before is known by issuer and subject. Who comes first is known by an
/// address only if the provider verified it and somebody was invited here with it. The second step is asked for here too.
/// </summary>
public sealed class SignInElsewhereModel(AssessmentDb db, UserManager<Person> people, SignIns signIns, AccountSettings settings, TimeProvider clock) : PageModel
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
        await HttpContext.SignOutAsync(IdentityConstants.ExternalScheme);
        var person = await people.FindByLoginAsync(settings.Provider.Issuer, told.ProviderKey) ?? await Link(told);
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

    private async Task<Person?> Link(ExternalLoginInfo told)
    {
        if (told.Principal.FindFirstValue(ClaimTypes.Email) is not { Length: > 0 } email
            || !string.Equals(told.Principal.FindFirstValue(Provider.EmailVerified), "true", StringComparison.OrdinalIgnoreCase)
            || await people.FindByEmailAsync(email) is not { ClosedAt: null } person
            || await HasAnother(person))
            return null;
        using var turn = await db.WriteTurnAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        person.EmailConfirmed = true;
        if (person.Name.Length == 0)
            person.Name = Shortened(told.Principal.FindFirstValue(ClaimTypes.Name) ?? email);
        db.Audit(clock.GetUtcNow(), "provider-linked", ("person", person.Id));
        var added = await people.AddLoginAsync(person, new UserLoginInfo(settings.Provider.Issuer, told.ProviderKey, settings.Provider.Name));
        var now = clock.GetUtcNow();
        await db.OneTimeLinks.Where(link => link.PersonId == person.Id && link.UsedAt == null).ExecuteUpdateAsync(links => links.SetProperty(link => link.UsedAt, (DateTimeOffset?)now));
        await transaction.CommitAsync();
        return added.Succeeded ? person : null;
    }

    // An address that the provider has given to somebody else since must not open the account of who had it before.
    private async Task<bool> HasAnother(Person person) =>
        (await people.GetLoginsAsync(person)).Any(login => login.LoginProvider == settings.Provider.Issuer);

    private static string Shortened(string name) => name.Length > Person.LongestName ? name[..Person.LongestName] : name;
}
