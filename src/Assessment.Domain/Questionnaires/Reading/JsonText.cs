using System.Text.Json;

namespace Assessment.Domain.Questionnaires;

/// <summary>Reads a JSON file, for example the canonical form, into the same located nodes as YAML.</summary>
internal ref struct JsonText
{
    private readonly SourceFile source;
    private readonly ProblemList problems;
    private readonly ReadOnlySpan<byte> bytes;
    private Utf8JsonReader reader;
    private int line = 1;
    private int lineStart;
    private int counted;
    private int pieces;

    private JsonText(SourceFile source, ProblemList problems)
    {
        (this.source, this.problems) = (source, problems);
        bytes = source.Content.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? source.Content.Span[3..] : source.Content.Span;
        reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = SourceFile.DeepestLevel + 1 });
    }

    public static LocatedNode? Read(SourceFile source, ProblemList problems)
    {
        if (source.Text(problems) is null)
            return null;
        var reading = new JsonText(source, problems);
        try
        {
            reading.reader.Read();
            var node = reading.Node();
            reading.reader.Read();
            return node;
        }
        catch (Refused)
        {
            return null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            var place = e is JsonException { LineNumber: { } line, BytePositionInLine: { } column }
                ? new Place(source.Name, (int)line + 1, (int)column + 1) : reading.Here();
            problems.Add(place, "not-json", "This is not valid JSON. Look for a missing comma, quote or bracket.");
            return null;
        }
    }

    private LocatedNode Node()
    {
        var place = Here();
        if (++pieces > SourceFile.MostPieces)
            throw Refuse(place, "file-too-large", $"This file holds more than {SourceFile.MostPieces} names and values.");
        if (reader.CurrentDepth >= SourceFile.DeepestLevel)
            throw Refuse(place, "too-deep", $"This is nested deeper than {SourceFile.DeepestLevel} levels.");
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                var items = new List<LocatedNode>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    items.Add(Node());
                return new LocatedList(place, items);
            case JsonTokenType.StartObject:
                return Map(place);
            case JsonTokenType.String:
                return new LocatedText(place, reader.GetString()!, '"');
            default:
                return new LocatedText(place, System.Text.Encoding.UTF8.GetString(reader.ValueSpan), '\0');
        }
    }

    private LocatedMap Map(Place place)
    {
        var (entries, seen) = (new List<LocatedEntry>(), new HashSet<string>(StringComparer.Ordinal));
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = new LocatedText(Here(), reader.GetString()!, '"');
            reader.Read();
            var value = Node();
            if (seen.Add(key.Text))
                entries.Add(new LocatedEntry(key, value));
            else
                problems.Add(key.Place, "duplicate-key", $"'{Suggestion.Short(key.Text)}' is given twice. Keep one.");
        }
        return new LocatedMap(place, entries);
    }

    private readonly Refused Refuse(Place place, string key, string message)
    {
        problems.Add(place, key, message);
        return new Refused();
    }

    private Place Here()
    {
        var start = (int)reader.TokenStartIndex;
        while (bytes[counted..start].IndexOf((byte)'\n') is var end && end >= 0)
            (line, lineStart, counted) = (line + 1, counted + end + 1, counted + end + 1);
        return new Place(source.Name, line, start - lineStart + 1);
    }
}
