using System.Diagnostics;
using Assessment.Data;
using Npgsql;

namespace Assessment.Bench.Filling;

/// <summary>A database of the run's own, gone afterwards: a file, or a database on the server that ASSESSMENT_TEST_POSTGRES names.</summary>
internal sealed class OwnDatabase : IAsyncDisposable
{
    private const string Server = "ASSESSMENT_TEST_POSTGRES";
    private readonly string name = $"bench_{Guid.NewGuid():N}";

    private OwnDatabase(string kind) => Text = kind == "sqlite"
        ? $"Data Source={Path.Combine(Folder, "assessment.db")}"
        : new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable(Server)) { Database = name }.ConnectionString;

    /// <summary>Null, and a word on the console, where there is no server.</summary>
    public static async Task<OwnDatabase?> MakeAsync(string kind)
    {
        if (kind == "postgres" && string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Server)))
        {
            Console.Error.WriteLine($"Name a PostgreSQL server on which databases may be made: {Server}='Host=…;Database=postgres;Username=…'");
            return null;
        }
        var own = new OwnDatabase(kind);
        await own.OnServer($"CREATE DATABASE {own.name}");
        return own;
    }

    /// <summary>The data folder of the site.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("assessment-bench-").FullName;

    public string Text { get; }

    public DatabaseSetting Setting => DatabaseSetting.Read(Text, [])!;

    /// <summary>Median time in milliseconds until 4 KB are on the disk: less than that no save can take.</summary>
    public double FlushToDisk()
    {
        var path = Path.Combine(Folder, "flush");
        var times = new double[200];
        using (var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1))
            for (var i = 0; i < times.Length; i++)
            {
                file.Write(new byte[4096]);
                var clock = Stopwatch.StartNew();
                file.Flush(flushToDisk: true);
                times[i] = clock.Elapsed.TotalMilliseconds;
            }
        File.Delete(path);
        Array.Sort(times);
        return times[100];
    }

    public async ValueTask DisposeAsync()
    {
        await OnServer($"DROP DATABASE {name} WITH (FORCE)");
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    private async Task OnServer(string statement)
    {
        if (Text.StartsWith("Data Source", StringComparison.Ordinal))
            return;
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable(Server)) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
