namespace Assessment.Domain.Questionnaires;

/// <summary>A piece of a YAML or JSON file that remembers where it stood.</summary>
internal abstract record LocatedNode(Place Place);

/// <summary>A scalar. <paramref name="IsPlain"/>: written without quotes, so <c>3</c> is a number and <c>true</c> a truth value.</summary>
internal sealed record LocatedText(Place Place, string Text, bool IsPlain) : LocatedNode(Place)
{
    /// <summary>Nothing, <c>~</c> or <c>null</c>.</summary>
    public bool IsEmpty => IsPlain && Text is "" or "~" or "null";

    /// <summary>Where the first character of the text stands: after the quote, if there is one and the text is on one line.</summary>
    public Place TextPlace => IsPlain ? Place : Place with { Column = Place.Column + 1 };
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
