namespace Assessment.Domain.Mail;

/// <summary>A delivery status notification (RFC 3464): what a mail server tells the sender of a mail about it.</summary>
/// <param name="MessageId">The Message-ID of the mail it is about, with its angle brackets.</param>
/// <param name="Recipients">One entry for each recipient that it tells of, one at least.</param>
public sealed record DeliveryReport(string MessageId, IReadOnlyList<ReportedRecipient> Recipients)
{
    /// <summary>A larger mail is not read; a report repeats the mail it is about, and ours are small.</summary>
    public const int MostBytes = 1024 * 1024;

    private const int MostRecipients = 100;

    /// <summary>Reads a mail; null where it is no such report: an answer by a person, a note of absence, a receipt, or nothing that can be read.</summary>
    public static DeliveryReport? Read(ReadOnlySpan<byte> message)
    {
        if (message.Length > MostBytes || Report(MimePart.Read(message)) is not { } report)
            return null;
        var parts = report.Parts().ToList();
        if (parts.Find(part => part.Type is "message/delivery-status" or "message/global-delivery-status") is not { } status)
            return null;
        var recipients = RecipientsOf(status.Content);
        var original = parts.FindLast(part => part.Type is "message/rfc822" or "text/rfc822-headers" or "message/rfc822-headers" or "message/global" or "message/global-headers");
        return recipients.Count > 0 && original?.Inner().Headers["Message-ID"]?.Trim() is { Length: > 0 } id ? new DeliveryReport(id, recipients) : null;
    }

    /// <summary>
    /// What it says of a mail to this address: the entry of that recipient; where there is none the mail was forwarded, and the worst
    /// entry counts.
    /// </summary>
    public ReportedRecipient About(string address) =>
        Recipients.OrderByDescending(one => one.Is(address)).ThenByDescending(one => one.Action).First();

    // A list or a virus scanner may have wrapped the report to add a footer.
    private static MimePart? Report(MimePart part) =>
        part.Type == "multipart/report" && (part.Headers.Parameter("Content-Type", "report-type") ?? "delivery-status").Equals("delivery-status", StringComparison.OrdinalIgnoreCase)
            ? part
            : part.Type == "multipart/mixed" ? part.Parts().Select(Report).FirstOrDefault(found => found is not null) : null;

    // The first group of fields is about the mail, each other about a recipient (RFC 3464, section 2.1).
    private static List<ReportedRecipient> RecipientsOf(string status)
    {
        var rest = status.Replace("\r\n", "\n", StringComparison.Ordinal).AsSpan();
        var recipients = new List<ReportedRecipient>();
        while (rest.Length > 0 && recipients.Count < MostRecipients)
            if (ReportedRecipient.Read(MailHeaders.Read(ref rest)) is { } recipient)
                recipients.Add(recipient);
        return recipients;
    }
}
