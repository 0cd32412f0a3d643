using System.Text;

namespace Assessment.Domain.Mail;

/// <summary>The fields before the first blank line, unfolded (RFC 5322, section 2.2.3). Of fields with the same name the first counts.</summary>
public sealed class MailHeaders
{
    private const int Most = 500;
    private const int Longest = 10_000;
    private readonly Dictionary<string, string> fields = new(StringComparer.OrdinalIgnoreCase);

    public int Count => fields.Count;

    /// <summary>The value, null where there is no such field.</summary>
    public string? this[string name] => fields.GetValueOrDefault(name);

    /// <summary>Reads fields up to a blank line and leaves what comes after it. Fields beyond the 500th and what is longer than 10,000 characters are left out.</summary>
    public static MailHeaders Read(ref ReadOnlySpan<char> text)
    {
        var headers = new MailHeaders();
        var (name, value) = ((string?)null, new StringBuilder());
        while (text.Length > 0)
        {
            var end = text.IndexOf('\n');
            var line = (end < 0 ? text : text[..end]).TrimEnd('\r');
            text = end < 0 ? [] : text[(end + 1)..];
            if (line.IsWhiteSpace())
                break;
            if (line[0] is ' ' or '\t')
            {
                Add(value.Append(' '), line.Trim());
                continue;
            }
            headers.Keep(name, value);
            (name, var colon) = (null, line.IndexOf(':'));
            value.Clear();
            if (colon <= 0)
                continue;
            name = line[..colon].Trim().ToString();
            Add(value, line[(colon + 1)..].Trim());
        }
        headers.Keep(name, value);
        return headers;
    }

    /// <summary>A parameter of a structured field, such as <c>boundary</c> of <c>Content-Type</c>, without its quotes.</summary>
    public string? Parameter(string field, string parameter)
    {
        var rest = (this[field] ?? "").AsSpan();
        while (rest.IndexOf(';') is >= 0 and var mark)
        {
            rest = rest[(mark + 1)..].TrimStart();
            if (rest.IndexOf('=') is not (> 0 and var equals) || rest[..equals].Contains(';'))
                continue;
            var name = rest[..equals].Trim();
            rest = rest[(equals + 1)..].TrimStart();
            var value = rest.StartsWith("\"") ? Quoted(ref rest) : (rest.IndexOf(';') is >= 0 and var end ? rest[..end] : rest).Trim().ToString();
            if (name.Equals(parameter, StringComparison.OrdinalIgnoreCase))
                return value;
        }
        return null;
    }

    private static string Quoted(ref ReadOnlySpan<char> rest)
    {
        var value = new StringBuilder();
        var at = 1;
        for (; at < rest.Length && rest[at] != '"'; at++)
            value.Append(rest[at] == '\\' && at + 1 < rest.Length ? rest[++at] : rest[at]);
        rest = rest[Math.Min(at + 1, rest.Length)..];
        return value.ToString();
    }

    private static void Add(StringBuilder value, ReadOnlySpan<char> more) => value.Append(more[..Math.Clamp(Longest - value.Length, 0, more.Length)]);

    private void Keep(string? name, StringBuilder value)
    {
        if (name is not null && fields.Count < Most)
            fields.TryAdd(name, value.ToString());
    }
}
