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
    /// Applies the steps that are missing. Throws <see cref="TimeoutException"/> when another process has been at it for 5
    /// minutes. PostgreSQL: the database itself must exist. SQLite: the file and its folder are made.
    /// </summary>
    public static async Task MigrateAsync(this DatabaseSetting setting, CancellationToken cancellation = default)
    {
        await using var turn = setting.Kind == DatabaseKind.Sqlite
            ? await LockFile(setting, cancellation)
            : await LockServer(setting, cancellation);
        await using var db = setting.Open();
        if (setting.Kind == DatabaseKind.Sqlite)
        {
            // EF's own lock is a row here, which outlives a killed process and would make every later start wait for ever.
            // Whoever holds the file lock knows that nobody else is at work.
            await db.Database.ExecuteSqlRawAsync("""DROP TABLE IF EXISTS "__EFMigrationsLock";""", cancellation);
        }

        await db.Database.MigrateAsync(cancellation);
    }

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
