using System.Text.Json.Nodes;

namespace Assessment.Reports.Rendering;

/// <summary>What the renderer answered.</summary>
/// <param name="Said">The line of JSON.</param>
/// <param name="Bytes">The PDF; empty for other answers.</param>
internal sealed record Reply(JsonObject Said, byte[] Bytes)
{
    public bool IsDone => Said["ok"]?.GetValue<bool>() == true;
}

/// <summary>Reads replies from the renderer's standard output: a line of JSON and then as many bytes as its <c>bytes</c> says.</summary>
internal sealed class ReplyStream(Stream stream)
{
    private byte[] _held = new byte[1 << 16];
    private int _start, _end;

    /// <summary>The next reply; null at the end of the stream.</summary>
    public async Task<Reply?> Next(CancellationToken ct)
    {
        int length;
        while ((length = _held.AsSpan(_start.._end).IndexOf((byte)'\n')) < 0)
            if (!await More(ct)) return null;
        var said = JsonNode.Parse(_held.AsSpan(_start, length)) as JsonObject;
        _start += length + 1;
        if (said is null) return null;
        var bytes = new byte[said["bytes"]?.GetValue<int>() ?? 0];
        var here = Math.Min(bytes.Length, _end - _start);
        _held.AsSpan(_start, here).CopyTo(bytes);
        _start += here;
        await stream.ReadExactlyAsync(bytes.AsMemory(here), ct);
        return new Reply(said, bytes);
    }

    private async Task<bool> More(CancellationToken ct)
    {
        if (_start > 0)
        {
            _held.AsSpan(_start.._end).CopyTo(_held);
            (_start, _end) = (0, _end - _start);
        }
        if (_end == _held.Length) Array.Resize(ref _held, 2 * _held.Length);
        var read = await stream.ReadAsync(_held.AsMemory(_end), ct);
        _end += read;
        return read > 0;
    }
}
