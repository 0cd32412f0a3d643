using System.Text;

namespace Assessment.Domain.Mail;

/// <summary>
/// A mail or a part of one (RFC 5322, RFC 2045, RFC 2046), read leniently and within bounds: nothing in it is an error, and what is
/// too deep or too much is left out. Each character is one byte of the mail.
/// </summary>
public sealed class MimePart
{
    private const int Deepest = 8;
    private const int MostParts = 50;
    private const int LongestBoundary = 200;
    private readonly string body;
    private readonly int depth;

    private MimePart(string text, int depth)
    {
        var lines = text.AsSpan();
        // A pipe from a mail server and old mailboxes put a line "From somebody date" in front.
        if (depth == 0 && lines.StartsWith("From ", StringComparison.Ordinal))
            lines = After(lines, '\n');
        Headers = MailHeaders.Read(ref lines);
        (body, this.depth) = (lines.ToString(), depth);
    }

    public MailHeaders Headers { get; }

    /// <summary>Such as <c>multipart/report</c>, in small letters; <c>text/plain</c> where none is given.</summary>
    public string Type => Headers["Content-Type"]?.Split(';')[0].Trim().ToLowerInvariant() is { Length: > 0 } type ? type : "text/plain";

    /// <summary>The content without its transfer encoding.</summary>
    public string Content => TransferEncoding.Decode(body, Headers["Content-Transfer-Encoding"]?.Trim().ToLowerInvariant());

    public static MimePart Read(ReadOnlySpan<byte> message) => Read(Encoding.Latin1.GetString(message), depth: 0);

    /// <summary>The parts of a multipart, in order; a missing end is the end of the mail.</summary>
    public IEnumerable<MimePart> Parts()
    {
        if (depth >= Deepest || !Type.StartsWith("multipart/", StringComparison.Ordinal) || Headers.Parameter("Content-Type", "boundary") is not { Length: > 0 and <= LongestBoundary } boundary)
            yield break;
        var (text, delimiter) = ("\n" + body, $"\n--{boundary}");
        var next = Next(text, delimiter, 0);
        for (var count = 0; !next.IsLast && count < MostParts; count++)
        {
            var start = next.End;
            next = Next(text, delimiter, start - 1);
            yield return new MimePart(text[start..Math.Max(next.Start, start)], depth + 1);
        }
    }

    /// <summary>The mail within this part, or its headers alone.</summary>
    public MimePart Inner() => new(Unbroken(Content), depth + 1);

    // The line break before a delimiter belongs to it. What only begins like it is the delimiter of an inner multipart.
    private static (int Start, int End, bool IsLast) Next(string text, string delimiter, int from)
    {
        for (var at = text.IndexOf(delimiter, from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(delimiter, at + 1, StringComparison.Ordinal))
        {
            var rest = text.AsSpan(at + delimiter.Length);
            var line = rest.IndexOf('\n') is >= 0 and var end ? rest[..end] : rest;
            if (line.TrimEnd() is "" or "--")
                return (at, Math.Min(at + delimiter.Length + line.Length + 1, text.Length), line.StartsWith("--", StringComparison.Ordinal));
        }
        return (text.Length, text.Length, true);
    }

    private static MimePart Read(string text, int depth) => new(Unbroken(text), depth);

    private static string Unbroken(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> text, char mark) => text.IndexOf(mark) is >= 0 and var at ? text[(at + 1)..] : [];
}
