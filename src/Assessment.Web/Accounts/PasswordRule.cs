using Assessment.Data.Organisations;
using Microsoft.AspNetCore.Identity;

namespace Assessment.Web.Accounts;

/// <summary>
/// What a password must be: 12 characters or more, and not one that is guessed first. No rule about capitals or signs: they make
/// passwords harder to remember, not harder to guess (NIST SP 800-63B, section 3.1.1.2). The code of an error is a text key.
/// </summary>
public sealed class PasswordRule : IPasswordValidator<Person>
{
    public const int Shortest = 12;

    /// <summary>Longer ones would only keep the server busy.</summary>
    public const int Longest = 256;

    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(UserManager<Person> manager, Person user, string? password) =>
        Task.FromResult(Problem(password ?? "", user.Email, user.Name) is { } code
            ? IdentityResult.Failed(new IdentityError { Code = code, Description = code })
            : IdentityResult.Success);

    /// <summary>TooShort, TooLong, Common or Own (it holds one's own name or address); null when it will do.</summary>
    public static string? Problem(string password, string? email, string? name)
    {
        if (password.Length < Shortest)
            return "TooShort";
        if (password.Length > Longest)
            return "TooLong";
        if (CommonPasswords.Has(password))
            return "Common";
        return Own(password, email, name) ? "Own" : null;
    }

    // "ana.perez2026": without what is one's own, too little is left to guess.
    private static bool Own(string password, string? email, string? name)
    {
        var rest = password.ToLowerInvariant();
        foreach (var word in $"{email} {name}".ToLowerInvariant().Split([' ', '@', '.', '-', '_', '+'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2))
            rest = rest.Replace(word, "", StringComparison.Ordinal);
        return rest.Length < password.Length && rest.Length < 8;
    }
}
