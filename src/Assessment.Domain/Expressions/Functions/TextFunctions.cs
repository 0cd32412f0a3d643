using System.Text;

namespace Assessment.Domain.Expressions.Functions;

/// <summary>Functions that make or look at text.</summary>
internal static class TextFunctions
{
    public static readonly IReadOnlyList<Function> All =
    [
        new("string(value?)", 0, 1, static (in frame, call) => Value.Of(call.TextOrCurrent(frame))) { ReadsCurrent = static count => count == 0 },
        new("concat(value, ...)", 0, Function.Any, static (in frame, call) => Value.Of(Joined("", call.Items(0, frame), frame))),
        new("join(separator, value, ...)", 1, Function.Any, static (in frame, call) => Value.Of(Joined(call.Text(0, frame), call.Items(1, frame), frame))),
        new("substr(text, start, end?)", 2, 3, static (in frame, call) =>
            Value.Of(Slice(call.Text(0, frame), call.Number(1, frame), call.Arguments.Length > 2 ? call.Number(2, frame) : double.PositiveInfinity))),
        new("substring(text, first, length?)", 2, 3, static (in frame, call) =>
            Value.Of(Substring(call.Text(0, frame), call.Number(1, frame), call.Arguments.Length > 2 ? call.Number(2, frame) : null))),
        new("substring-before(text, part)", 2, 2, static (in frame, call) => Value.Of(Before(call.Text(0, frame), call.Text(1, frame)))),
        new("substring-after(text, part)", 2, 2, static (in frame, call) => Value.Of(After(call.Text(0, frame), call.Text(1, frame)))),
        new("contains(text, part)", 2, 2, static (in frame, call) => Value.Of(call.Text(0, frame).Contains(call.Text(1, frame), StringComparison.Ordinal))),
        new("starts-with(text, part)", 2, 2, static (in frame, call) => Value.Of(call.Text(0, frame).StartsWith(call.Text(1, frame), StringComparison.Ordinal))),
        new("ends-with(text, part)", 2, 2, static (in frame, call) => Value.Of(call.Text(0, frame).EndsWith(call.Text(1, frame), StringComparison.Ordinal))),
        new("string-length(text?)", 0, 1, static (in frame, call) => Value.Of((double)call.TextOrCurrent(frame).Length)) { ReadsCurrent = static count => count == 0 },
        new("normalize-space(text?)", 0, 1, static (in frame, call) => Value.Of(Normalized(call.TextOrCurrent(frame)))) { ReadsCurrent = static count => count == 0 },
        new("translate(text, from, to)", 3, 3, static (in frame, call) => Value.Of(Translated(call.Text(0, frame), call.Text(1, frame), call.Text(2, frame)))),
        new("version()", 0, 0, static (in frame, _) => Value.Of(frame.Scope.Version)),
    ];

    private static string Joined(string separator, List<Value> items, in Frame frame)
    {
        var text = new StringBuilder();
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
                text.Append(separator);
            var length = text.Length;
            text.Append(items[i].ToText());
            frame.Spend(text.Length - length);
        }
        return text.ToString();
    }

    /// <summary>From a 0-based start up to, not including, an end; negative ones count from the back.</summary>
    private static string Slice(string text, double start, double end)
    {
        int first = Place(start), last = Place(end);
        return first < last ? text[first..last] : "";

        int Place(double place) => double.IsNaN(place) ? 0 : (int)Math.Clamp(place < 0 ? text.Length + Math.Truncate(place) : Math.Truncate(place), 0, text.Length);
    }

    /// <summary>XPath 1.0 §4.2: characters at positions ≥ round(first) and &lt; round(first) + round(length), from 1.</summary>
    private static string Substring(string text, double first, double? length)
    {
        var from = Math.Floor(first + 0.5);
        var to = length is { } count ? from + Math.Floor(count + 0.5) : double.PositiveInfinity;
        if (double.IsNaN(from) || double.IsNaN(to))
            return "";
        var start = (int)Math.Clamp(from, 1, text.Length + 1.0);
        var end = (int)Math.Clamp(to, 1, text.Length + 1.0);
        return start < end ? text[(start - 1)..(end - 1)] : "";
    }

    private static string Before(string text, string part)
    {
        var index = text.IndexOf(part, StringComparison.Ordinal);
        return index < 0 ? "" : text[..index];
    }

    private static string After(string text, string part)
    {
        var index = text.IndexOf(part, StringComparison.Ordinal);
        return index < 0 ? "" : text[(index + part.Length)..];
    }

    /// <summary>White space by XML: space, tab and line ends.</summary>
    private static string Normalized(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var space = c is ' ' or '\t' or '\r' or '\n';
            if (!space)
                result.Append(c);
            else if (result.Length > 0 && result[^1] != ' ')
                result.Append(' ');
        }
        if (result.Length > 0 && result[^1] == ' ')
            result.Length--;
        return result.ToString();
    }

    private static string Translated(string text, string from, string to)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var index = from.IndexOf(c, StringComparison.Ordinal);
            if (index < 0)
                result.Append(c);
            else if (index < to.Length)
                result.Append(to[index]);
        }
        return result.ToString();
    }
}
