using System.Buffers;
using System.Text;

namespace Assessment.Domain.Questionnaires;

/// <summary>A file to read: its name as problems show it, and its bytes.</summary>
public sealed record SourceFile(string Name, ReadOnlyMemory<byte> Content)
{
    /// <summary>Larger files are refused unread.</summary>
    public const int MostBytes = 5 * 1024 * 1024;

    /// <summary>A file with more names and values is refused; a questionnaire of 700 questions has about 20 000.</summary>
    public const int MostPieces = 100_000;

    /// <summary>Deeper nesting is refused.</summary>
    public const int DeepestLevel = 64;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static SourceFile OfText(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Characters that no XML document, Word file or terminal can take.</summary>
    internal static readonly SearchValues<char> ControlCharacters = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\u0085')),
            '\uFFFE', '\uFFFF']);

    internal static string ControlMessage(char found) => $"There is a control character here (U+{(int)found:X4}). Remove it.";

    /// <summary>The text without its byte-order mark, or null and a problem: too large, not UTF-8, or control characters in it.</summary>
    internal string? Text(ProblemList problems)
    {
        if (Content.Length > MostBytes)
            return Refuse(problems, 0, "file-too-large", $"This file is {Content.Length / 1048576.0:0.0} MB. The limit is 5 MB.");
        var bytes = Content.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? Content.Span[3..] : Content.Span;
        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            return Refuse(problems, e.Index, "not-utf8", "This file is not UTF-8 text. Save it again with the encoding UTF-8.");
        }
        var control = text.AsSpan().IndexOfAny(ControlCharacters);
        return control < 0 ? text
            : Refuse(problems, Content.Length - bytes.Length + Strict.GetByteCount(text.AsSpan(0, control)), "control-character",
                ControlMessage(text[control]));
    }

    private string? Refuse(ProblemList problems, int index, string key, string message)
    {
        var before = Content.Span[..Math.Min(Math.Max(index, 0), Content.Length)];
        problems.Add(new Place(Name, before.Count((byte)'\n') + 1, before.Length - before.LastIndexOf((byte)'\n')), key, message);
        return null;
    }
}

/// <summary>A place in a file, lines and columns counted from 1.</summary>
internal readonly record struct Place(string File, int Line, int Column)
{
    public override string ToString() => $"{File}:{Line}:{Column}";
}

/// <summary>Problems found so far; no more than a person can use.</summary>
internal sealed class ProblemList
{
    private const int Most = 500;
    private readonly List<(Place Place, int Order, Problem Problem)> found = [];

    /// <summary>Nothing more is listed, so a check may stop.</summary>
    public bool IsFull => found.Count > Most;

    public void Add(Place place, string key, string message, ProblemSeverity severity = ProblemSeverity.Error)
    {
        if (place.File is null) // Stands for something that could not be read, which is told already.
            return;
        if (found.Count < Most)
            found.Add((place, found.Count, new Problem(place.ToString(), key, message, severity)));
        else if (found.Count == Most)
            found.Add((place with { Line = int.MaxValue }, Most,
                new Problem(place.File, "more-problems",
                    $"There are more than {Most} problems; the rest is not listed. Correct these first.")));
    }

    /// <summary>In reading order: by file as first met, then line and column.</summary>
    public IReadOnlyList<Problem> InOrder()
    {
        var files = found.Select(p => p.Place.File).Distinct().Order(StringComparer.Ordinal).Select((file, i) => (file, i))
            .ToDictionary(p => p.file, p => p.i);
        return [.. found.OrderBy(p => files[p.Place.File]).ThenBy(p => p.Place.Line).ThenBy(p => p.Place.Column).ThenBy(p => p.Order)
            .Select(p => p.Problem).Distinct()];
    }
}
