using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Assessment.Reports.Rendering;

/// <summary>
/// The renderer as a child process: a line of JSON in, a line out, and after it the bytes of a PDF. It reads its own folder and the themes, writes nothing, starts nothing,
/// and inherits no environment (which may hold passwords) beyond what Node needs to start.
/// </summary>
internal sealed class NodeProcess : IDisposable
{
    private readonly Process _process;
    private readonly ReplyStream _answers;

    private NodeProcess(Process process) => (_process, _answers) = (process, new ReplyStream(process.StandardOutput.BaseStream));

    public bool IsAlive => !_process.HasExited;

    /// <summary>Resident memory in MiB; 0 once it has ended.</summary>
    public long Memory => Seen(process => process.WorkingSet64 / 1048576);

    /// <summary>Processor time since its start; zero once it has ended.</summary>
    public TimeSpan Worked => Seen(process => process.TotalProcessorTime);

    private T Seen<T>(Func<Process, T> look) where T : struct
    {
        try
        {
            _process.Refresh();
            return look(_process);
        }
        catch (InvalidOperationException)
        {
            return default;
        }
    }

    /// <summary>Starts it; null where the Node program cannot be started.</summary>
    public static NodeProcess? Start(RendererSettings settings, string permission)
    {
        var folder = settings.Folder!;
        string?[] arguments =
        [
            permission, "--allow-addons", "--expose-gc", $"--allow-fs-read={folder}", settings.Themes is null ? null : $"--allow-fs-read={settings.Themes}",
            "--no-warnings", Path.Combine(folder, "renderer.mjs"), settings.Themes is null ? null : $"--themes={settings.Themes}",
        ];
        return Run(settings.Node, arguments.OfType<string>()) is { } process ? new NodeProcess(process) : null;
    }

    /// <summary>The version of Node, or null where there is none.</summary>
    public static Version? NodeVersion(string node)
    {
        using var process = Run(node, ["--version"]);
        if (process is null) return null;
        var said = process.StandardOutput.ReadToEnd().Trim().TrimStart('v');
        process.WaitForExit();
        return Version.TryParse(said.Split('-')[0], out var version) ? version : null;
    }

    /// <summary>
    /// Sends requests and waits for the answer to the last one, or the first refusal; null when the process ended instead of answering.
    /// A request is made while the process already works on the one before it.
    /// </summary>
    public async Task<Reply?> Ask(IEnumerable<JsonObject> requests, CancellationToken ct)
    {
        try
        {
            var asked = 0;
            foreach (var request in requests)
            {
                await _process.StandardInput.BaseStream.WriteAsync(Line(request), ct);
                await _process.StandardInput.BaseStream.FlushAsync(ct);
                asked++;
            }
            Reply? reply = null;
            for (; asked > 0; asked--)
            {
                if (await _answers.Next(ct) is not { } next) return null;
                if (reply is null or { IsDone: true }) reply = next;
            }
            return reply;
        }
        catch (Exception broken) when (broken is IOException or JsonException)
        {
            return null;
        }
    }

    private static ReadOnlyMemory<byte> Line(JsonObject request)
    {
        var line = new ArrayBufferWriter<byte>(1 << 18);
        using (var writer = new Utf8JsonWriter(line, Readable))
            request.WriteTo(writer);
        line.Write("\n"u8);
        return line.WrittenMemory;
    }

    // Letters of every language as they are; line separators, which would end the line early for Node, are still escaped.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public void Dispose()
    {
        try
        {
            if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself between the question and the answer.
        }
        _process.Dispose();
    }

    private static Process? Run(string program, IEnumerable<string> arguments)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => !Needed.Contains(name)).ToList()) start.Environment.Remove(name);
        try
        {
            var process = Process.Start(start);
            process?.BeginErrorReadLine();
            return process;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static readonly HashSet<string> Needed = new(["PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "HOME", "LANG"], StringComparer.OrdinalIgnoreCase);
}
