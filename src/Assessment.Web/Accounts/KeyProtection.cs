using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Assessment.Web.Starting;
using Microsoft.AspNetCore.DataProtection;

namespace Assessment.Web.Accounts;

/// <summary>
/// Encrypts the keys that seal cookies, form tokens and links, which lie in the database, with a certificate: the settings <c>Keys:*</c>.
/// Without one, who reads the database could sign in as anybody; the log says so at the start.
/// </summary>
public static class KeyProtection
{
    private const string Certificate = "Keys:Certificate";

    /// <summary>The platform's own warning, once for each key; ours says what to do about it.</summary>
    private const string PlatformWarning = "Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager";

    /// <exception cref="StartingException">A certificate cannot be read; the message says why.</exception>
    public static void ProtectKeys(this IDataProtectionBuilder keys, WebApplicationBuilder site)
    {
        var settings = site.Configuration;
        if (!IsOn(settings))
        {
            site.Logging.AddFilter(PlatformWarning, LogLevel.Error);
            return;
        }
        keys.ProtectKeysWithCertificate(Read(settings[Certificate]!, settings["Keys:Password"]));
        // What was encrypted with the certificates before it can still be read.
        var former = settings.GetSection("Keys:Former").GetChildren().Select(one => Read(one["Certificate"] ?? "", one["Password"])).ToArray();
        if (former.Length > 0)
            keys.UnprotectKeysWithAnyCertificate(former);
    }

    /// <summary>Says at the start that the keys lie open, where they do.</summary>
    public static void TellIfKeysLieOpen(this WebApplication site)
    {
        if (!IsOn(site.Configuration))
            site.Logger.LogWarning("The keys that seal cookies lie in the database unencrypted: keep the database and its backups from others, or set {Setting} (docs/accounts-and-mail.md).", Certificate);
    }

    private static bool IsOn(IConfiguration settings) => !string.IsNullOrWhiteSpace(settings[Certificate]);

    private static X509Certificate2 Read(string path, string? password)
    {
        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(path, password);
            return certificate.HasPrivateKey && certificate.GetRSAPrivateKey() is not null ? certificate
                : throw new StartingException($"The certificate {path} of the setting {Certificate} has no private RSA key. Give a file in PKCS #12 (.pfx) with its key.");
        }
        catch (Exception problem) when (problem is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new StartingException($"The certificate {path} of the setting {Certificate} cannot be read: {problem.Message} Give a file in PKCS #12 (.pfx), and its password as Keys:Password.");
        }
    }
}
