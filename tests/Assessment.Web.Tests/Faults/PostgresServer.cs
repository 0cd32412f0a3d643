using System.Diagnostics;

namespace Assessment.Web.Tests.Faults;

/// <summary>A PostgreSQL of a test's own on a socket in a folder of its own: one that may be restarted. Stopped and gone when disposed.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("assessment-pg-").FullName;
    private readonly string programs;

    private PostgresServer(string programs) => this.programs = programs;

    /// <summary>The connection setting as a person would write it.</summary>
    public string Setting => $"Host={folder};Database=postgres;Username=assessment";

    /// <summary>Makes and starts one; skips the test where PostgreSQL is not installed.</summary>
    public static async Task<PostgresServer> StartAsync()
    {
        var programs = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Select(one => Path.Combine(one, "bin")) : [];
        var found = programs.Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')).LastOrDefault(one => File.Exists(Path.Combine(one, "initdb")));
        Skip.If(found is null, "no PostgreSQL programs (Debian: apt-get install postgresql)");
        var server = new PostgresServer(found!);
        if (Environment.UserName == "root")
            await Run("chown", "postgres", server.folder);
        await server.AsItsUser("initdb", "-D", server.Data, "-U", "assessment", "--auth=trust", "--no-locale", "--encoding=UTF8");
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>Stops it: <c>fast</c> ends what is running, <c>immediate</c> is a crash.</summary>
    public Task StopAsync(string mode) => AsItsUser("pg_ctl", "-D", Data, "-m", mode, "-w", "stop");

    public Task StartAgainAsync() => AsItsUser(
        "pg_ctl", "-D", Data, "-w", "-t", "60", "-l", Path.Combine(folder, "log"), "-o", $"-c listen_addresses='' -c unix_socket_directories={folder}", "start");

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
            await StopAsync("immediate");
        Directory.Delete(folder, recursive: true);
    }

    private string Data => Path.Combine(folder, "data");

    // PostgreSQL refuses to run as root.
    private Task AsItsUser(string program, params string[] arguments) => Environment.UserName == "root"
        ? Run("runuser", ["-u", "postgres", "--", Path.Combine(programs, program), .. arguments])
        : Run(Path.Combine(programs, program), arguments);

    private static async Task Run(string program, params string[] arguments)
    {
        // Its output goes where ours goes: the server would hold a pipe open for ever.
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = "/" })!;
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(90));
        process.ExitCode.Should().Be(0, string.Join(' ', arguments));
    }
}
