using System.Globalization;
using Microsoft.AspNetCore.Identity;

namespace Assessment.Data.Organisations;

/// <summary>
/// Somebody with an account. Elsewhere people are named by their id alone, so that a person can be erased: the row stays, and
/// name and address are blanked. The e-mail address is the name to sign in with, and unique in its normalised form.
/// Here and not in the domain, because it is what ASP.NET Core Identity stores (docs/adr/0008).
/// </summary>
public sealed class Person : IdentityUser<Guid>
{
    public const int LongestName = 200;

    /// <summary>Whether this can be a name: on one line, so that it says nothing but a name where a mail begins with it.</summary>
    public static bool IsName(string? text) => text?.Trim() is { Length: > 0 and <= LongestName } name
        && !name.Any(sign => char.IsControl(sign) || char.GetUnicodeCategory(sign) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    /// <summary>How the person wants to be called, family name included; blank until an invitation is taken up.</summary>
    public string Name { get; set; } = "";

    /// <summary>The tag of the language in which the person reads the site and gets mail.</summary>
    public string Language { get; set; } = "en";

    /// <summary>May manage accounts and settings. Roles in rounds are memberships and not here.</summary>
    public bool IsAdministrator { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Since when the account is closed; null while it is open. A closed account signs in nowhere and gets no mail.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Counts the steps of one-time codes (30 seconds each); a code is accepted once, so that who looks over a shoulder gains nothing.</summary>
    public long LastCodeStep { get; set; }

    /// <summary>Whether this person's data was deleted: only the id, and when, is left.</summary>
    public bool IsErased => Email is null;

    /// <summary>Deletes what is known about the person and closes the account for good.</summary>
    public void Blank(DateTimeOffset now)
    {
        Name = "";
        Email = NormalizedEmail = UserName = NormalizedUserName = PasswordHash = null;
        EmailConfirmed = TwoFactorEnabled = IsAdministrator = false;
        (LockoutEnd, AccessFailedCount, LastCodeStep) = (null, 0, 0);
        ClosedAt ??= now;
        SecurityStamp = Guid.NewGuid().ToString("N");
        ConcurrencyStamp = Guid.NewGuid().ToString();
    }

    /// <summary>Takes another address, which was shown to be this person's.</summary>
    public void Move(string email)
    {
        Email = UserName = email;
        NormalizedEmail = NormalizedUserName = Normalise(email);
        EmailConfirmed = true;
    }

    /// <summary>The form in which addresses are compared, the same as Identity's own.</summary>
    public static string Normalise(string email) => Normaliser.NormalizeEmail(email);

    private static readonly UpperInvariantLookupNormalizer Normaliser = new();

    /// <summary>Somebody new. The address is also what Identity calls the user name.</summary>
    public static Person New(string email, string language, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Email = email,
        UserName = email,
        NormalizedEmail = Normalise(email),
        NormalizedUserName = Normalise(email),
        Language = language,
        CreatedAt = now,
        LockoutEnabled = true,
        SecurityStamp = Guid.NewGuid().ToString("N"),
    };
}
