using Microsoft.Data.Sqlite;
using Npgsql;

namespace Assessment.Data;

/// <summary>
/// Tells a database that cannot be reached for the moment (it restarts, the network is down, somebody else has held the file for 5 seconds,
/// the disk is full) from a mistake of ours. What was asked of it may be asked again.
/// </summary>
public static class DatabaseAway
{
    /// <summary>Whether that is what lies behind a fault.</summary>
    public static bool IsCauseOf(Exception? fault) => fault switch
    {
        null => false,
        NpgsqlException { IsTransient: true } => true,
        SqliteException sqlite => sqlite.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED or SQLitePCL.raw.SQLITE_FULL
            or SQLitePCL.raw.SQLITE_IOERR or SQLitePCL.raw.SQLITE_CANTOPEN,
        _ => IsCauseOf(fault.InnerException),
    };
}
