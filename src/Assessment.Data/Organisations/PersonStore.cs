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
    public override Task<bool> RedeemCodeAsync(Person user, string code, CancellationToken cancellationToken) =>
        base.RedeemCodeAsync(user, HashOf(user, code), cancellationToken);

    // Ten random letters each: too many to try them all against a plain hash of code and person.
    private static string HashOf(Person person, string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{person.Id:N} {code.Trim().ToUpperInvariant()}")));
}
