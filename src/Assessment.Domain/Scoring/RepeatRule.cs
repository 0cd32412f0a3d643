namespace Assessment.Domain.Scoring;

/// <summary>How the entries of a repeat group are scored: each entry is a small tree of its own, and the group combines the entries' scores.</summary>
/// <param name="Group">Index of the repeat group in the sheet's layout.</param>
/// <param name="Nodes">The tree of one entry, the entry itself first.</param>
internal sealed record RepeatRule(int Group, ScoringNode[] Nodes)
{
    public ScoringNode Entry => Nodes[0];
}
