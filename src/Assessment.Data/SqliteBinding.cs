using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
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

    /// <summary>The oldest SQLite we run on: the scripts and queries use what came between 3.35 (bundled) and 3.40 (Debian 12).</summary>
    public static Version OldestVersion { get; } = new(3, 40);

    /// <summary>The SQLite library in use, such as 3.40.1.</summary>
    public static Version Version => Version.Parse(raw.sqlite3_libversion().utf8_to_string());

    /// <summary>What is wrong with the SQLite library in use and what to install, in plain English; null when all is well.</summary>
    public static string? Problem => ProblemOf(Version);

    internal static string? ProblemOf(Version found) => found >= OldestVersion
        ? null
        : $"SQLite {found} is too old: Assessment needs {OldestVersion} or later. "
          + "Install your system's SQLite library (Debian and Ubuntu: apt-get install libsqlite3-0; Alpine: apk add sqlite-libs; "
          + "Fedora: dnf install sqlite-libs), or use PostgreSQL.";

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

    private static nint PreferSystemLibrary(string name, Assembly assembly, DllImportSearchPath? path) =>
        name == "e_sqlite3" && OperatingSystem.IsLinux() && NativeLibrary.TryLoad(SystemLibrary, out var handle) ? handle : 0;
}
