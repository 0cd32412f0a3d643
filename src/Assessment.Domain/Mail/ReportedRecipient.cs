using System.Text;
using System.Text.RegularExpressions;

namespace Assessment.Domain.Mail;

/// <summary>What became of a mail for one recipient (RFC 3464, section 2.3.3), from good to bad.</summary>
public enum DeliveryAction
{
    /// <summary>It is in the mailbox, or was handed on to a server that reports nothing or to a list.</summary>
    Delivered,

    /// <summary>It is still tried.</summary>
    Delayed,

    /// <summary>It is given up.</summary>
    Failed,
}

/// <summary>What a report says of one recipient.</summary>
/// <param name="Addresses">The final and the original address, where they are given.</param>
/// <param name="Action">What became of the mail.</param>
/// <param name="Status">Why.</param>
/// <param name="Diagnosis">What the other server said, as it said it, on one line of 500 characters at most.</param>
public sealed partial record ReportedRecipient(IReadOnlyList<string> Addresses, DeliveryAction Action, DeliveryStatus Status, string? Diagnosis)
{
    private const int LongestDiagnosis = 500;

    /// <summary>Reads one group of fields; null where it is about no recipient.</summary>
    public static ReportedRecipient? Read(MailHeaders fields)
    {
        if (ActionOf(fields["Action"]) is not { } action)
            return null;
        var diagnosis = Cleaned(Value(fields["Diagnostic-Code"]));
        return new([.. new[] { fields["Final-Recipient"], fields["Original-Recipient"] }.Select(Address).OfType<string>()], action, StatusOf(fields["Status"], diagnosis, action), diagnosis);
    }

    public bool Is(string address) => Addresses.Contains(address, StringComparer.OrdinalIgnoreCase);

    private static DeliveryAction? ActionOf(string? field) => field?.Split('(', ';')[0].Trim().ToLowerInvariant() switch
    {
        "failed" => DeliveryAction.Failed,
        "delayed" => DeliveryAction.Delayed,
        "delivered" or "relayed" or "expanded" => DeliveryAction.Delivered,
        _ => null,
    };

    // Many servers give x.0.0 and say more in the diagnosis.
    private static DeliveryStatus StatusOf(string? field, string? diagnosis, DeliveryAction action)
    {
        var given = DeliveryStatus.Find(field);
        return given is { Subject: not 0 } ? given.Value : DeliveryStatus.Find(diagnosis) ?? given ?? new(action == DeliveryAction.Failed ? 5 : action == DeliveryAction.Delayed ? 4 : 2, 0, 0);
    }

    // "rfc822; ana@example.org": the type of the value, and the value.
    private static string? Value(string? field) => field is null ? null : field[(field.IndexOf(';', StringComparison.Ordinal) + 1)..].Trim();

    private static string? Address(string? field) => Value(field)?.Trim('<', '>', ' ') is { Length: > 0 } address ? address : null;

    private static string? Cleaned(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        // One line, in UTF-8 where it is; what is no letter to anybody is left out, since a database refuses some of it.
        var line = Blank().Replace(Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(text)), " ").Trim();
        return line.Length <= LongestDiagnosis ? line : line[..(char.IsHighSurrogate(line[LongestDiagnosis - 1]) ? LongestDiagnosis - 1 : LongestDiagnosis)];
    }

    [GeneratedRegex(@"[\s\p{C}]+", RegexOptions.NonBacktracking)]
    private static partial Regex Blank();
}
