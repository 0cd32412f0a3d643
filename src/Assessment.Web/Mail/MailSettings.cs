using Assessment.Web.Starting;

namespace Assessment.Web.Mail;

/// <summary>How mail is sent: the settings <c>Mail:*</c>. Without a host nothing is sent, and the outbox keeps what waits.</summary>
public sealed class MailSettings
{
    private const string Nobody = "assessment@localhost";

    /// <summary>The SMTP server.</summary>
    public string? Host { get; init; }

    public int Port { get; init; } = 587;

    public string? User { get; init; }

    /// <summary>Give it in the environment (<c>Mail__Password</c>), not in a file.</summary>
    public string? Password { get; init; }

    /// <summary>Whether the connection must be encrypted (STARTTLS). False only for a server on the same machine.</summary>
    public bool Encrypted { get; init; } = true;

    /// <summary>The address that mail comes from.</summary>
    public string From { get; init; } = Nobody;

    /// <summary>How often the outbox is looked through, in seconds.</summary>
    public double PollSeconds { get; init; } = 5;

    public BounceSettings Bounces { get; init; } = new();

    /// <exception cref="StartingException">Mail would be sent with links that lead nowhere, or from nobody.</exception>
    public void CheckAddresses(string? siteAddress)
    {
        if (!IsOn)
            return;
        if (!Uri.TryCreate(siteAddress, UriKind.Absolute, out var site) || site.Scheme is not ("https" or "http"))
            throw new StartingException("Mail:Host is set and Site:Address is not: links in mail would lead nowhere. Set Site:Address to the address of the site, such as https://assessment.example.gov.");
        if (From == Nobody)
            throw new StartingException($"Mail:Host is set, and Mail:From is “{From}”: set it to an address that mail may come from, such as assessment@example.gov.");
    }

    public bool IsOn => !string.IsNullOrEmpty(Host);
}
