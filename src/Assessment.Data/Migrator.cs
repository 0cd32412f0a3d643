using Assessment.Domain;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Assessment.Data;

/// <summary>
/// Brings the tables to the state this program knows, at start. Several processes may start at once on one database: one works,
/// the others wait for it. A process that was killed meanwhile blocks nobody.
/// </summary>
public static class Migrator
{
    // Any number will do, as long as every version of Assessment takes the same one: "ASSESSMT" in ASCII.
    internal const long AdvisoryLock = 0x4153534553534D54;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Applies the steps that are missing. Gives a problem when the database cannot be used, or another process has been at it for
    /// 5 minutes. PostgreSQL: the database itself must exist. SQLite: the file and its folder are made.
    /// </summary>
    public static async Task<Problem?> MigrateAsync(this DatabaseSetting setting, CancellationToken cancellation = default)
    {
        try
        {
            await using var turn = setting.Kind == DatabaseKind.Sqlite
                ? await LockFile(setting, cancellation)
                : await LockServer(setting, cancellation);
            await Apply(setting, cancellation);
            return null;
        }
        catch (TimeoutException reason)
        {
            return new(setting.Description, "database-busy", reason.Message);
        }
        catch (Exception reason) when (IsOutside(reason))
        {
            return Unusable(setting, reason);
        }
    }

    private static Problem Unusable(DatabaseSetting setting, Exception reason) =>
        new(setting.Description, "database-unusable", $"This database cannot be used: {reason.Message.TrimEnd('.')}. "
            + (setting.Kind == DatabaseKind.Sqlite
                ? "Check that the path is right and that this program may write the file and its folder."
                : "Check the setting, that the server runs, and that the database exists and belongs to this user."));

    /// <summary>
    /// Gives a problem unless the tables are of this program's last step; changes nothing, but for an empty database where
    /// <paramref name="makeTables"/> is set. For what must not upgrade a site in passing.
    /// </summary>
    public static async Task<Problem?> FindWrongStepAsync(this DatabaseSetting setting, bool makeTables = false, CancellationToken cancellation = default)
    {
        try
        {
            await using var db = setting.Open();
            var known = db.Database.GetMigrations().ToList();
            // Opening a SQLite file that is not there would make it.
            var applied = setting.Kind == DatabaseKind.Sqlite && !File.Exists(setting.Description) ? []
                : (await db.Database.GetAppliedMigrationsAsync(cancellation)).ToList();
            if (applied.Count == 0)
                return makeTables ? await setting.MigrateAsync(cancellation)
                    : new(setting.Description, "database-empty", "This database has no tables of Assessment. Check that it is the one you mean.");
            if (applied.Except(known).LastOrDefault() is { } newer)
                return new(setting.Description, "database-newer", $"The tables are of a newer version of Assessment (step {newer}). Use the `assess` of that version.");
            if (known.Except(applied).Any())
                return new(setting.Description, "database-older", $"The tables are of an older version of Assessment (step {applied[^1]}). "
                    + "Use the `assess` of that version, also for a backup before you upgrade; `assess db upgrade` brings the tables up to date.");
            return null;
        }
        catch (Exception reason) when (IsOutside(reason))
        {
            return Unusable(setting, reason);
        }
    }

    private static async Task Apply(DatabaseSetting setting, CancellationToken cancellation)
    {
        await using var db = setting.Open();
        if (setting.Kind == DatabaseKind.Sqlite)
        {
            // EF's own lock is a row here, which outlives a killed process and would make every later start wait for ever.
            // Whoever holds the file lock knows that nobody else is at work.
            await db.Database.ExecuteSqlRawAsync("""DROP TABLE IF EXISTS "__EFMigrationsLock";""", cancellation);
        }

        await db.Database.MigrateAsync(cancellation);
    }

    // What the machine or the setting can do to us. A script that fails is none of it: that is a bug.
    private static bool IsOutside(Exception reason) => reason switch
    {
        IOException or UnauthorizedAccessException => true,
        SqliteException sqlite => sqlite.SqliteErrorCode is
            SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_READONLY
            or SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_FULL or SQLitePCL.raw.SQLITE_IOERR,
        PostgresException server => server.SqlState is PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.InvalidPassword
            or PostgresErrorCodes.InvalidAuthorizationSpecification or PostgresErrorCodes.InsufficientPrivilege
            or PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.CannotConnectNow,
        NpgsqlException => true,
        _ => false,
    };

    // EF locks its history table, but on a fresh database there is none yet, and nodes that make it at once can collide (42P07).
    // A connection of its own, because EF opens and closes its one; not pooled, so that closing it gives the lock back.
    private static async Task<IAsyncDisposable> LockServer(DatabaseSetting setting, CancellationToken cancellation)
    {
        var words = new NpgsqlConnectionStringBuilder(setting.ConnectionString) { Pooling = false, CommandTimeout = 0 };
        var connection = new NpgsqlConnection(words.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            await using var command = new NpgsqlCommand($"SELECT pg_advisory_lock({AdvisoryLock})", connection);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(Patience);
            await command.ExecuteNonQueryAsync(limit.Token);
            return connection;
        }
        catch (Exception reason)
        {
            await connection.DisposeAsync();
            if (reason is OperationCanceledException && !cancellation.IsCancellationRequested)
            {
                throw OutOfPatience(setting);
            }

            throw;
        }
    }

    // The operating system gives the lock back when the process ends, however it ends. The empty file stays: removing it would
    // let two processes lock two files of one name.
    private static async Task<IAsyncDisposable> LockFile(DatabaseSetting setting, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(setting.Description)!);
        var pause = TimeSpan.FromMilliseconds(50);
        for (var waited = TimeSpan.Zero; waited < Patience; waited += pause)
        {
            try
            {
                return new FileStream(setting.Description + ".migrating", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException held) when (held.GetType() == typeof(IOException))
            {
                await Task.Delay(pause, cancellation);
            }
        }

        throw OutOfPatience(setting);
    }

    private static TimeoutException OutOfPatience(DatabaseSetting setting) => new(
        $"Another process has been changing the tables of {setting} for {Patience.TotalMinutes} minutes. "
        + "Stop it, or wait for it, and start again.");
}
