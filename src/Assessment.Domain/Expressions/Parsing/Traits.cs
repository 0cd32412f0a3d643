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

    /// <summary>Answers that are held against fixed words.</summary>
    public List<WordTest> WordTests { get; } = [];

    /// <summary>Notes that an answer is held against a word, in either order; anything else is passed over.</summary>
    public void Test(Token? one, Token? other)
    {
        if (one is { Kind: TokenKind.Literal or TokenKind.Number })
            (one, other) = (other, one);
        if (one is { Kind: TokenKind.Reference or TokenKind.Dot } answer && other is { Kind: TokenKind.Literal or TokenKind.Number } word)
            WordTests.Add(new(answer.Kind == TokenKind.Reference ? answer.Text : null, word.Text, word.Offset));
    }

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
