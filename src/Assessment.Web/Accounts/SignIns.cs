using Assessment.Data;
using Assessment.Data.Auditing;
using Assessment.Data.Organisations;
using Assessment.Web.Languages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Assessment.Web.Accounts;

/// <summary>Signing in. A closed account does not; an address that nobody has takes as long to refuse as a wrong password.</summary>
public sealed class SignIns(
    UserManager<Person> people, IHttpContextAccessor context, IUserClaimsPrincipalFactory<Person> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<Person>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<Person> confirmation,
    AssessmentDb db, TimeProvider clock)
    : SignInManager<Person>(people, context, claims, options, log, schemes, confirmation)
{
    private static readonly Person Nobody = new();

    private static readonly Lazy<string> SomeHash = new(() => new PasswordHasher<Person>().HashPassword(Nobody, Guid.NewGuid().ToString()));

    /// <inheritdoc/>
    public override async Task<bool> CanSignInAsync(Person user) => user.ClosedAt is null && await base.CanSignInAsync(user);

    /// <summary>Who turned the second step on is asked for it, whatever became of the key: losing it opens nothing.</summary>
    public override Task<bool> IsTwoFactorEnabledAsync(Person user) => Task.FromResult(user.TwoFactorEnabled);

    /// <summary>Tries an address and a password. Who is locked out, closed or unknown fails like who mistypes.</summary>
    public async Task<SignInResult> TryAsync(string email, string password)
    {
        var person = await UserManager.FindByEmailAsync(email);
        // Who is refused without a look at the password costs one look all the same.
        if (person is not { PasswordHash: not null } || !await CanSignInAsync(person) || await UserManager.IsLockedOutAsync(person))
            UserManager.PasswordHasher.VerifyHashedPassword(Nobody, SomeHash.Value, password);
        if (person is { PasswordHash: not null })
            return await EnterAsync(person, password);
        await NoteAsync("sign-in-failed", null);
        return SignInResult.Failed;
    }

    /// <summary>Tries a password of somebody who is known.</summary>
    public async Task<SignInResult> EnterAsync(Person person, string password)
    {
        var result = await PasswordSignInAsync(person, password, isPersistent: false, lockoutOnFailure: true);
        if (!result.RequiresTwoFactor)
            await NoteAsync(result.Succeeded ? "signed-in" : result.IsLockedOut ? "sign-in-locked-out" : "sign-in-failed", person);
        return result;
    }

    /// <summary>Lets in who came from the provider, or asks for the second step.</summary>
    public async Task<SignInResult> EnterFromElsewhereAsync(Person person, string issuer, string subject)
    {
        var result = await ExternalLoginSignInAsync(issuer, subject, isPersistent: false, bypassTwoFactor: false);
        if (!result.RequiresTwoFactor)
            await NoteAsync(result.Succeeded ? "signed-in" : result.IsLockedOut ? "sign-in-locked-out" : "sign-in-failed", person);
        return result;
    }

    /// <summary>Asks who has one-time codes for one, before anything about the account is changed; fails for who may not sign in.</summary>
    public async Task<SignInResult> AskSecondStepAsync(Person person) => await PreSignInCheck(person) ?? await SignInOrTwoFactorAsync(person, isPersistent: false);

    /// <summary>Tries the second step: six digits, or a recovery code.</summary>
    public async Task<SignInResult> TryCodeAsync(string code)
    {
        var person = await GetTwoFactorAuthenticationUserAsync();
        var result = code.Length == 6 && code.All(char.IsAsciiDigit)
            ? await TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false)
            : await TwoFactorRecoveryCodeSignInAsync(code);
        await NoteAsync(result.Succeeded ? "signed-in" : result.IsLockedOut ? "sign-in-locked-out" : "second-step-failed", person);
        return result;
    }

    /// <summary>Writes the audit log; who is in reads on in the language that was chosen.</summary>
    public async Task NoteAsync(string action, Person? person)
    {
        if (action == "signed-in" && Language.Find(person?.Language) is { } language)
            Context.Response.RememberLanguage(language);
        using var turn = await db.WriteTurnAsync();
        db.Audit(clock.GetUtcNow(), action, person is null ? null : ("person", person.Id));
        await db.SaveChangesAsync();
    }
}
