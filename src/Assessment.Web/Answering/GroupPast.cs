namespace Assessment.Web.Answering;

/// <summary>What was done with the entries of a group.</summary>
/// <param name="Events">The newest first.</param>
/// <param name="Removed">Those that are not there now.</param>
public sealed record GroupPast(IReadOnlyList<PastEvent> Events, IReadOnlyList<RemovedEntry> Removed)
{
    public bool IsEmpty => Events.Count + Removed.Count == 0;
}

/// <summary>An entry was added, removed or put back.</summary>
/// <param name="Action">Which: an audit word.</param>
/// <param name="Change">Who, when, and the entry's name.</param>
public sealed record PastEvent(string Action, Change Change);

/// <summary>An entry that was removed and can be put back.</summary>
/// <param name="Key">group/entry.</param>
/// <param name="Name">What it was called.</param>
/// <param name="Answers">What it says.</param>
public sealed record RemovedEntry(string Key, string Name, IReadOnlyList<(string Question, string Answer)> Answers);
