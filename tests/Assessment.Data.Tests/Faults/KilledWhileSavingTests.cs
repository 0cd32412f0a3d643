using Assessment.Data.Backups;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Tests.Faults;

public class KilledWhileSavingTests
{
    private const int Times = 4;

    [SkippableTheory, EachDatabase]
    public async Task No_acknowledged_answer_is_lost_and_none_is_half_written(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        await TestRound.In(database);
        var acknowledged = new HashSet<Guid>();
        for (var time = 0; time < Times; time++)
        {
            using var writers = await AnotherProcess.StartAsync("save", database.Text);
            writers.Go();
            // Killed at another moment each time, with no warning.
            var said = await writers.SaysUntilKilled(lines => lines.Count >= 40, TimeSpan.FromMilliseconds(7 * time));
            acknowledged.UnionWith(said.Select(Guid.Parse));

            await using var db = database.Open();
            var stored = (await db.AnswerChanges.Select(change => change.EditId).ToListAsync()).ToHashSet();
            acknowledged.Except(stored).Should().BeEmpty("what was reported as saved is there");
            (await Verification.VerifyAsync(database.Setting, "")).Should().BeEmpty("every answer is the last line of a history without gaps");
        }
        acknowledged.Should().HaveCountGreaterThan(Times * 40 - 1);
    }

    [SkippableTheory, EachDatabase]
    public async Task The_database_promises_that_what_it_took_is_on_the_disk(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        for (var time = 0; time < 2; time++) // The second connection is the first one, used again.
        {
            await using var db = database.Open();
            if (kind == DatabaseKind.Sqlite)
            {
                (await Ask(db, "SELECT CAST(synchronous AS TEXT) AS \"Value\" FROM pragma_synchronous")).Should().Be("2");
            }
            else
            {
                (await Ask(db, "SELECT current_setting('fsync') AS \"Value\"")).Should().Be("on");
                (await Ask(db, "SELECT current_setting('synchronous_commit') AS \"Value\"")).Should().Be("on");
            }
        }
    }

    private static async Task<string> Ask(AssessmentDb db, string question) => (await db.Database.SqlQueryRaw<string>(question).ToListAsync()).Single();
}
