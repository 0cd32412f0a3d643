using System.Diagnostics;

namespace Assessment.Data.Tests;

/// <summary>This assembly's Program.cs, started as a process of its own; killed when disposed.</summary>
public sealed class AnotherProcess : IDisposable
{
    private readonly Process process;

    private AnotherProcess(Process process) => this.process = process;

    /// <summary>Starts it and waits until it says that it is ready to be told <see cref="Go"/>.</summary>
    public static async Task<AnotherProcess> StartAsync(string verb, string setting, Dictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(AnotherProcess).Assembly.Location, verb, setting])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? [])
        {
            start.Environment[name] = value;
        }

        var another = new AnotherProcess(Process.Start(start)!);
        await another.Says("ready");
        return another;
    }

    public void Go() => process.StandardInput.WriteLine();

    public async Task Says(string line)
    {
        while (await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60)) is { } said)
        {
            if (said == line)
            {
                return;
            }
        }

        throw new InvalidOperationException($"The other process ended without saying '{line}': {await process.StandardError.ReadToEndAsync()}");
    }

    /// <summary>Reads what it says until it is killed; the last line may be cut off and is left out.</summary>
    public async Task<IReadOnlyList<string>> SaysUntilKilled(Func<IReadOnlyCollection<string>, bool> enough, TimeSpan more)
    {
        var lines = new List<string>();
        var whole = "";
        var isKilled = false;
        var buffer = new char[4096];
        int count;
        while ((count = await process.StandardOutput.ReadAsync(buffer).AsTask().WaitAsync(TimeSpan.FromSeconds(60))) > 0)
        {
            var parts = (whole + new string(buffer, 0, count)).Split('\n');
            lines.AddRange(parts[..^1]);
            whole = parts[^1];
            if (!isKilled && enough(lines))
            {
                isKilled = true;
                await Task.Delay(more);
                process.Kill();
            }
        }

        await process.WaitForExitAsync();
        return lines;
    }

    /// <summary>What it wrote to standard error; empty when it ended well.</summary>
    public async Task<string> Ends()
    {
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(60));
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return process.ExitCode == 0 ? await errors : $"exit code {process.ExitCode}: {await errors}";
    }

    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            Kill();
        }

        process.Dispose();
    }
}
