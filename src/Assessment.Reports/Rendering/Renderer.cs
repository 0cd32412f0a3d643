using System.Text.Json.Nodes;
using Assessment.Domain;
using Assessment.Reports.Charts;

namespace Assessment.Reports.Rendering;

/// <summary>
/// Draws charts and sets PDF through a Node process that is started at the first request, kept warm, watched, and started again when it ends,
/// takes too long or grows too big. Requests go one after the other. Where Node is missing every answer is a <see cref="Problem"/>
/// that says so: the site then shows tables and offers Word, Excel and HTML.
/// </summary>
public sealed class Renderer(RendererSettings settings) : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private NodeProcess? _process;
    private string? _permission;

    public static Renderer Start(RendererSettings? settings = null) => new(settings ?? new RendererSettings());

    /// <summary>Why nothing can be rendered on this machine, or null where it can.</summary>
    public Problem? Missing()
    {
        if (settings.Folder is null || !Directory.Exists(Path.Combine(settings.Folder, "node_modules")))
            return new Problem("", "renderer-missing", "The renderer's packages are not installed, so there are no charts and no PDF. Run npm ci in its folder.");
        _permission ??= NodeProcess.NodeVersion(settings.Node) switch
        {
            null => "",
            { Major: < 20 } => "",
            { Major: 20 or 21 } => "--experimental-permission",
            { Major: 22, Minor: < 13 } => "--experimental-permission",
            _ => "--permission",
        };
        return _permission.Length > 0 ? null
            : new Problem("", "node-missing", "Node 20 or later was not found, so there are no charts and no PDF. Install it and try again.");
    }

    /// <summary>Resident memory of the process in MiB; 0 where it does not run.</summary>
    public long Memory => _process?.Memory ?? 0;

    /// <summary>How often a process was started: more than once where one ended, took too long or grew too big.</summary>
    public int Starts { get; private set; }

    /// <summary>Processor time the process has used since it started; zero where it does not run.</summary>
    public TimeSpan Worked => _process?.Worked ?? TimeSpan.Zero;

    /// <summary>Draws a chart as SVG, or says why not. The markup still carries style attributes.</summary>
    public async Task<Answer<string>> ChartAsync(Chart chart, int width, CancellationToken ct = default)
    {
        var answer = await AskAsync([ChartRequest(chart, width)], ct);
        return answer.Map(reply => reply.Said["svg"]!.GetValue<string>());
    }

    internal static JsonObject ChartRequest(Chart chart, int width) => new()
    {
        ["kind"] = "chart",
        ["option"] = chart.SvgOption(width),
        ["width"] = width,
        ["height"] = chart.Height(width),
    };

    /// <summary>Asks one thing after the other and answers with the last; each request is made while the one before it is worked on.</summary>
    internal async Task<Answer<Reply>> AskAsync(IEnumerable<JsonObject> requests, CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            if (Missing() is { } missing) return missing;
            return await Watched(requests, ct);
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _turn.WaitAsync();
        _process?.Dispose();
        _turn.Dispose();
    }

    private async Task<Answer<Reply>> Watched(IEnumerable<JsonObject> requests, CancellationToken ct)
    {
        if (_process is { } old && (!old.IsAlive || old.Memory > settings.MemoryLimit / 2)) Drop();
        if (_process is null)
        {
            _process = NodeProcess.Start(settings, _permission!);
            Starts++;
        }
        if (_process is not { } process) return new Problem("", "node-missing", "The Node program could not be started.");

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        stop.CancelAfter(settings.TimeLimit);
        var grown = false;
        await using var watch = new Timer(_ => { if (process.Memory > settings.MemoryLimit) { grown = true; process.Dispose(); } }, null, 250, 250);
        try
        {
            var reply = await process.Ask(requests, stop.Token);
            if (reply is null) Drop();
            if (reply is not null) return Read(reply);
            return grown
                ? new Problem("", "renderer-memory", $"The document needed more than {settings.MemoryLimit} MiB of memory and was stopped.")
                : new Problem("", "renderer-ended", "The renderer ended before it answered. It is started again for the next document.");
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            Drop(); // what was asked before it would be answered to the next one
            throw;
        }
        catch (OperationCanceledException)
        {
            Drop(); // its answer would come later and be taken for the next one's
            ct.ThrowIfCancellationRequested();
            return new Problem("", "renderer-time", $"The document took longer than {settings.TimeLimit.TotalSeconds:0} seconds and was stopped.");
        }
    }

    private void Drop()
    {
        _process?.Dispose();
        _process = null;
    }

    private static Answer<Reply> Read(Reply reply)
    {
        if (!reply.IsDone)
        {
            var error = reply.Said["error"];
            return new Problem(error?["where"]?.GetValue<string>() ?? "", $"renderer-{error?["code"]}", error?["message"]?.GetValue<string>() ?? "");
        }
        var unknown = (reply.Said["unknown"] as JsonArray ?? []).Select(letter => letter!.GetValue<string>());
        return new Answer<Reply>(reply, [], [.. unknown.Select(Unknown)]);
    }

    private static Problem Unknown(string letter) =>
        new("", "letter-unknown", $"No font of the report shows the character U+{char.ConvertToUtf32(letter, 0):X4}; it is replaced by �.", ProblemSeverity.Warning);
}
