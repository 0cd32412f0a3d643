using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Assessment.Domain.Mail;

/// <summary>
/// Which mail a Message-ID names: <c>&lt;id.token@host&gt;</c>. The token has 128 random bits, so that only who got the mail, or carried
/// it, can report that it came back.
/// </summary>
/// <param name="Id">The mail's.</param>
/// <param name="Token">Its secret.</param>
public readonly partial record struct MailIdentity(Guid Id, string Token)
{
    public static string NewToken() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>The identity in a Message-ID; null where it is not one of ours.</summary>
    public static MailIdentity? Find(string messageId) =>
        Form().Match(messageId) is { Success: true } found ? new(Guid.ParseExact(found.Groups[1].ValueSpan, "N"), found.Groups[2].Value.ToLowerInvariant()) : null;

    /// <summary>The Message-ID of a mail from this host.</summary>
    public string At(string host) => $"<{Id:N}.{Token}@{host}>";

    [GeneratedRegex("<([0-9a-f]{32})\\.([0-9a-f]{32})@[^<>@]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
