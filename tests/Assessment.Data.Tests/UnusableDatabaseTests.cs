using Assessment.Domain;
using Npgsql;

namespace Assessment.Data.Tests;

/// <summary>A database that cannot be used is somebody's mistake or bad luck: told in words, not by an exception.</summary>
public sealed class UnusableDatabaseTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("assessment-data-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_file_that_is_no_database_is_told_and_left_as_it_is()
    {
        var file = Path.Combine(folder, "letter.txt");
        var letter = string.Join('\n', Enumerable.Repeat("Dear Minister,", 100));
        await File.WriteAllTextAsync(file, letter);

        Told(await DatabaseSetting.File(file).MigrateAsync(), file, "may write");

        (await File.ReadAllTextAsync(file)).Should().Be(letter);
    }

    [Fact]
    public async Task A_path_through_a_file_is_told()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "letter.txt"), "Dear Minister,");

        Told(await DatabaseSetting.File(Path.Combine(folder, "letter.txt", "assessment.db")).MigrateAsync(), "letter.txt", "path");
    }

    [Fact]
    public async Task A_path_that_is_a_folder_is_told() =>
        Told(await DatabaseSetting.File(folder).MigrateAsync(), folder, "path");

    [Fact]
    public async Task A_server_that_is_not_there_is_told()
    {
        var setting = DatabaseSetting.Read($"Host={folder};Database=assessment;Username=site;Password=secret", new List<Problem>())!;

        Told(await setting.MigrateAsync(), $"assessment on {folder}", "that the server runs");
    }

    [SkippableFact]
    public async Task A_database_that_the_server_does_not_have_is_told()
    {
        await using var database = await TestDatabase.FreshAsync(DatabaseKind.PostgreSql);
        var text = new NpgsqlConnectionStringBuilder(database.Text) { Database = "nowhere" }.ConnectionString;

        Told(await DatabaseSetting.Read(text, new List<Problem>())!.MigrateAsync(), "nowhere", "that the database exists");
    }

    private static void Told(Problem? problem, string place, string advice)
    {
        problem!.Key.Should().Be("database-unusable");
        problem.Place.Should().Contain(place);
        problem.Message.Should().Contain(advice).And.NotContain("secret").And.NotContain("..");
    }
}
