using Assessment.Data.Auditing;
using Assessment.Data.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Tests;

public sealed class WriteGateTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_plain_save_waits_until_the_writer_before_it_has_finished()
    {
        await using var database = await TestDatabase.MigratedAsync(DatabaseKind.Sqlite);
        await using var first = database.Open();
        await using var second = database.Open();
        second.Add(Person.New("ana@example.org", "es", Now));

        var turn = await first.WriteTurnAsync();
        // As Identity's store saves: SaveChangesAsync and nothing more.
        var saving = second.SaveChangesAsync();
        (await Task.WhenAny(saving, Task.Delay(100))).Should().NotBe(saving);
        turn.Dispose();

        (await saving).Should().Be(1);
    }

    [Fact]
    public async Task Who_has_the_turn_saves_in_it_and_gives_it_back_once()
    {
        await using var database = await TestDatabase.MigratedAsync(DatabaseKind.Sqlite);
        await using var db = database.Open();
        using (var turn = await db.WriteTurnAsync())
        {
            db.Audit(Now, "signed-in");
            await db.SaveChangesAsync();
            using (await db.WriteTurnAsync())
                db.Audit(Now, "signed-out");
            await db.SaveChangesAsync();
            turn.Dispose();
        }

        await using var next = database.Open();
        using (await next.WriteTurnAsync().WaitAsync(TimeSpan.FromSeconds(5)))
            (await next.AuditEntries.CountAsync()).Should().Be(2);
    }
}
