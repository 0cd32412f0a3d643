namespace Assessment.Domain.Questionnaires;

/// <summary>Where each record came from, so that a check can point at the word that is wrong.</summary>
internal sealed class Places
{
    private readonly Dictionary<object, LocatedNode> nodes = new(ReferenceEqualityComparer.Instance);

    public void Put(object record, LocatedNode node) => nodes[record] = node;

    public LocatedNode? NodeOf(object record) => nodes.GetValueOrDefault(record);

    /// <summary>
    /// The node at a path within a record, for example <c>points.steps[2].from</c>; where the path ends early, the last node on it.
    /// </summary>
    public LocatedNode? NodeOf(object record, string path)
    {
        var node = NodeOf(record);
        foreach (var step in path.Split(['.', '['], StringSplitOptions.RemoveEmptyEntries))
        {
            var next = (node, step[^1] == ']') switch
            {
                (LocatedMap map, false) => map.Find(step)?.Value,
                (LocatedList list, true) when int.Parse(step[..^1], System.Globalization.CultureInfo.InvariantCulture) is var i
                    && i < list.Items.Count => list.Items[i],
                _ => null,
            };
            if (next is null)
                return node;
            node = next;
        }
        return node;
    }

    /// <summary>The place of a path.</summary>
    public Place Of(object record, string path = "") => NodeOf(record, path)?.Place ?? default;

    /// <summary>The place of a key in a mapping.</summary>
    public Place OfKey(object record, string key) =>
        NodeOf(record) is LocatedMap map ? map.Find(key)?.Key.Place ?? map.Place : default;
}
