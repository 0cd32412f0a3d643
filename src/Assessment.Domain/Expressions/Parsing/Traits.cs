namespace Assessment.Domain.Expressions.Parsing;

/// <summary>What the parser learns about an expression on the way.</summary>
internal sealed class Traits
{
    public List<string> References { get; } = [];

    public Impurities Impurities { get; set; }

    /// <summary>Raw paths, and functions that need an XML node.</summary>
    public int Paths { get; set; }

    public bool UsesCurrent { get; set; }

    public bool UsesPredicate { get; set; }

    /// <summary>The place of a name in the list of references.</summary>
    public int Reference(string name)
    {
        var index = References.IndexOf(name);
        if (index >= 0)
            return index;
        References.Add(name);
        return References.Count - 1;
    }
}
