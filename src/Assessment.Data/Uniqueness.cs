using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Assessment.Data;

/// <summary>Saving what must be the only one of its name, when somebody else may be doing the same at the same moment.</summary>
public static class Uniqueness
{
    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;

    /// <summary>
    /// SaveChangesAsync; false when the database has a row with such a name or key by now. Then nothing was stored, and the context has
    /// forgotten what it was given: choose another name, or say who was quicker.
    /// </summary>
    public static async Task<bool> TrySaveAsync(this AssessmentDb db, CancellationToken cancellation = default)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException problem) when (problem.InnerException
            is SqliteException { SqliteExtendedErrorCode: SqliteUnique or SqlitePrimaryKey } or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
