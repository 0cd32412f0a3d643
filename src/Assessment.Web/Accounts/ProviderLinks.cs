using System.Security.Claims;
using Assessment.Data;
using Assessment.Data.Auditing;
using Assessment.Data.Organisations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Web.Accounts;

/// <summary>
/// Links accounts to who the provider says somebody is. Who comes first is known by an address only if the provider verified it and
/// somebody was invited here with it.
/// </summary>
public sealed class ProviderLinks(AssessmentDb db, UserManager<Person> people, AccountSettings settings, TimeProvider clock)
{
    /// <summary>The person who was invited with the address that the provider verified, and is not linked to somebody there; else null.</summary>
    public async Task<Person?> FindInvitedAsync(ExternalLoginInfo told) =>
        told.Principal.FindFirstValue(ClaimTypes.Email) is { Length: > 0 } email
        && string.Equals(told.Principal.FindFirstValue(Provider.EmailVerified), "true", StringComparison.OrdinalIgnoreCase)
        && await people.FindByEmailAsync(email) is { ClosedAt: null } person
        // An address that the provider has given to somebody else since must not open the account of who had it before.
        && !(await people.GetLoginsAsync(person)).Any(login => login.LoginProvider == settings.Provider.Issuer) ? person : null;

    /// <summary>Links them, and ends the links that were sent. False, and nothing is changed, when it cannot be done.</summary>
    public async Task<bool> LinkAsync(ExternalLoginInfo told)
    {
        if (await FindInvitedAsync(told) is not { Id: var id })
            return false;
        await using var change = await db.ChangeAccountAsync(id);
        // Asked again, because two may come at once.
        if (await FindInvitedAsync(told) is not { } person || person.Id != id)
            return false;
        person.EmailConfirmed = true;
        if (person.Name.Length == 0)
            person.Name = told.Principal.FindFirstValue(ClaimTypes.Name) is { } name && Person.IsName(name) ? name.Trim() : person.Email!;
        try
        {
            if (!(await people.AddLoginAsync(person, new UserLoginInfo(settings.Provider.Issuer, told.ProviderKey, settings.Provider.Name))).Succeeded)
                return false;
        }
        catch (DbUpdateException)
        {
            return false;
        }
        db.Audit(clock.GetUtcNow(), "provider-linked", ("person", id));
        await db.WithdrawLinksAsync(id, clock.GetUtcNow());
        await db.SaveChangesAsync();
        await change.CommitAsync();
        return true;
    }
}
