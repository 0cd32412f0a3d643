using System.IO.Compression;
using Assessment.Data.Backups;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Tests.Backups;

/// <summary>Backups that are not as they were written.</summary>
public sealed partial class BackupTests
{
    [SkippableTheory, EachDatabase]
    public async Task Half_a_backup_restores_nothing(DatabaseKind kind)
    {
        await using var before = await TestDatabase.MigratedAsync(kind);
        await Fill(before);
        await Backup.WriteAsync(before.Setting, Zip, Evidence("before"), Now, problems);
        await using var after = await TestDatabase.FreshAsync(kind);
        foreach (var (table, change) in new (string, Func<string, string?>)[]
        {
            ("answer_change", _ => null),
            ("answer_change", text => ""),
            ("answer_change", text => text + text),
            ("answer_change", text => text.Replace("=yes", "=nay", StringComparison.Ordinal)),
            ("answer_change", text => text[..(text.Length / 2)]),
            ("sheet", _ => ""),
        })
        {
            var damaged = Path.Combine(folder, "damaged.zip");
            File.Copy(Zip, damaged, overwrite: true);
            Rewrite(damaged, $"tables/{table}.jsonl", change);
            problems.Clear();

            (await Restore.ReadAsync(after.Setting, damaged, Evidence("after"), Now, problems)).Should().BeNull();

            problems.Should().ContainSingle().Which.Key.Should().Be("backup-damaged");
            await using var db = after.Open();
            (await db.Rounds.AnyAsync()).Should().BeFalse();
        }
        problems.Clear();
        (await Restore.ReadAsync(after.Setting, Zip, Evidence("after"), Now, problems)).Should().NotBeNull("the whole one can still be restored");
    }

    [Fact]
    public async Task A_truncated_file_is_no_backup()
    {
        await using var database = await TestDatabase.MigratedAsync(DatabaseKind.Sqlite);
        await Fill(database);
        await Backup.WriteAsync(database.Setting, Zip, Evidence("before"), Now, problems);
        await using (var file = File.OpenWrite(Zip))
            file.SetLength(file.Length * 2 / 3);
        await using var after = await TestDatabase.FreshAsync(DatabaseKind.Sqlite);

        (await Restore.ReadAsync(after.Setting, Zip, Evidence("after"), Now, problems)).Should().BeNull();

        problems.Should().ContainSingle().Which.Key.Should().Be("backup-unreadable");
    }

    [Fact]
    public async Task A_restore_whose_files_find_no_room_can_be_repeated()
    {
        await using var before = await TestDatabase.MigratedAsync(DatabaseKind.Sqlite);
        await Fill(before);
        await Backup.WriteAsync(before.Setting, Zip, Evidence("before"), Now, problems);
        await using var after = await TestDatabase.FreshAsync(DatabaseKind.Sqlite);
        await File.WriteAllTextAsync(Evidence("no-folder"), "");

        (await Restore.ReadAsync(after.Setting, Zip, Evidence("no-folder"), Now, problems)).Should().BeNull();
        problems.Should().ContainSingle().Which.Key.Should().Be("evidence-unwritable");
        problems.Clear();

        (await Restore.ReadAsync(after.Setting, Zip, Evidence("after"), Now, problems)).Should().NotBeNull();
        problems.Should().BeEmpty();
        (await Verification.VerifyAsync(after.Setting, Evidence("after"))).Should().BeEmpty();
    }

    [Fact]
    public async Task A_file_of_evidence_is_restored_only_under_the_hash_of_its_content()
    {
        await using var before = await TestDatabase.MigratedAsync(DatabaseKind.Sqlite);
        await Fill(before);
        await Backup.WriteAsync(before.Setting, Zip, Evidence("before"), Now, problems);
        var forged = Path.Combine(folder, "forged.zip");
        File.Copy(Zip, forged);
        using (var zip = ZipFile.Open(forged, ZipArchiveMode.Update))
            zip.CreateEntry("evidence/..x").Open().Dispose();
        await using var after = await TestDatabase.FreshAsync(DatabaseKind.Sqlite);

        (await Restore.ReadAsync(after.Setting, forged, Evidence("after/inner"), Now, problems)).Should().BeNull();
        problems.Should().ContainSingle().Which.Key.Should().Be("backup-damaged");
        Directory.Exists(Evidence("after")).Should().Be(Directory.Exists(Evidence("after/inner")), "nothing lies above the folder");

        problems.Clear();
        Rewrite(Zip, Entries(Zip).Single(name => name.StartsWith("evidence/", StringComparison.Ordinal)), _ => "Another law.");
        (await Restore.ReadAsync(after.Setting, Zip, Evidence("changed"), Now, problems)).Should().NotBeNull();
        problems.Select(problem => problem.Key).Should().Equal("evidence-changed", "evidence-missing");
        Directory.EnumerateFiles(Evidence("changed"), "*", SearchOption.AllDirectories).Should().BeEmpty();
    }

    private static List<string> Entries(string file)
    {
        using var zip = ZipFile.OpenRead(file);
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }

    // Takes an entry out for null.
    private static void Rewrite(string file, string name, Func<string, string?> change)
    {
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        var entry = zip.GetEntry(name)!;
        string? text;
        using (var reader = new StreamReader(entry.Open()))
            text = change(reader.ReadToEnd());
        entry.Delete();
        if (text is null)
            return;
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}
