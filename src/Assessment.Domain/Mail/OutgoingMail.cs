namespace Assessment.Domain.Mail;

/// <summary>
/// One mail in the outbox, in the language of its reader. It is written in the transaction that gives the reason for it, and
/// sent afterwards, so that a mail goes out if and only if what it tells has happened.
/// </summary>
public sealed class OutgoingMail
{
    /// <summary>Stands in <see cref="Text"/> where the reader's one-time link goes; put in only when the mail is sent.</summary>
    public const string LinkMark = "{link}";

    public required Guid Id { get; init; }

    /// <summary>A secret in the Message-ID (see <see cref="MailIdentity"/>); null in mail of earlier versions.</summary>
    public string? Token { get; set; } = MailIdentity.NewToken();

    /// <summary>Who it is for; null where the mail goes to an address that is nobody's.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The address as it was when the mail was written; blank once the person was erased.</summary>
    public required string Address { get; set; }

    /// <summary>Language tag of subject and text.</summary>
    public required string Language { get; init; }

    /// <summary>What the mail is about, one word such as <c>invitation</c>: for lists and filters.</summary>
    public required string Kind { get; init; }

    public required string Subject { get; init; }

    /// <summary>Plain text, lines of any length.</summary>
    public required string Text { get; init; }

    /// <summary>The one-time link, encrypted; null where there is none, and once the mail was sent or given up.</summary>
    public string? SealedLink { get; set; }

    /// <summary>The round it belongs to, whose coordinator sees what became of it; null for mail about an account.</summary>
    public Guid? RoundId { get; init; }

    /// <summary>Unique: a second mail with this key is not written, so that a reminder goes out once.</summary>
    public string? OnceKey { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Not sent before; moved on after each failed attempt.</summary>
    public required DateTimeOffset DueAt { get; set; }

    /// <summary>While this lies ahead, one node is at work on the mail and the others leave it alone.</summary>
    public DateTimeOffset? LeasedUntil { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>When it was given up; a person has to act.</summary>
    public DateTimeOffset? FailedAt { get; set; }

    /// <summary>What the mail server said last, as it said it.</summary>
    public string? LastError { get; set; }

    /// <summary>When a server reported that it had taken the mail and could not deliver it; a person has to act.</summary>
    public DateTimeOffset? BouncedAt { get; set; }

    /// <summary>When a server reported last that it is still trying.</summary>
    public DateTimeOffset? DelayedAt { get; set; }

    /// <summary>Why it bounced or is delayed, such as 5.1.1 (<see cref="DeliveryStatus"/>).</summary>
    public string? BounceStatus { get; set; }

    /// <summary>What the server reported, as it said it.</summary>
    public string? BounceDiagnosis { get; set; }

    /// <summary>Somebody has to act: it was refused, or it came back.</summary>
    public bool IsLost => FailedAt is not null || BouncedAt is not null;

    /// <summary>Its person was erased, and what it said with them.</summary>
    public bool IsEmptied => Address.Length == 0 && Subject.Length == 0;

    /// <summary>The last that was heard is a delay.</summary>
    public bool IsDelayed => DelayedAt is not null && BouncedAt is null;

    /// <summary>Sends it once more, under a new identity: a late report about the last time says nothing of this one.</summary>
    public void SendAgain(DateTimeOffset now)
    {
        (Token, Attempts, DueAt) = (MailIdentity.NewToken(), 0, now);
        (SentAt, FailedAt, BouncedAt, DelayedAt) = (null, null, null, null);
        (LastError, BounceStatus, BounceDiagnosis) = (null, null, null);
    }
}
