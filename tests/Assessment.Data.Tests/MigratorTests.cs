using Assessment.Domain;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Assessment.Data.Tests;

public class MigratorTests
{
    [SkippableTheory, EachDatabase]
    public async Task Several_processes_that_start_at_once_on_a_fresh_database_all_find_their_tables(DatabaseKind kind)
    {
        await using var database = await TestDatabase.FreshAsync(kind);
        var others = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AnotherProcess.StartAsync("migrate", database.Text)));
        try
        {
            Array.ForEach(others, other => other.Go());
            var errors = await Task.WhenAll(others.Select(other => other.Ends()));

            errors.Should().AllBe("");
            await using var db = database.Open();
            (await db.Database.GetPendingMigrationsAsync()).Should().BeEmpty();
            (await db.PublishedEditions.CountAsync()).Should().Be(0);
        }
        finally
        {
            Array.ForEach(others, other => other.Dispose());
        }
    }

    [SkippableTheory, EachDatabase]
    public async Task Several_contexts_of_one_process_migrate_a_fresh_database_together(DatabaseKind kind)
    {
        await using var database = await TestDatabase.FreshAsync(kind);

        var problems = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => database.Setting.MigrateAsync())));

        problems.Should().AllBeEquivalentTo((Problem?)null);
        await using var db = database.Open();
        (await db.Database.GetAppliedMigrationsAsync()).Should().Equal(db.Database.GetMigrations()).And.NotBeEmpty();
    }

    [SkippableTheory, EachDatabase]
    public async Task A_process_killed_in_the_middle_of_a_step_makes_others_wait_only_while_it_lives(DatabaseKind kind)
    {
        await using var database = await TestDatabase.FreshAsync(kind);
        using var other = await AnotherProcess.StartAsync("hang", database.Text);
        other.Go();
        await other.Says("in the middle");

        var waiting = database.Setting.MigrateAsync();
        await Task.Delay(TimeSpan.FromMilliseconds(400));
        waiting.IsCompleted.Should().BeFalse("the other process is still at work");
        other.Kill();

        (await waiting.WaitAsync(TimeSpan.FromSeconds(30))).Should().BeNull();
        await using var db = database.Open();
        (await db.PublishedEditions.CountAsync()).Should().Be(0);
    }

    [SkippableFact]
    public async Task On_PostgreSQL_a_node_waits_for_the_one_that_holds_the_lock_even_before_there_is_a_table()
    {
        await using var database = await TestDatabase.FreshAsync(DatabaseKind.PostgreSql);
        await using var holder = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.Text) { Pooling = false }.ConnectionString);
        await holder.OpenAsync();
        await using var hold = new NpgsqlCommand($"SELECT pg_advisory_lock({Migrator.AdvisoryLock})", holder);
        await hold.ExecuteNonQueryAsync();

        var waiting = database.Setting.MigrateAsync();
        await Task.Delay(TimeSpan.FromMilliseconds(400));
        waiting.IsCompleted.Should().BeFalse();
        await holder.CloseAsync();

        (await waiting.WaitAsync(TimeSpan.FromSeconds(30))).Should().BeNull();
    }

    [Fact]
    public async Task A_kill_leaves_EF_s_own_lock_behind_on_SQLite_and_it_is_cleared()
    {
        await using var database = await TestDatabase.FreshAsync(DatabaseKind.Sqlite);
        using (var other = await AnotherProcess.StartAsync("hang", database.Text))
        {
            other.Go();
            await other.Says("in the middle");
        }

        await using var db = database.Open();
        const string locks = """SELECT COUNT(*) AS "Value" FROM "__EFMigrationsLock" """;
        (await db.Database.SqlQueryRaw<int>(locks).SingleAsync()).Should().Be(1, "this is the trap that the migrator is there for");
        (await database.Setting.MigrateAsync().WaitAsync(TimeSpan.FromSeconds(30))).Should().BeNull();
        (await db.Database.SqlQueryRaw<int>(locks).SingleAsync()).Should().Be(0);
    }

    [SkippableTheory, EachDatabase]
    public async Task Migrating_again_changes_nothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);

        (await database.Setting.MigrateAsync()).Should().BeNull();

        await using var db = database.Open();
        (await db.Database.GetAppliedMigrationsAsync()).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task The_folder_of_a_SQLite_file_is_made()
    {
        var folder = Directory.CreateTempSubdirectory("assessment-data-").FullName;
        try
        {
            var setting = DatabaseSetting.File(Path.Combine(folder, "new", "deep", "assessment.db"));

            (await setting.MigrateAsync()).Should().BeNull();

            File.Exists(setting.Description).Should().BeTrue();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
