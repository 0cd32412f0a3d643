namespace Assessment.Domain.Scoring;

/// <summary>What a method says about its children while it explains itself.</summary>
public sealed class Explanation(int count, IReadOnlyList<double>? cohort = null)
{
    private readonly TracePart?[] parts = new TracePart?[count];
    private readonly List<TraceNote> notes = [];
    private static readonly TracePart Empty = new() { Node = new Trace { Node = "", Kind = NodeKind.Dimension } };

    /// <summary>For methods that compare with the cohort: everybody's values before, NaN where there is none.</summary>
    public IReadOnlyList<double> Cohort { get; } = cohort ?? [];

    public IReadOnlyList<TraceNote> Notes => notes;

    /// <summary>The child's weight among those that count, and what it adds to the score.</summary>
    public Explanation Share(int child, double? share, double contribution)
    {
        parts[child] = (parts[child] ?? Empty) with { Share = share, Contribution = contribution };
        return this;
    }

    /// <summary>Whether the child counts as met.</summary>
    public Explanation Met(int child, bool met)
    {
        parts[child] = (parts[child] ?? Empty) with { Met = met };
        return this;
    }

    /// <summary>The child takes part, in a method where shares say nothing.</summary>
    public Explanation Counts(int child)
    {
        parts[child] ??= Empty;
        return this;
    }

    /// <summary>Marks the child or children whose score is the result.</summary>
    public Explanation Decides(in Children children, double score)
    {
        for (var i = 0; i < children.Count; i++)
            if (children[i] is { HasScore: true } child && child.Score.Equals(score))
                Share(i, null, score).Note("decides", $"{child.Node.Id} decides.", child.Node.Id);
        return this;
    }

    /// <summary>Why the child does not count, where that is more than its own missing result.</summary>
    public Explanation Exclude(int child, string reason)
    {
        parts[child] = (parts[child] ?? Empty) with { Excluded = reason };
        return this;
    }

    public Explanation Note(string key, string text, params IReadOnlyList<string> values)
    {
        notes.Add(new TraceNote(key, text, values));
        return this;
    }

    internal TracePart Of(int child) => parts[child] ?? Empty;
}
