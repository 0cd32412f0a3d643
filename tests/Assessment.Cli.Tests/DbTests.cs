using System.IO.Compression;
using Assessment.Data;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Cli.Tests;

/// <summary><c>assess db</c>: what it writes, and the exit codes on which a timer or a script relies.</summary>
public sealed class DbTests : IDisposable
{
    private const int Done = 0, Mistake = 1;
    private readonly string folder = Directory.CreateTempSubdirectory("assess-db-").FullName;

    [Fact]
    public async Task A_site_is_backed_up_restored_and_verified()
    {
        AddAna("site");

        var backup = Db("backup", Path("b.zip"), "site");
        var restore = Db("restore", Path("b.zip"), "other");
        var verify = Db("verify", null, "other");

        (backup.Code, backup.Error).Should().Be((Done, ""));
        backup.Output.Should().MatchRegex(@"b\.zip: \d+ rows of \d+ tables, 0 files of evidence");
        (restore.Code, restore.Error).Should().Be((Done, ""));
        restore.Lines[0].Should().MatchRegex(@"other\.db: \d+ rows and 0 files of evidence, as of \d{4}-");
        restore.Output.Should().Contain("1 one-time links were open then and no longer work");
        (verify.Code, verify.Error).Should().Be((Done, ""));
        verify.Output.Should().Contain("everything is as it was stored");
        await using var before = Open("site");
        (await before.AuditEntries.Select(line => line.Action).ToListAsync()).Should().Contain("database-backed-up");
        await using var after = Open("other");
        (await after.People.SingleAsync()).Email.Should().Be("ana@example.org");
        (await after.AuditEntries.SingleAsync(line => line.Action == "database-restored")).Detail.Should().Contain("\"links\":1");
    }

    [Fact]
    public void A_backup_is_not_restored_over_anything()
    {
        AddAna("site");
        Db("backup", Path("b.zip"), "site");

        var restore = Db("restore", Path("b.zip"), "site");

        restore.Code.Should().Be(Mistake);
        restore.Error.Should().Contain("[database-not-empty]");
    }

    [Theory]
    [InlineData("no zip at all", "[backup-unreadable]")]
    [InlineData(null, "[backup-unreadable]")]
    public void A_damaged_file_or_none_is_refused(string? content, string key)
    {
        if (content is not null)
            File.WriteAllText(Path("b.zip"), content);

        var restore = Db("restore", Path("b.zip"), "site");

        restore.Code.Should().Be(Mistake);
        restore.Error.Should().Contain(key);
        restore.Output.Should().BeEmpty();
    }

    [Fact]
    public async Task Half_a_backup_is_refused_and_leaves_nothing()
    {
        AddAna("site");
        Db("backup", Path("b.zip"), "site");
        using (var zip = ZipFile.Open(Path("b.zip"), ZipArchiveMode.Update))
            zip.GetEntry("tables/person.jsonl")!.Delete();

        var restore = Db("restore", Path("b.zip"), "other");

        restore.Code.Should().Be(Mistake);
        restore.Error.Should().Contain("tables/person.jsonl").And.Contain("[backup-damaged]");
        await using var db = Open("other");
        (await db.OneTimeLinks.AnyAsync()).Should().BeFalse();
    }

