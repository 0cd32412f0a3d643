using System.Runtime.InteropServices;
using Assessment.Domain;
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
    public void The_library_in_use_is_the_system_s()
    {
        Skip.IfNot(OperatingSystem.IsLinux() && NativeLibrary.TryLoad("libsqlite3.so.0", out _), "the system has no SQLite library");
        var version = Marshal.GetDelegateForFunctionPointer<LibraryVersion>(
            NativeLibrary.GetExport(NativeLibrary.Load("libsqlite3.so.0"), "sqlite3_libversion"));

        SqliteBinding.Version.Should().Be(Version.Parse(Marshal.PtrToStringUTF8(version())!)).And.BeGreaterThan(new Version(3, 35, 5));
    }

    [Theory]
    [InlineData("3.34.1", "sqlite-too-old", ProblemSeverity.Error)]
    [InlineData("3.35.5", "sqlite-old", ProblemSeverity.Warning)]
    public void An_old_library_is_named_with_what_to_install(string version, string key, ProblemSeverity severity)
    {
        var problem = SqliteBinding.ProblemOf(Version.Parse(version))!;

        (problem.Key, problem.Severity).Should().Be((key, severity));
        problem.Message.Should().Contain(version).And.Contain("apt-get install libsqlite3-0");
    }

    [Fact]
    public void A_library_with_security_updates_is_no_problem() => SqliteBinding.ProblemOf(new(3, 40, 0)).Should().BeNull();

    // Where the system has no SQLite, and on Windows and macOS, the copy in the package is all there is.
    [Fact]
    public async Task The_bundled_library_is_enough_for_all_that_we_do()
    {
        await using var database = await TestDatabase.FreshAsync(DatabaseKind.Sqlite);
        using var other = await AnotherProcess.StartAsync("everyday", database.Text, new() { ["ASSESSMENT_SQLITE"] = "bundled" });

        other.Go();

        await other.Says("on SQLite 3.35.5: published 2, refused 1, the last at 2026-11-22T00:00:00Z");
        (await other.Ends()).Should().BeEmpty();
    }

    private static string Pragmas(AssessmentDb db) =>
        string.Join(' ', new[] { "journal_mode", "foreign_keys", "synchronous", "busy_timeout" }.Select(pragma => Value(db, pragma)));

    private delegate nint LibraryVersion();

    private static string Value(AssessmentDb db, string pragma)
    {
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";
        return $"{command.ExecuteScalar()}";
    }
}
