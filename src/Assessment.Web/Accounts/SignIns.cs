using Assessment.Data.Organisations;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Assessment.Web.Accounts;

/// <summary>Signing in. A closed account does not; an address that nobody has takes as long to refuse as a wrong password.</summary>
public sealed class SignIns(
    UserManager<Person> people, IHttpContextAccessor context, IUserClaimsPrincipalFactory<Person> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<Person>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<Person> confirmation)
    : SignInManager<Person>(people, context, claims, options, log, schemes, confirmation)
{
    private static readonly Person Nobody = new();

    private static readonly Lazy<string> SomeHash = new(() => new PasswordHasher<Person>().HashPassword(Nobody, Guid.NewGuid().ToString()));

    /// <inheritdoc/>
    public override async Task<bool> CanSignInAsync(Person user) => user.ClosedAt is null && await base.CanSignInAsync(user);

    /// <summary>Tries an address and a password. Who is locked out, closed or unknown fails like who mistypes.</summary>
    public async Task<SignInResult> TryAsync(string email, string password)
    {
        if (await UserManager.FindByEmailAsync(email) is { PasswordHash: not null } person)
            return await PasswordSignInAsync(person, password, isPersistent: false, lockoutOnFailure: true);
        UserManager.PasswordHasher.VerifyHashedPassword(Nobody, SomeHash.Value, password);
        return SignInResult.Failed;
    }
}
