namespace Assessment.Domain.Questionnaires;

/// <summary>A piece of a YAML or JSON file that remembers where it stood.</summary>
internal abstract record LocatedNode(Place Place);

/// <summary>A scalar.</summary>
/// <param name="Place">Where it starts: at its quote, if it has one.</param>
/// <param name="Text">Its value, quotes and escapes resolved.</param>
/// <param name="Quote">How it is written: <c>'\0'</c> for plain, a quote, or <c>|</c> for a block of lines.</param>
internal sealed record LocatedText(Place Place, string Text, char Quote) : LocatedNode(Place)
{
    /// <summary>Written without quotes, so <c>3</c> is a number and <c>true</c> a truth value.</summary>
    public bool IsPlain => Quote == '\0';

    /// <summary>Nothing, <c>~</c> or <c>null</c>.</summary>
    public bool IsEmpty => IsPlain && Text is "" or "~" or "null";

    /// <summary>Where the first character of the text stands.</summary>
    public Place TextPlace => PlaceOf(0);

    /// <summary>Where a character of the text stands in the file; for a block of lines, where the block starts.</summary>
    public Place PlaceOf(int offset)
    {
        var before = Text.AsSpan(0, Math.Clamp(offset, 0, Text.Length));
        return Quote switch
        {
            '|' => Place,
            '\0' => Place with { Column = Place.Column + before.Length },
            '\'' => Place with { Column = Place.Column + 1 + before.Length + before.Count('\'') },
            _ => Place with { Column = Place.Column + 1 + before.Length + before.Count('"') + before.Count('\\') },
        };
    }
}

/// <summary>A list.</summary>
internal sealed record LocatedList(Place Place, IReadOnlyList<LocatedNode> Items) : LocatedNode(Place);

/// <summary>A mapping, in the order of the file, keys unique.</summary>
internal sealed record LocatedMap(Place Place, IReadOnlyList<LocatedEntry> Entries) : LocatedNode(Place)
{
    private readonly Dictionary<string, LocatedEntry> byKey = Entries.ToDictionary(e => e.Key.Text, StringComparer.Ordinal);

    public LocatedEntry? Find(string key) => byKey.GetValueOrDefault(key);
}

/// <summary>A key and its value.</summary>
internal sealed record LocatedEntry(LocatedText Key, LocatedNode Value);

/// <summary>Ends the reading of a file; the problem is in the list already.</summary>
internal sealed class Refused : Exception;
