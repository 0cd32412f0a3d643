using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Assessment.Data.Organisations;

/// <summary>Identity's store over our database. Recovery codes are kept as hashes: who reads the table cannot sign in with them.</summary>
public sealed class PersonStore(AssessmentDb db, IdentityErrorDescriber? words = null) : UserOnlyStore<Person, AssessmentDb, Guid>(db, words)
{
    /// <inheritdoc/>
    public override Task ReplaceCodesAsync(Person user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(code => HashOf(user, code)), cancellationToken);

    /// <inheritdoc/>
    public override async Task<bool> RedeemCodeAsync(Person user, string code, CancellationToken cancellationToken)
    {
        // Not by the class above, which would store what is left through ReplaceCodesAsync and so hash the hashes.
        var held = (await GetTokenAsync(user, "[AspNetUserStore]", "RecoveryCodes", cancellationToken) ?? "").Split(';');
        var hash = HashOf(user, code);
        if (!held.Contains(hash))
            return false;
        await base.ReplaceCodesAsync(user, held.Where(other => other != hash), cancellationToken);
        return true;
    }

    // Ten random letters each: too many to try them all against a plain hash of code and person.
    private static string HashOf(Person person, string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{person.Id:N} {code.Trim().ToUpperInvariant()}")));
}
