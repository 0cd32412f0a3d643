using Assessment.Domain;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Assessment.Data.Tests;

/// <summary>
/// A database of a test's own, gone when disposed: a file, or a database on the server that test.sh starts and names in
/// ASSESSMENT_TEST_POSTGRES. Without that server the test is skipped.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private const string Server = "ASSESSMENT_TEST_POSTGRES";
    private readonly string folder = Directory.CreateTempSubdirectory("assessment-data-").FullName;
    private readonly string name = $"test_{Guid.NewGuid():N}";

    private TestDatabase(DatabaseKind kind)
    {
        Text = kind == DatabaseKind.Sqlite
            ? $"Data Source={Path.Combine(folder, "assessment.db")}"
            : new NpgsqlConnectionStringBuilder(ServerText()) { Database = name }.ConnectionString;
        Setting = DatabaseSetting.Read(Text, new List<Problem>())!;
    }

    /// <summary>The connection setting as a person would write it.</summary>
    public string Text { get; }

    public DatabaseSetting Setting { get; }

    /// <summary>A database without tables.</summary>
    public static async Task<TestDatabase> FreshAsync(DatabaseKind kind)
    {
        Skip.If(
            kind == DatabaseKind.PostgreSql && string.IsNullOrEmpty(ServerText()),
            $"no PostgreSQL: {Server} is not set; ./test.sh starts a server and sets it");
        var database = new TestDatabase(kind);
        if (kind == DatabaseKind.PostgreSql)
        {
            await OnServer($"CREATE DATABASE {database.name}");
        }

        return database;
    }

    /// <summary>A database with the tables as a site would have them.</summary>
    public static async Task<TestDatabase> MigratedAsync(DatabaseKind kind)
    {
        var database = await FreshAsync(kind);
        (await database.Setting.MigrateAsync()).Should().BeNull();
        return database;
    }

    /// <summary>Sees everything, unless a reader is named.</summary>
    public AssessmentDb Open(Reader? reader = null) => Setting.Open(reader ?? Reader.System("a test"));

    public async ValueTask DisposeAsync()
    {
        if (Setting.Kind == DatabaseKind.PostgreSql)
        {
            await OnServer($"DROP DATABASE {name} WITH (FORCE)");
        }
        else
        {
            SqliteConnection.ClearAllPools();
        }

        Directory.Delete(folder, recursive: true);
    }

    private static string? ServerText() => Environment.GetEnvironmentVariable(Server);

    private static async Task OnServer(string statement)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ServerText()) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
