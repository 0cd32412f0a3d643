using System.IO.Compression;
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
public sealed record BackupFacts(DateTimeOffset Made, string Step, string From, IReadOnlyDictionary<string, long> Rows, int EvidenceFiles);

/// <summary>
/// A backup: one zip file with a line of JSON a row, and the files of evidence. It is the same whichever database it comes from, so it
/// also moves a site from SQLite to PostgreSQL. It holds everything, sealing keys and hashed passwords too: keep it like the database.
/// </summary>
public static class Backup
{
    internal const string FactsName = "backup.json";

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Converters = { new JsonStringEnumConverter() } };

    /// <summary>Writes a backup while the site runs: all tables as they were at one moment, and the files that they name.</summary>
    /// <param name="database">What to back up.</param>
    /// <param name="file">The zip file; it appears under its name when it is whole.</param>
    /// <param name="evidence">Folder of the files of evidence.</param>
    /// <param name="now">The time from the clock.</param>
    /// <param name="problems">Files of evidence that are missing.</param>
    /// <param name="cancellation">Stops it; nothing is left behind.</param>
    public static async Task<BackupFacts> WriteAsync(
        DatabaseSetting database, string file, string evidence, DateTimeOffset now, ICollection<Problem> problems, CancellationToken cancellation = default)
    {
        var partial = file + ".partial";
        try
        {
            BackupFacts facts;
            await using (var target = new FileStream(partial, FileMode.Create, FileAccess.ReadWrite, FileShare.None))
            using (var zip = new ZipArchive(target, ZipArchiveMode.Create))
            {
                await using var db = database.Open(Reader.System("backup"));
                await using var moment = await OneMoment(db, cancellation);
                var rows = new Dictionary<string, long>();
                foreach (var table in BackupTable.All(db))
                    rows[table.Name] = await table.Write(zip, cancellation);
                var hashes = await db.EvidenceItems.Select(item => item.FileSha256).Where(hash => hash != null).Distinct().ToListAsync(cancellation);
                var files = 0;
                foreach (var hash in hashes)
                    files += await Copy(zip, evidence, hash!, problems, cancellation) ? 1 : 0;
                facts = new BackupFacts(now, db.Database.GetMigrations().Last(), database.ToString(), rows, files);
                await using var entry = zip.CreateEntry(FactsName).Open();
                await JsonSerializer.SerializeAsync(entry, facts, Json, cancellation);
            }
            File.Move(partial, file, overwrite: true);
            return facts;
        }
        finally
        {
            File.Delete(partial);
        }
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
            problems.Add(new Problem(path, "evidence-missing", "A document in the library has no file any more. The backup is made without it.", ProblemSeverity.Warning));
            return false;
        }
        // Documents are compressed already.
        await using var entry = zip.CreateEntry($"evidence/{sha256}", CompressionLevel.NoCompression).Open();
        await using var source = File.OpenRead(path);
        await source.CopyToAsync(entry, cancellation);
        return true;
    }
}
