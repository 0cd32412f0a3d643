using System.Net.Mail;

namespace Assessment.Web.Accounts;

/// <summary>Addresses as people type them.</summary>
public static class EmailAddress
{
    /// <summary>Whether it looks like one: something, an @, and a domain with a dot; whether it is one, only a mail shows.</summary>
    public static bool IsWellFormed(string? text) =>
        text?.Trim() is { Length: > 0 and <= 254 } trimmed && !trimmed.Any(char.IsWhiteSpace)
        && MailAddress.TryCreate(trimmed, out var address) && address.Address == trimmed && address.Host.Contains('.', StringComparison.Ordinal);
}
