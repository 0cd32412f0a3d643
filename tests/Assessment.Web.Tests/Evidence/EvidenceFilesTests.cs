using System.Security.Cryptography;
using Assessment.Data.Backups;
using Assessment.Web.Evidence;
using Assessment.Web.Starting;
using Microsoft.Extensions.DependencyInjection;

namespace Assessment.Web.Tests.Evidence;

public sealed class EvidenceFilesTests(Site site) : IClassFixture<Site>
{
    private EvidenceFiles Files => site.Services.GetRequiredService<EvidenceFiles>();

    private string Folder => Path.Combine(site.Services.GetRequiredService<Folders>().Data, "evidence");

    [Fact]
    public async Task A_file_is_kept_only_with_a_form_that_is_right()
    {
        var reader = await site.SignedIn("focal-point");
        const string library = "/fill/saint-lucia-practice/division-modernisation/evidence";
        var before = Directory.GetFiles(Folder, "*", SearchOption.AllDirectories);
        foreach (var (link, kept) in new[] { ("javascript:x", 0), ("https://example.org/law", 1) })
        {
            var page = await Site.Read(await reader.GetAsync(library));
            using var form = new MultipartFormDataContent
            {
                { new StringContent(page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
                { new StringContent(link), "Form.Link" },
                { new ByteArrayContent("The law of orphans."u8.ToArray()), "Upload", "law.txt" },
            };
            using var answer = await reader.PostAsync(library, form);

            Directory.GetFiles(Folder, "*", SearchOption.AllDirectories).Except(before).Should().HaveCount(kept, link);
        }
    }

    [Fact]
    public async Task A_damaged_file_is_mended_by_sending_it_again()
    {
        var law = "The law on repairs."u8.ToArray();
        var path = Backup.PathOf(Folder, Convert.ToHexStringLower(SHA256.HashData(law)));
        (await Files.TakeAsync(new MemoryStream(law), "law.txt", keep: true, default)).Wrong.Should().BeNull();
        await File.WriteAllTextAsync(path, "damaged");

        (await Files.TakeAsync(new MemoryStream(law), "law.txt", keep: true, default)).File!.Sha256.Should().Be(Path.GetFileName(path));

        (await File.ReadAllBytesAsync(path)).Should().Equal(law);
        Directory.GetFiles(Folder, "*.partial", SearchOption.AllDirectories).Should().BeEmpty();
    }
}
