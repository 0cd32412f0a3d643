using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Assessment.Data;

/// <summary>
/// Sets, at every open, how SQLite keeps our data: write-ahead log, foreign keys held, every commit on the disk before it is
/// reported, and up to 5 seconds of patience when another process writes. At every open because a pooled connection may have
/// been changed by whoever had it before, and because all but the first are forgotten when a connection closes.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    // The patience comes first: turning the write-ahead log on may itself have to wait.
    private const string Pragmas =
        "PRAGMA busy_timeout=5000; PRAGMA journal_mode=WAL; PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
