using Assessment.Domain.Mail;

namespace Assessment.Web.Mail;

/// <summary>Why a mail came back, was refused or is delayed, and what to do, as text keys.</summary>
/// <param name="Status">Such as 5.2.2.</param>
/// <param name="Deed">Such as <c>Wait</c>: the key is <c>Bounce.Do.{Deed}</c>.</param>
public sealed record BounceAdvice(DeliveryStatus Status, string Deed)
{
    /// <summary>Such as <c>Full</c>: the key is <c>Bounce.{Reason}</c>.</summary>
    public BounceReason Reason => Status.Reason;

    /// <summary>Null for a mail about which no mail server said anything: one that was given up because none could be reached, for example.</summary>
    public static BounceAdvice? For(OutgoingMail mail) =>
        mail.BouncedAt is not null ? Of(DeliveryStatus.Find(mail.BounceStatus) ?? new(5, 0, 0))
        : mail.FailedAt is not null ? DeliveryStatus.Find(mail.LastError) is { } refused ? Of(refused) : null
        : mail.IsDelayed ? new(DeliveryStatus.Find(mail.BounceStatus) ?? new(4, 0, 0), "Nothing")
        : null;

    private static BounceAdvice Of(DeliveryStatus status) => new(status, status.Reason switch
    {
        BounceReason.Full or BounceReason.System or BounceReason.Network => "Wait",
        BounceReason.TooLarge or BounceReason.Content or BounceReason.Policy => "Allow",
        _ => "Ask",
    });
}
