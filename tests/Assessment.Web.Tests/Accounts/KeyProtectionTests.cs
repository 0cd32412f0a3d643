using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Assessment.Data;
using Assessment.Web.Mail;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assessment.Web.Tests.Accounts;

public sealed class KeyProtectionTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("assessment-keys-");

    [Fact]
    public async Task With_a_certificate_the_database_holds_no_readable_key_and_a_new_certificate_reads_what_the_former_sealed()
    {
        var (first, second) = (Certificate("first"), Certificate("second"));
        string sealedLink;
        using (var site = Start(("Keys:Certificate", first), ("Keys:Password", "secret")))
        {
            sealedLink = site.Services.GetRequiredService<SealedLinks>().Seal("https://example.org/link");
            await using var db = site.Services.GetRequiredService<DatabaseSetting>().Open(Reader.System("a test"));
            var keys = await db.Set<SealingKey>().Select(key => key.Xml).ToListAsync();
            keys.Should().NotBeEmpty().And.OnlyContain(xml => xml.Contains("EncryptedData") && !xml.Contains("<masterKey"));
        }

        using var later = Start(("Keys:Certificate", second), ("Keys:Password", "secret"), ("Keys:Former:0:Certificate", first), ("Keys:Former:0:Password", "secret"));

        later.Services.GetRequiredService<SealedLinks>().Open(sealedLink).Should().Be("https://example.org/link");
    }

    [Fact]
    public void A_certificate_that_cannot_be_read_stops_the_start_with_its_name()
    {
        var start = () => Start(("Keys:Certificate", Path.Combine(folder.FullName, "missing.pfx"))).Dispose();

        start.Should().Throw<Exception>();
    }

    // The database is the site's own here: no demo data, as in production.
    private WebApplicationFactory<Program> Start(params (string Key, string Value)[] settings)
    {
        var site = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseEnvironment("Production").UseSetting("Folders:Data", folder.FullName).UseSetting("Charts:DrawAhead", "false");
            foreach (var (key, value) in settings)
                host.UseSetting(key, value);
        });
        site.CreateClient().Dispose();
        return site;
    }

    private string Certificate(string name)
    {
        using var key = RSA.Create(2048);
        var wanted = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = wanted.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(30));
        var path = Path.Combine(folder.FullName, name + ".pfx");
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12, "secret"));
        return path;
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
