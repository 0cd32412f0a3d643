using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Tests;

public class SqliteTests
{
    [Fact]
    public async Task Every_open_sets_the_pragmas_even_on_a_connection_that_somebody_changed()
    {
        await using var database = await TestDatabase.MigratedAsync(DatabaseKind.Sqlite);
        await using (var careless = database.Open())
        {
            await careless.Database.OpenConnectionAsync();
            await careless.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys=OFF; PRAGMA synchronous=OFF; PRAGMA busy_timeout=1;");
        }

        await using var asynchronous = database.Open();
        await asynchronous.Database.OpenConnectionAsync();
        Pragmas(asynchronous).Should().Be("wal 1 2 5000");
        await asynchronous.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys=OFF; PRAGMA synchronous=OFF; PRAGMA busy_timeout=1;");
        await asynchronous.Database.CloseConnectionAsync();

        using var synchronous = database.Open();
        synchronous.Database.OpenConnection();
        Pragmas(synchronous).Should().Be("wal 1 2 5000");
    }

    [SkippableFact]
    public void The_library_in_use_is_the_system_s_and_new_enough()
    {
        Skip.IfNot(OperatingSystem.IsLinux() && NativeLibrary.TryLoad("libsqlite3.so.0", out _), "the system has no SQLite library");

        SqliteBinding.Version.Should().BeGreaterThanOrEqualTo(SqliteBinding.OldestVersion);
        SqliteBinding.Problem.Should().BeNull();
    }

    [Fact]
    public void A_library_that_is_too_old_is_named_with_what_to_install()
    {
        SqliteBinding.ProblemOf(new(3, 35, 5)).Should().Contain("3.35.5").And.Contain("3.40").And.Contain("apt-get install libsqlite3-0");
        SqliteBinding.ProblemOf(new(3, 40, 0)).Should().BeNull();
    }

    [Fact]
    public async Task What_the_bundled_library_refuses_works()
    {
        await using var database = await TestDatabase.FreshAsync(DatabaseKind.Sqlite);
        await using var db = database.Open();

        (await db.Database.SqlQueryRaw<string>("""SELECT '{{"a":"b"}}' ->> 'a' AS "Value" """).SingleAsync()).Should().Be("b");
        await db.Database.ExecuteSqlRawAsync("CREATE TABLE strict_one (id INTEGER PRIMARY KEY) STRICT");
    }

    private static string Pragmas(AssessmentDb db) =>
        string.Join(' ', new[] { "journal_mode", "foreign_keys", "synchronous", "busy_timeout" }.Select(pragma => Value(db, pragma)));

    private static string Value(AssessmentDb db, string pragma)
    {
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";
        return $"{command.ExecuteScalar()}";
    }
}
