using System.Net.Mail;
using Assessment.Web.Starting;

namespace Assessment.Web.Mail;

/// <summary>The outbox, what empties it, and what takes in what came back.</summary>
public static class MailServices
{
    /// <exception cref="StartingException">A setting cannot be used; the message says which and what would be right.</exception>
    public static void AddMail(this WebApplicationBuilder builder, bool demo)
    {
        var settings = builder.Configuration.GetSection("Mail").Get<MailSettings>() ?? new();
        Check(settings);
        if (!demo)
            settings.CheckAddresses(builder.Configuration["Site:Address"]);
        builder.Services.AddSingleton(settings).AddSingleton<SiteAddress>().AddSingleton<SealedLinks>().AddScoped<Outbox>();
        if (settings.IsOn)
            builder.Services.AddHostedService<Sending>();
        if (!string.IsNullOrEmpty(settings.Bounces.Maildir))
            builder.Services.AddHostedService<Maildir>();
    }

    /// <summary>Refuses what would fail later, when nobody is looking.</summary>
    public static void Check(MailSettings settings)
    {
        // System.Net.Mail speaks STARTTLS only; on this port a server expects TLS from the first byte, and both would wait.
        if (settings is { IsOn: true, Port: 465 })
            throw new StartingException("Mail:Port is 465, where mail servers expect TLS from the first byte. This is not supported. Set Mail:Port to 587 and leave Mail:Encrypted true, which uses STARTTLS.");
        if (!MailAddress.TryCreate(settings.From, out _))
            throw new StartingException($"Mail:From is no e-mail address: {settings.From}. Write one like assessment@example.gov.");
        if (settings.Bounces.Address is { Length: > 0 } address && !MailAddress.TryCreate(address, out _))
            throw new StartingException($"Mail:Bounces:Address is no e-mail address: {address}. Write one like bounces@example.gov.");
        if (settings.Bounces.Maildir is { Length: > 0 } folder)
            Prepare(folder);
    }

    private static void Prepare(string folder)
    {
        try
        {
            foreach (var part in new[] { "cur", "new", "tmp" })
                Directory.CreateDirectory(Path.Combine(folder, part));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StartingException($"Mail:Bounces:Maildir names a folder that cannot be used: {fault.Message} Name a Maildir that the site may read and write.");
        }
    }
}
