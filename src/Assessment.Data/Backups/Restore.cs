using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Assessment.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Backups;

/// <summary>What was restored.</summary>
/// <param name="Facts">What the backup says of itself.</param>
/// <param name="Mails">Mails that had not been sent when it was made: the site does not send them by itself, since it may have sent them since.</param>
/// <param name="Links">One-time links that were open when it was made, and may have been used since: they no longer work.</param>
public sealed record Restored(BackupFacts Facts, int Mails, int Links);

/// <summary>Puts a backup back into an empty database.</summary>
public static class Restore
{
    private const string EvidencePrefix = "evidence/";

    /// <summary>
    /// Restores the files, then all tables in one transaction: a try that fails can be repeated. Gives null and problems when the file is
    /// no backup, is damaged or of a newer program, or the database is not empty; problems too for documents that stay without a file.
    /// </summary>
    public static async Task<Restored?> ReadAsync(
        DatabaseSetting database, string file, string evidence, DateTimeOffset now, ICollection<Problem> problems, CancellationToken cancellation = default)
    {
        using var zip = OpenZip(file, problems);
        if (zip is null || Facts(zip, file, problems) is not { } facts)
            return null;
        if (await database.FindWrongStepAsync(makeTables: true, cancellation) is { } unusable)
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
        if (facts.Rows.Where(table => table.Value > 0).Select(table => table.Key).Except(tables.Select(table => table.Name)).FirstOrDefault() is { } unknown)
        {
            problems.Add(new Problem(file, "backup-damaged", $"This backup has rows of a table {unknown}, which this version of Assessment does not have. Nothing was restored."));
            return null;
        }
        foreach (var table in tables)
            if (await table.HasRows(cancellation))
            {
                problems.Add(new Problem(database.Description, "database-not-empty", $"The table {table.Name} has rows. A backup is restored into an empty database only: name a new one, so that nothing is overwritten."));
                return null;
            }
        if (!await Unpack(zip, file, evidence, problems, cancellation))
            return null;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        foreach (var table in tables)
            if (await table.Read(zip, facts, cancellation) is { } damaged)
            {
                problems.Add(damaged);
                return null;
            }
        if (db.Database.IsNpgsql())
            await db.Database.ExecuteSqlRawAsync("SELECT setval(pg_get_serial_sequence('person_claim', 'id'), (SELECT coalesce(max(id), 0) + 1 FROM person_claim), false)", cancellation);
        var restored = new Restored(facts, await HoldMail(db, facts, now, cancellation), await WithdrawLinks(db, now, cancellation));
        await transaction.CommitAsync(cancellation);
        await FindMissing(db, evidence, problems, cancellation);
        return restored;
    }

    private static Task<int> HoldMail(AssessmentDb db, BackupFacts facts, DateTimeOffset now, CancellationToken cancellation)
    {
        var why = $"Restored from the backup of {facts.Made.UtcDateTime:yyyy-MM-dd HH:mm} UTC: not sent, because it may have been sent since.";
        return db.OutgoingMails.Where(mail => mail.SentAt == null && mail.FailedAt == null).ExecuteUpdateAsync(
            mails => mails.SetProperty(mail => mail.FailedAt, (DateTimeOffset?)now).SetProperty(mail => mail.LastError, why)
                .SetProperty(mail => mail.SealedLink, (string?)null).SetProperty(mail => mail.LeasedUntil, (DateTimeOffset?)null),
            cancellation);
    }

    private static Task<int> WithdrawLinks(AssessmentDb db, DateTimeOffset now, CancellationToken cancellation) =>
        db.OneTimeLinks.Where(link => link.UsedAt == null)
            .ExecuteUpdateAsync(links => links.SetProperty(link => link.UsedAt, (DateTimeOffset?)now).SetProperty(link => link.NewAddress, (string?)null), cancellation);

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
        try
        {
            if (zip.GetEntry(Backup.FactsName) is { } entry)
            {
                using var stream = entry.Open();
                if (JsonSerializer.Deserialize<BackupFacts>(stream, Backup.Json) is { Step: not null, Rows: not null } facts)
                    return facts;
            }
        }
        catch (Exception reason) when (reason is JsonException or InvalidDataException)
        {
            // Said below.
        }
        problems.Add(new Problem(file, "backup-unreadable", "This zip file is not a backup of Assessment: it has no backup.json that can be read. Name a file that `assess db backup` wrote."));
        return null;
    }

    // Each file under the hash of its content: what is there already from another try is put right or replaced by the same.
    private static async Task<bool> Unpack(ZipArchive zip, string file, string evidence, ICollection<Problem> problems, CancellationToken cancellation)
    {
        try
        {
            foreach (var entry in zip.Entries.Where(entry => entry.FullName.StartsWith(EvidencePrefix, StringComparison.Ordinal)))
            {
                var sha256 = entry.FullName[EvidencePrefix.Length..];
                if (sha256.Length != 64 || !sha256.All(char.IsAsciiHexDigitLower))
                {
                    problems.Add(new Problem(file, "backup-damaged", $"This backup has a file of evidence named {sha256}, which is no SHA-256. Nothing was restored: take another backup."));
                    return false;
                }
                await Unpack(entry, sha256, evidence, problems, cancellation);
            }
            return true;
        }
        catch (Exception reason) when (reason is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            problems.Add(new Problem(evidence, "evidence-unwritable", $"The files of evidence cannot be restored: {reason.Message} No table was restored: put it right and restore again."));
            return false;
        }
    }

    private static async Task Unpack(ZipArchiveEntry entry, string sha256, string evidence, ICollection<Problem> problems, CancellationToken cancellation)
    {
        var path = Backup.PathOf(evidence, sha256);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var partial = $"{path}.{Guid.NewGuid():N}.partial";
        try
        {
            await using (var target = new FileStream(partial, FileMode.CreateNew))
            {
                await using (var source = entry.Open())
                    await source.CopyToAsync(target, cancellation);
                target.Flush(flushToDisk: true);
                target.Position = 0;
                if (Convert.ToHexStringLower(await SHA256.HashDataAsync(target, cancellation)) != sha256)
                {
                    problems.Add(new Problem(entry.FullName, "evidence-changed", "This file of the backup is not what was uploaded: its content does not give its SHA-256. It is left out; another backup may have it."));
                    return;
                }
            }
            WholeFile.Place(partial, path);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private static async Task FindMissing(AssessmentDb db, string evidence, ICollection<Problem> problems, CancellationToken cancellation)
    {
        foreach (var hash in await db.EvidenceItems.Select(item => item.FileSha256).Where(hash => hash != null).Distinct().ToListAsync(cancellation))
            if (!File.Exists(Backup.PathOf(evidence, hash!)))
                problems.Add(new Problem(Backup.PathOf(evidence, hash!), "evidence-missing", "A document of the backup has no file in it. It may be in another backup: put it here by hand."));
    }
}
