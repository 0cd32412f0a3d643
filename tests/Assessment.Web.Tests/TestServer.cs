using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Assessment.Web.Tests;

/// <summary>One of the servers in tests/servers, as a child process of Node; it ends with the test. What it says comes line by line as JSON.</summary>
public sealed class TestServer : IAsyncDisposable
{
    private readonly Process process;
    private readonly BlockingCollection<JsonNode> said = [];

    private TestServer(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) =>
        {
            // Warnings of the server itself are no JSON.
            if (line.Data is ['{', ..] text)
                said.Add(JsonNode.Parse(text)!);
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Starts it and gives the first thing it says: where it listens. Skips the test where Node is missing.</summary>
    public static (TestServer Server, JsonNode Ready) Start(string script, params string[] arguments)
    {
        var folder = Path.Combine(TextFiles.Root, "tests", "servers");
        var start = new ProcessStartInfo("node", [Path.Combine(folder, script), .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        Process? process = null;
        try
        {
            process = Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Skip.If(true, "Node is not installed (https://nodejs.org)");
        }
        var server = new TestServer(process!);
        return (server, server.Next());
    }

    /// <summary>The next thing it says, within 20 seconds.</summary>
    public JsonNode Next() => said.TryTake(out var what, TimeSpan.FromSeconds(20)) ? what : throw new TimeoutException("The test server said nothing.");

    /// <summary>Tells it something, and gives its answer.</summary>
    public JsonNode Ask(string line)
    {
        process.StandardInput.WriteLine(line);
        return Next();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        if (!process.WaitForExit(TimeSpan.FromSeconds(5)))
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        said.Dispose();
    }
}
