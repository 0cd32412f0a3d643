using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using Assessment.Domain;
using SQLitePCL;

namespace Assessment.Data;

/// <summary>
/// Joins EF Core 10 to the SQLite binding 2.0.6, and that binding to the system's SQLite.
/// EF Core's SQLite packages ask for SQLitePCLRaw 2.1 or later, which the package registry of our builds does not serve; the
/// part of its interface that EF Core calls is the same in 2.0.6. <b>This file can go on the day SQLitePCLRaw 2.1 restores</b>:
/// then reference Microsoft.EntityFrameworkCore.Sqlite and drop the NoWarn entries in the project files. See docs/adr/0001.
/// </summary>
public static class SqliteBinding
{
    private const string SystemLibrary = "libsqlite3.so.0";

    /// <summary>The oldest SQLite that is supported with security updates, Debian 12's. Below it one is warned.</summary>
    public static Version SupportedVersion { get; } = new(3, 40);

    /// <summary>The oldest SQLite that has all we use (EF Core needs RETURNING): the bundled one. Below it the database is refused.</summary>
    public static Version OldestVersion { get; } = new(3, 35);

    /// <summary>The SQLite library in use, such as 3.40.1.</summary>
    public static Version Version => Version.Parse(raw.sqlite3_libversion().utf8_to_string());

    /// <summary>What is wrong with the SQLite library in use and what to install: a warning or an error; null when all is well.</summary>
    public static Problem? Problem => ProblemOf(Version);

    internal static Problem? ProblemOf(Version found)
    {
        if (found >= SupportedVersion)
        {
            return null;
        }

        const string install = "Install your system's SQLite library (Debian and Ubuntu: apt-get install libsqlite3-0; "
            + "Alpine: apk add sqlite-libs; Fedora: dnf install sqlite-libs), or use PostgreSQL.";
        return found >= OldestVersion
            ? new("SQLite", "sqlite-old", $"SQLite {found} works, but {SupportedVersion} or later has security updates. {install}", ProblemSeverity.Warning)
            : new("SQLite", "sqlite-too-old", $"SQLite {found} is too old: Assessment needs {OldestVersion} or later. {install}");
    }

#pragma warning disable CA2255 // The binding must be in place before anything in this library, or above it, touches SQLite.
    [ModuleInitializer]
    internal static void Bind()
#pragma warning restore CA2255
    {
        // EF Core asks for SQLitePCLRaw.core 2.1; the runtime finds 2.0.6, finds it too old, and asks here.
        AssemblyLoadContext.Default.Resolving += static (_, name) => name.Name == "SQLitePCLRaw.core" ? typeof(raw).Assembly : null;

        // The copy in the package is 3.35.5 of 2021; the system's gets its security updates.
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, PreferSystemLibrary);
        Batteries_V2.Init();
    }

    // ASSESSMENT_SQLITE=bundled is for the test that the bundled copy, which every other system gets, is enough.
    private static nint PreferSystemLibrary(string name, Assembly assembly, DllImportSearchPath? path) =>
        name == "e_sqlite3" && OperatingSystem.IsLinux() && Environment.GetEnvironmentVariable("ASSESSMENT_SQLITE") != "bundled"
            && NativeLibrary.TryLoad(SystemLibrary, out var handle) ? handle : 0;
}
