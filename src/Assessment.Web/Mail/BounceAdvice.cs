using Assessment.Domain.Mail;

namespace Assessment.Web.Mail;

/// <summary>Why a mail came back and what to do, as text keys.</summary>
/// <param name="Reason">Such as <c>Full</c>: the key is <c>Bounce.{Reason}</c>.</param>
/// <param name="Deed">Such as <c>Wait</c>: the key is <c>Bounce.Do.{Deed}</c>.</param>
public sealed record BounceAdvice(BounceReason Reason, string Deed)
{
    /// <summary>Null for a mail about which nothing was reported.</summary>
    public static BounceAdvice? For(OutgoingMail mail)
    {
        if (mail.BouncedAt is null && !mail.IsDelayed)
            return null;
        var reason = DeliveryStatus.Find(mail.BounceStatus)?.Reason ?? BounceReason.Other;
        return new(reason, mail.BouncedAt is null ? "Nothing" : reason switch
        {
            BounceReason.Full or BounceReason.System or BounceReason.Network => "Wait",
            BounceReason.TooLarge or BounceReason.Content or BounceReason.Policy => "Allow",
            _ => "Ask",
        });
    }
}
