using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Assessment.Data;

/// <summary>
/// A transaction of which there is one at a time for its name, on all nodes: of two at once the second reads what the first wrote. So what
/// is asked in it ("is there another administrator?") still holds when it commits. Disposed without a commit it changes nothing.
/// </summary>
public sealed class OneAtATime : IAsyncDisposable
{
    private readonly IDisposable turn;
    private readonly IDbContextTransaction transaction;

    private OneAtATime(IDisposable turn, IDbContextTransaction transaction) => (this.turn, this.transaction) = (turn, transaction);

    /// <summary>Waits until nobody else is inside a transaction of this name.</summary>
    public static async Task<OneAtATime> BeginAsync(AssessmentDb db, string name, CancellationToken cancellation = default)
    {
        var turn = await db.WriteTurnAsync(cancellation);
        try
        {
            var transaction = await db.Database.BeginTransactionAsync(cancellation);
            // The turn, and SQLite's one writer for other processes, are enough there.
            if (!db.Database.IsSqlite())
                await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({name}, 0))", cancellation);
            return new OneAtATime(turn, transaction);
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    public Task CommitAsync(CancellationToken cancellation = default) => transaction.CommitAsync(cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        turn.Dispose();
    }
}
