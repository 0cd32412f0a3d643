namespace Assessment.Web.Mail;

/// <summary>How mail is sent: the settings <c>Mail:*</c>. Without a host nothing is sent, and the outbox keeps what waits.</summary>
public sealed class MailSettings
{
    /// <summary>The SMTP server.</summary>
    public string? Host { get; init; }

    public int Port { get; init; } = 587;

    public string? User { get; init; }

    /// <summary>Give it in the environment (<c>Mail__Password</c>), not in a file.</summary>
    public string? Password { get; init; }

    /// <summary>Whether the connection must be encrypted (STARTTLS). False only for a server on the same machine.</summary>
    public bool Encrypted { get; init; } = true;

    /// <summary>The address that mail comes from.</summary>
    public string From { get; init; } = "assessment@localhost";

    /// <summary>How often the outbox is looked through, in seconds.</summary>
    public double PollSeconds { get; init; } = 5;

    public BounceSettings Bounces { get; init; } = new();

    public bool IsOn => !string.IsNullOrEmpty(Host);
}
