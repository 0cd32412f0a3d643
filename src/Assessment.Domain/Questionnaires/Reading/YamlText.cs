using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Assessment.Domain.Questionnaires;

/// <summary>
/// Reads one YAML document into located nodes with YamlDotNet's event parser. Aliases, anchors, tags, several documents,
/// tabs as indentation and deep nesting are refused: an instrument needs none of them, and each can hurt.
/// </summary>
internal sealed class YamlText
{
    private readonly string file;
    private readonly ProblemList problems;
    private readonly Parser parser;
    private int depth;
    private int pieces;
    private Place last;

    private YamlText(string file, string text, ProblemList problems)
    {
        (this.file, this.problems, last) = (file, problems, new Place(file, 1, 1));
        parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    public static LocatedNode? Read(SourceFile source, ProblemList problems)
    {
        if (source.Text(problems) is not { } text || HasTabs(source.Name, text, problems))
            return null;
        var reading = new YamlText(source.Name, text, problems);
        try
        {
            return reading.Document();
        }
        catch (Refused)
        {
            return null;
        }
        catch (YamlException e)
        {
            problems.Add(reading.At(e.Start), "not-yaml", Plain(e.Message));
            return null;
        }
        catch (Exception e) when (e is NullReferenceException or InvalidOperationException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            // YamlDotNet 16.3 fails on some malformed flow mappings, found by MutatedFileTests; the file is at fault all the same.
            problems.Add(reading.last, "not-yaml", Plain("Something near here cannot be understood"));
            return null;
        }
    }

    private LocatedNode? Document()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            problems.Add(new Place(file, 1, 1), "empty-file", "This file is empty.");
            return null;
        }
        parser.Consume<DocumentStart>();
        var node = Node();
        parser.Consume<DocumentEnd>();
        if (!parser.Accept<StreamEnd>(out _))
            throw Refuse(parser.Current!, "several-documents", "This file holds more than one YAML document ('---'). Keep one.");
        return node;
    }

    private LocatedNode Node()
    {
        var parsed = parser.Consume<ParsingEvent>();
        last = At(parsed.Start);
        if (++pieces > SourceFile.MostPieces)
            throw Refuse(parsed, "file-too-large", $"This file holds more than {SourceFile.MostPieces} names and values.");
        if (parsed is AnchorAlias)
            throw Refuse(parsed, "alias", "YAML aliases (*name) are not allowed. Write the content out again.");
        if (parsed is not NodeEvent node)
            throw new YamlException(parsed.Start, parsed.End, "Something else was expected here.");
        if (!node.Anchor.IsEmpty)
            throw Refuse(node, "anchor", "YAML anchors (&name) are not allowed. Write the content out where it is needed.");
        if (!node.Tag.IsEmpty)
            throw Refuse(node, "tag", "YAML tags (!name) are not allowed. Remove it; put quotes round a text.");
        return node switch
        {
            Scalar scalar => new LocatedText(At(scalar.Start), scalar.Value, QuoteOf(scalar.Style)),
            SequenceStart => Deeper(node, List),
            _ => Deeper(node, Map),
        };
    }

    private LocatedNode Deeper(NodeEvent start, Func<Place, LocatedNode> read)
    {
        if (++depth > SourceFile.DeepestLevel)
            throw Refuse(start, "too-deep", $"This is nested deeper than {SourceFile.DeepestLevel} levels.");
        var node = read(At(start.Start));
        depth--;
        return node;
    }

    private LocatedList List(Place place)
    {
        var items = new List<LocatedNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            items.Add(Node());
        return new LocatedList(place, items);
    }

    private LocatedMap Map(Place place)
    {
        var (entries, seen) = (new List<LocatedEntry>(), new Dictionary<string, Place>(StringComparer.Ordinal));
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var (key, value) = (Node(), Node());
            if (key is not LocatedText name)
                problems.Add(key.Place, "key-not-text", "The name before a colon must be a single word.");
            else if (!seen.TryAdd(name.Text, name.Place))
                problems.Add(name.Place, "duplicate-key",
                    $"'{Suggestion.Short(name.Text)}' is given twice; the first is in line {seen[name.Text].Line}. Keep one.");
            else
                entries.Add(new LocatedEntry(name, value));
        }
        return new LocatedMap(place, entries);
    }

    private static char QuoteOf(ScalarStyle style) => style switch
    {
        ScalarStyle.SingleQuoted => '\'',
        ScalarStyle.DoubleQuoted => '"',
        ScalarStyle.Literal or ScalarStyle.Folded => '|',
        _ => '\0',
    };

    private Place At(Mark mark) => new(file, (int)mark.Line, (int)mark.Column);

    private Refused Refuse(ParsingEvent at, string key, string message)
    {
        problems.Add(At(at.Start), key, message);
        return new Refused();
    }

    /// <summary>A tab looks like spaces and is not; YAML's own message about it helps nobody.</summary>
    private static bool HasTabs(string file, string text, ProblemList problems)
    {
        var (line, found) = (0, false);
        foreach (var content in text.AsSpan().EnumerateLines())
        {
            line++;
            var indentation = content[..(content.IndexOfAnyExcept(' ', '\t') is var end && end < 0 ? 0 : end)];
            if (indentation.IndexOf('\t') is var tab && tab < 0)
                continue;
            found = true;
            problems.Add(new Place(file, line, tab + 1), "tab", "This line is indented with a tab. Use spaces.");
        }
        return found;
    }

    private static string Plain(string message) =>
        $"This is not valid YAML: {message.TrimEnd('.')}. Look for a missing space after a colon, a wrong indentation or an open quote.";
}