    [Fact]
    public async Task A_document_without_a_file_is_no_success()
    {
        AddAna("site");
        await using (var db = Open("site"))
        {
            var body = new Domain.Organisations.Institution { Slug = "finance", Country = "LC", Name = new Domain.Rounds.Wording { ["en"] = "Ministry of Finance" } };
            db.AddRange(body, new Domain.Evidence.EvidenceItem
            {
                InstitutionId = body.Id,
                Title = "Act",
                FileSha256 = new string('a', 64),
                FileName = "a.pdf",
                AddedBy = Guid.NewGuid(),
                AddedAt = DateTimeOffset.UnixEpoch,
            });
            await db.SaveChangesAsync();
        }

        foreach (var outcome in new[] { Db("backup", Path("b.zip"), "site"), Db("verify", null, "site"), Db("restore", Path("b.zip"), "other") })
        {
            outcome.Code.Should().Be(Mistake);
            outcome.Error.Should().Contain("[evidence-missing]");
        }
        File.Exists(Path("b.zip")).Should().BeTrue("what there is, is kept");
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("restore")]
    [InlineData("verify")]
    public void A_server_has_no_folder_of_evidence_beside_it(string verb)
    {
        string[] file = verb == "verify" ? [] : [Path("b.zip")];

        var outcome = Workplace.Run(["db", verb, .. file, "--database", "Host=nowhere.invalid;Database=assessment"]);

        outcome.Code.Should().Be(Mistake);
        outcome.Error.Should().Contain("--evidence").And.Contain("[no-evidence-folder]");
        File.Exists(Path("b.zip")).Should().BeFalse();
    }

    [Fact]
    public async Task Only_upgrade_changes_tables_of_an_older_version()
    {
        AddAna("site");
        await using (var db = Open("site"))
            await db.Database.ExecuteSqlAsync($"""DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" = {db.Database.GetMigrations().Last()}""");
        var older = await Steps();

        foreach (var outcome in new[]
        {
            Db("backup", Path("b.zip"), "site"), Db("verify", null, "site"), Db("restore", Path("b.zip"), "site"),
            Workplace.Run("user", "add", "berta@example.org", "--database", $"Data Source={Path("site.db")}"),
        })
            outcome.Code.Should().Be(Mistake);

        Db("backup", Path("b.zip"), "site").Error.Should().Contain("[database-older]");
        File.Exists(Path("b.zip")).Should().BeFalse();
        (await Steps()).Should().Equal(older);
        Db("upgrade", null, "empty").Output.Should().Contain("up to date");
        await using var fresh = Open("empty");
        (await fresh.AuditEntries.CountAsync()).Should().Be(0, "a backup can be restored into it");
        // What the last step made, undone as well: then it is a site of the version before.
        await using var site = Open("site");
        await site.Database.ExecuteSqlRawAsync("DROP TABLE reading");
        Db("upgrade", null, "site").Output.Should().Contain("up to date");
        (await site.AuditEntries.Select(entry => entry.Action).ToListAsync()).Should().ContainSingle(action => action == "database-upgraded");
    }

    [Fact]
    public async Task Tables_of_a_newer_version_are_left_alone()
    {
        AddAna("site");
        await using (var db = Open("site"))
            await db.Database.ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsHistory" VALUES ('9999_later', '10.0.0')""");

        foreach (var verb in new[] { "backup", "verify", "upgrade" })
        {
            var outcome = Db(verb, verb == "backup" ? Path("b.zip") : null, "site");
            outcome.Code.Should().Be(Mistake, verb);
            outcome.Error.Should().Contain("[database-newer]");
        }
    }

    [Fact]
    public void A_database_that_is_not_there_is_not_made_by_a_backup()
    {
        Db("backup", Path("b.zip"), "misspelt").Error.Should().Contain("[database-empty]");

        Directory.GetFiles(folder).Should().BeEmpty();
    }

    private void AddAna(string site) => Workplace.Run("user", "add", "ana@example.org", "--database", $"Data Source={Path(site + ".db")}").Code.Should().Be(Done);

    private Outcome Db(string verb, string? file, string site) => Workplace.Run(["db", verb, .. file is null ? Array.Empty<string>() : [file], "--database", $"Data Source={Path(site + ".db")}"]);

    private async Task<IEnumerable<string>> Steps()
    {
        await using var db = Open("site");
        return await db.Database.GetAppliedMigrationsAsync();
    }

    private AssessmentDb Open(string site) => DatabaseSetting.File(Path(site + ".db")).Open(Reader.System("a test"));

    private string Path(string name) => System.IO.Path.Combine(folder, name);

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
