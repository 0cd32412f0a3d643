using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Assessment.Domain;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Assessment.Data.Backups;

/// <summary>What a backup says of itself (<c>backup.json</c>).</summary>
/// <param name="Made">When, in UTC.</param>
/// <param name="Step">The last step of the schema it was made with.</param>
/// <param name="From">Which database it is of.</param>
/// <param name="Rows">Rows by table.</param>
/// <param name="EvidenceFiles">Files of evidence.</param>
/// <param name="Sha256">The hash of each table's file; null in a backup of an earlier release.</param>
public sealed record BackupFacts(
    DateTimeOffset Made, string Step, string From, IReadOnlyDictionary<string, long> Rows, int EvidenceFiles, IReadOnlyDictionary<string, string>? Sha256 = null);

/// <summary>
/// A backup: one zip file with a line of JSON a row, and the files of evidence. It is the same whichever database it comes from, so it
/// also moves a site from SQLite to PostgreSQL. It holds everything, sealing keys and hashed passwords too: only its owner may read it.
/// </summary>
public static class Backup
{
    internal const string FactsName = "backup.json";

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Converters = { new JsonStringEnumConverter() } };

    /// <summary>
    /// Writes a backup while the site runs: all tables as they were at one moment, and the files that they name. Gives null and problems
    /// when the tables are of another version, or the file cannot be written; problems too for what is missing from the backup.
    /// </summary>
    /// <param name="database">What to back up.</param>
    /// <param name="file">The zip file; it appears under its name when it is whole.</param>
    /// <param name="evidence">Folder of the files of evidence.</param>
    /// <param name="now">The time from the clock.</param>
    /// <param name="problems">What is wrong.</param>
    /// <param name="cancellation">Stops it; nothing is left behind.</param>
    public static async Task<BackupFacts?> WriteAsync(
        DatabaseSetting database, string file, string evidence, DateTimeOffset now, ICollection<Problem> problems, CancellationToken cancellation = default)
    {
        if (await database.FindWrongStepAsync(cancellation: cancellation) is { } wrong)
        {
            problems.Add(wrong);
            return null;
        }
        var partial = $"{file}.{Guid.NewGuid():N}.partial";
        try
        {
            BackupFacts facts;
            await using (var target = WholeFile.Create(partial))
            {
                using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
                    facts = await Write(zip, database, evidence, now, problems, cancellation);
                target.Flush(flushToDisk: true);
            }
            WholeFile.Place(partial, file);
            return facts;
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            problems.Add(new Problem(file, "backup-unwritable", $"There is no backup: {reason.Message} Check the folder, its rights and the room on the disk."));
            return null;
        }
        finally
        {
            if (File.Exists(partial))
                File.Delete(partial);
        }
    }

    private static async Task<BackupFacts> Write(
        ZipArchive zip, DatabaseSetting database, string evidence, DateTimeOffset now, ICollection<Problem> problems, CancellationToken cancellation)
    {
        await using var db = database.Open(Reader.System("backup"));
        await using var moment = await OneMoment(db, cancellation);
        var (rows, hashes) = (new Dictionary<string, long>(), new Dictionary<string, string>());
        foreach (var table in BackupTable.All(db))
            (rows[table.Name], hashes[table.Name]) = await table.Write(zip, cancellation);
        var files = 0;
        foreach (var hash in await db.EvidenceItems.Select(item => item.FileSha256).Where(hash => hash != null).Distinct().ToListAsync(cancellation))
            files += await Copy(zip, evidence, hash!, problems, cancellation) ? 1 : 0;
        var facts = new BackupFacts(now, db.Database.GetMigrations().Last(), database.ToString(), rows, files, hashes);
        await using var entry = zip.CreateEntry(FactsName).Open();
        await JsonSerializer.SerializeAsync(entry, facts, Json, cancellation);
        return facts;
    }

    /// <summary>The path of a file of evidence under its folder.</summary>
    public static string PathOf(string evidence, string sha256) => Path.Combine(evidence, sha256[..2], sha256);

    private static async Task<IDbContextTransaction> OneMoment(AssessmentDb db, CancellationToken cancellation)
    {
        if (!db.Database.IsSqlite())
            return await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation);
        // Deferred: it reads one moment of the write-ahead log and keeps no writer waiting.
        await db.Database.OpenConnectionAsync(cancellation);
        return (await db.Database.UseTransactionAsync(((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true), cancellation))!;
    }

    private static async Task<bool> Copy(ZipArchive zip, string evidence, string sha256, ICollection<Problem> problems, CancellationToken cancellation)
    {
        var path = PathOf(evidence, sha256);
        if (!File.Exists(path))
        {
            problems.Add(new Problem(path, "evidence-missing", "A document in the library has no file any more. The backup is made without it."));
            return false;
        }
        await using var source = File.OpenRead(path);
        if (Convert.ToHexStringLower(await SHA256.HashDataAsync(source, cancellation)) != sha256)
        {
            problems.Add(new Problem(path, "evidence-changed", "This file is not what was uploaded: its content does not give its SHA-256. The backup is made without it."));
            return false;
        }
        source.Position = 0;
        // Documents are compressed already.
        await using var entry = zip.CreateEntry($"evidence/{sha256}", CompressionLevel.NoCompression).Open();
        await source.CopyToAsync(entry, cancellation);
        return true;
    }
}
