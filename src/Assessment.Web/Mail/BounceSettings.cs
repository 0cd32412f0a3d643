namespace Assessment.Web.Mail;

/// <summary>Where reports of mail that came back go to, and where they are read: the settings <c>Mail:Bounces:*</c>.</summary>
public sealed class BounceSettings
{
    /// <summary>The envelope sender of every mail; without it that is <c>Mail:From</c>.</summary>
    public string? Address { get; init; }

    /// <summary>A Maildir whose new mail is read. Without it reports come by <c>assess mail bounced</c>, or not at all.</summary>
    public string? Maildir { get; init; }

    /// <summary>How often it is looked into, in seconds.</summary>
    public double PollSeconds { get; init; } = 60;
}
