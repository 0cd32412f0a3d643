using System.Text.Encodings.Web;
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

/// <summary>One-time codes from an app: setting them up, new recovery codes, turning them off. Each of these asks for a code that is right.</summary>
[EnableRateLimiting(RateLimits.Trying)]
[ResponseCache(NoStore = true)]
public sealed class CodesModel(
    AssessmentDb db, UserManager<Person> people, SignIns signIns, CurrentPerson current, CurrentReader reader, AccountSettings settings, TimeProvider clock,
    IStringLocalizer<Text> texts) : PageModel
{
    private const int RecoveryCodes = 10;

    [BindProperty]
    public string? Code { get; set; }

    public bool IsOn { get; private set; }

    /// <summary>The role of this person demands codes.</summary>
    public bool MustHave => settings.Requires(reader.Reader);

    /// <summary>How many recovery codes are left.</summary>
    public int Left { get; private set; }

    /// <summary>New recovery codes, shown this once.</summary>
    public IReadOnlyList<string>? Recovery { get; private set; }

    /// <summary>What the QR code says: key, person and site, as apps read it.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The key for typing, in groups of four.</summary>
    public string KeyInGroups { get; private set; } = "";

    public async Task OnGetAsync() => await Show(await Find());

    public async Task<IActionResult> OnPostTurnOnAsync()
    {
        var person = await Find();
        if (person.TwoFactorEnabled || !await IsRight(person))
            return await Again(person);
        using (await db.WriteTurnAsync())
        {
            db.Audit(clock.GetUtcNow(), "second-step-added", ("person", person.Id));
            await people.SetTwoFactorEnabledAsync(person, true);
        }
        return await ShowNew(person);
    }

    public async Task<IActionResult> OnPostRenewAsync()
    {
        var person = await Find();
        if (!person.TwoFactorEnabled || !await IsRight(person))
            return await Again(person);
        db.Audit(clock.GetUtcNow(), "recovery-codes-renewed", ("person", person.Id));
        return await ShowNew(person);
    }

    public async Task<IActionResult> OnPostTurnOffAsync()
    {
        var person = await Find();
        if (!person.TwoFactorEnabled || MustHave || !await IsRight(person))
            return await Again(person);
        using (await db.WriteTurnAsync())
        {
            db.Audit(clock.GetUtcNow(), "second-step-removed", ("person", person.Id));
            await people.SetTwoFactorEnabledAsync(person, false);
            await people.ResetAuthenticatorKeyAsync(person);
        }
        await signIns.RefreshSignInAsync(person);
        this.Tell(texts["Codes.TurnedOff"]);
        return RedirectToPage("/Accounts/Show");
    }

    private Task<Person> Find() => db.People.SingleAsync(person => person.Id == current.Id);

    // Digits of the app; where codes are on already, also a recovery code, which is used up by it.
    private async Task<bool> IsRight(Person person)
    {
        var code = string.Concat((Code ?? "").Where(sign => !char.IsWhiteSpace(sign)));
        if (code.Length == 0)
        {
            ModelState.AddModelError(nameof(Code), texts["SecondStep.Missing"]);
            return false;
        }
        if (await people.IsLockedOutAsync(person))
        {
            ModelState.AddModelError(nameof(Code), texts["SecondStep.Failed"]);
            return false;
        }
        var right = await people.VerifyTwoFactorTokenAsync(person, TokenOptions.DefaultAuthenticatorProvider, code)
            || (person.TwoFactorEnabled && (await people.RedeemTwoFactorRecoveryCodeAsync(person, code)).Succeeded);
        if (right)
            return true;
        db.Audit(clock.GetUtcNow(), "second-step-failed", ("person", person.Id));
        await people.AccessFailedAsync(person);
        ModelState.AddModelError(nameof(Code), texts["SecondStep.Failed"]);
        return false;
    }

    private async Task<IActionResult> ShowNew(Person person)
    {
        using (await db.WriteTurnAsync())
            Recovery = [.. (await people.GenerateNewTwoFactorRecoveryCodesAsync(person, RecoveryCodes))!];
        await signIns.RefreshSignInAsync(person);
        IsOn = true;
        return Page();
    }

    private async Task<IActionResult> Again(Person person)
    {
        if (ModelState.IsValid)
            ModelState.AddModelError("", texts["People.NotNow"]);
        await Show(person);
        return Page();
    }

    private async Task Show(Person person)
    {
        IsOn = person.TwoFactorEnabled;
        if (IsOn)
        {
            Left = await people.CountRecoveryCodesAsync(person);
            return;
        }
        if (string.IsNullOrEmpty(await people.GetAuthenticatorKeyAsync(person)))
        {
            using var turn = await db.WriteTurnAsync();
            await people.ResetAuthenticatorKeyAsync(person);
            await signIns.RefreshSignInAsync(person);
        }
        var key = (await people.GetAuthenticatorKeyAsync(person))!;
        var (site, who) = (UrlEncoder.Default.Encode(texts["Site.Name"]), UrlEncoder.Default.Encode(person.Email!));
        Address = $"otpauth://totp/{site}:{who}?secret={key}&issuer={site}&digits=6&period=30";
        KeyInGroups = string.Join(' ', key.Chunk(4).Select(group => new string(group)));
    }
}
