using System.Security.Cryptography;
using System.Text;

namespace Assessment.Domain.Organisations;

/// <summary>What a one-time link lets its reader do.</summary>
public enum LinkKind
{
    /// <summary>Take up an invitation: say one's name and set a first password.</summary>
    Invitation,

    /// <summary>Set a new password in place of a forgotten one.</summary>
    Reset,

    /// <summary>Become the first administrator of a new site: give an e-mail address and set a password.</summary>
    FirstAdministrator,

    /// <summary>Confirm that another e-mail address is one's own.</summary>
    NewAddress,
}

/// <summary>
/// A link that acts once, and only until it expires. The database keeps a hash of its secret, so that who reads the database
/// cannot use it. Opening the link does nothing: mail scanners open links. Only the button on its page acts.
/// </summary>
public sealed class OneTimeLink
{
    /// <summary>How long an invitation holds: people are away.</summary>
    public static readonly TimeSpan InvitationHolds = TimeSpan.FromDays(14);

    /// <summary>How long a link to a new password holds.</summary>
    public static readonly TimeSpan ResetHolds = TimeSpan.FromHours(2);

    /// <summary>How long the link on the console holds: it stays in the log, and the next start makes a new one.</summary>
    public static readonly TimeSpan FirstAdministratorHolds = TimeSpan.FromHours(4);

    /// <summary>How long a link to another address holds.</summary>
    public static readonly TimeSpan NewAddressHolds = TimeSpan.FromDays(1);

    private OneTimeLink()
    {
    }

    public required Guid Id { get; init; }

    /// <summary>Whose link it is; null for the first administrator, who is nobody yet.</summary>
    public required Guid? PersonId { get; init; }

    public required LinkKind Kind { get; init; }

    /// <summary>SHA-256 of the secret: 64 lower-case hexadecimal digits.</summary>
    public required string SecretHash { get; init; }

    /// <summary>The address that is to be confirmed; forgotten once the link was used or withdrawn.</summary>
    public string? NewAddress { get; private set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was used or withdrawn; null while it can be used.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>Makes a link. Its secret, 256 random bits in letters that are safe in an address, is given only here.</summary>
    public static (OneTimeLink Link, string Secret) Create(LinkKind kind, Guid? person, DateTimeOffset now, string? newAddress = null)
    {
        var secret = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        var link = new OneTimeLink
        {
            Id = Guid.CreateVersion7(now),
            PersonId = person,
            Kind = kind,
            SecretHash = HashOf(secret),
            NewAddress = newAddress,
            CreatedAt = now,
            ExpiresAt = now + kind switch { LinkKind.Reset => ResetHolds, LinkKind.NewAddress => NewAddressHolds, LinkKind.FirstAdministrator => FirstAdministratorHolds, _ => InvitationHolds },
        };
        return (link, secret);
    }

    /// <summary>The hash by which a secret is found again.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Whether its button still works.</summary>
    public bool HoldsAt(DateTimeOffset now) => UsedAt is null && now < ExpiresAt;
}
