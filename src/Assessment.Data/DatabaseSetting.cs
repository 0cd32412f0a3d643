using System.Data.Common;
using Assessment.Domain;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Assessment.Data;

/// <summary>The two databases Assessment runs on.</summary>
public enum DatabaseKind
{
    /// <summary>One file beside the program, for one machine.</summary>
    Sqlite,

    /// <summary>A server, for several machines.</summary>
    PostgreSql,
}

/// <summary>
/// Which database to use, read from one connection setting, and the one place where either is opened. <c>Data Source=file</c>
/// is SQLite; <c>Host=server;Database=name;…</c> is PostgreSQL.
/// </summary>
public sealed class DatabaseSetting
{
    /// <summary>The setting's name in the configuration; in the environment it is <c>ConnectionStrings__Assessment</c>.</summary>
    public const string Name = "ConnectionStrings:Assessment";

    private DatabaseSetting(DatabaseKind kind, string connectionString, string description)
    {
        Kind = kind;
        ConnectionString = connectionString;
        Description = description;
    }

    /// <summary>Which of the two databases it is.</summary>
    public DatabaseKind Kind { get; }

    internal string ConnectionString { get; }

    /// <summary>Where the database is, without user or password, for logs and messages; for SQLite the full path of its file.</summary>
    public string Description { get; }

    /// <summary>SQLite in this file. Its folder is made when the database is migrated.</summary>
    public static DatabaseSetting File(string path) =>
        Sqlite(new SqliteConnectionStringBuilder { DataSource = path });

    /// <summary>Reads the setting. On a mistake it gives null and adds to the problems what is wrong and what
    /// would be right; an old SQLite library adds a warning.</summary>
    public static DatabaseSetting? Read(string? text, ICollection<Problem> problems)
    {
        var (setting, key, message) = Parse(text ?? "");
        if (setting is null)
        {
            problems.Add(new(Name, key, message));
        }
        else if (setting.Kind == DatabaseKind.Sqlite && SqliteBinding.Problem is { } problem)
        {
            problems.Add(problem);
            return problem.Severity == ProblemSeverity.Error ? null : setting;
        }

        return setting;
    }

    /// <summary>Makes a context use this database. A SQLite library that is too old is refused here at the latest.</summary>
    public void Configure(DbContextOptionsBuilder builder)
    {
        if (Kind == DatabaseKind.PostgreSql)
        {
            builder.UseNpgsql(ConnectionString);
            return;
        }

        if (SqliteBinding.Problem is { Severity: ProblemSeverity.Error } tooOld)
        {
            throw new InvalidOperationException(tooOld.Message);
        }

        builder.UseSqlite(ConnectionString).AddInterceptors(Pragmas);
    }

    /// <summary>A context of one's own, for work outside a web request; dispose it. Without a reader it shows only what is public.</summary>
    public AssessmentDb Open(Reader? reader = null) => Open(new CurrentReader { Reader = reader ?? Reader.Nobody });

    /// <summary>A context whose reader becomes known later, as in a web request.</summary>
    public AssessmentDb Open(CurrentReader reader) => new(options ??= Options(), reader);

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {Description}";

    private static readonly SqlitePragmas Pragmas = new();

    // One set for every context of the process: for another set EF makes its model and compiles every query again.
    private DbContextOptions<AssessmentDb>? options;

    private DbContextOptions<AssessmentDb> Options()
    {
        var builder = new DbContextOptionsBuilder<AssessmentDb>();
        Configure(builder);
        return builder.Options;
    }

    private static (DatabaseSetting? Setting, string Key, string Message) Parse(string text)
    {
        const string examples = "Write \"Data Source=assessment.db\" for SQLite or "
            + "\"Host=localhost;Database=assessment;Username=assessment;Password=…\" for PostgreSQL.";
        try
        {
            var words = new DbConnectionStringBuilder { ConnectionString = text };
            if (words.ContainsKey("Host") || words.ContainsKey("Server"))
            {
                return (PostgreSql(new(text)), "", "");
            }

            var sqlite = new SqliteConnectionStringBuilder(text);
            return sqlite switch
            {
                { DataSource: "" } => (null, "no-database", $"No database is named. {examples}"),
                { DataSource: ":memory:" } or { Mode: SqliteOpenMode.Memory } =>
                    (null, "database-in-memory", $"A database in memory is lost at every close. {examples}"),
                _ => (Sqlite(sqlite), "", ""),
            };
        }
        catch (Exception mistake) when (mistake is ArgumentException or FormatException)
        {
            // The message of the exception may repeat the password: it is not passed on.
            return (null, "database-setting-unreadable", $"The database setting cannot be read. {examples}");
        }
    }

    private static DatabaseSetting Sqlite(SqliteConnectionStringBuilder words)
    {
        words.DataSource = Path.GetFullPath(words.DataSource);
        return new(DatabaseKind.Sqlite, words.ConnectionString, words.DataSource);
    }

    private static DatabaseSetting PostgreSql(NpgsqlConnectionStringBuilder words) =>
        new(DatabaseKind.PostgreSql, words.ConnectionString, $"{words.Database} on {words.Host}");
}
