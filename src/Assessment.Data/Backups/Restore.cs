using System.IO.Compression;
using System.Text.Json;
using Assessment.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Backups;

/// <summary>Puts a backup back into an empty database.</summary>
public static class Restore
{
    /// <summary>Restores all tables in one transaction, then the files. Gives null and problems when the file is no backup, is of a newer program, or the database is not empty.</summary>
    public static async Task<BackupFacts?> ReadAsync(
        DatabaseSetting database, string file, string evidence, ICollection<Problem> problems, CancellationToken cancellation = default)
    {
        using var zip = OpenZip(file, problems);
        if (zip is null || Facts(zip, file, problems) is not { } facts)
            return null;
        if (await database.MigrateAsync(cancellation) is { } unusable)
        {
            problems.Add(unusable);
            return null;
        }
        await using var db = database.Open(Reader.System("restore"));
        if (!db.Database.GetMigrations().Contains(facts.Step))
        {
            problems.Add(new Problem(file, "backup-newer", $"This backup was made by a newer version of Assessment (step {facts.Step}). Install that version, or a later one, and restore again."));
            return null;
        }
        var tables = BackupTable.All(db);
        foreach (var table in tables)
            if (await table.HasRows(cancellation))
            {
                problems.Add(new Problem(database.Description, "database-not-empty", $"The table {table.Name} has rows. A backup is restored into an empty database only: name a new one, so that nothing is overwritten."));
                return null;
            }
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellation))
        {
            foreach (var table in tables)
                await table.Read(zip, cancellation);
            if (db.Database.IsNpgsql())
                await db.Database.ExecuteSqlRawAsync("SELECT setval(pg_get_serial_sequence('person_claim', 'id'), (SELECT coalesce(max(id), 0) + 1 FROM person_claim), false)", cancellation);
            await transaction.CommitAsync(cancellation);
        }
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.StartsWith("evidence/", StringComparison.Ordinal)))
            await Unpack(entry, evidence, cancellation);
        return facts;
    }

    private static ZipArchive? OpenZip(string file, ICollection<Problem> problems)
    {
        try
        {
            return ZipFile.OpenRead(file);
        }
        catch (Exception reason) when (reason is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            problems.Add(new Problem(file, "backup-unreadable", $"This file cannot be read as a backup: {reason.Message}"));
            return null;
        }
    }

    private static BackupFacts? Facts(ZipArchive zip, string file, ICollection<Problem> problems)
    {
        if (zip.GetEntry(Backup.FactsName) is { } entry)
        {
            using var stream = entry.Open();
            return JsonSerializer.Deserialize<BackupFacts>(stream, Backup.Json);
        }
        problems.Add(new Problem(file, "backup-unreadable", "This zip file is not a backup of Assessment: it has no backup.json. Name a file that `assess db backup` wrote."));
        return null;
    }

    private static async Task Unpack(ZipArchiveEntry entry, string evidence, CancellationToken cancellation)
    {
        var path = Backup.PathOf(evidence, entry.Name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var source = entry.Open();
        await using var target = File.Create(path);
        await source.CopyToAsync(target, cancellation);
    }
}
