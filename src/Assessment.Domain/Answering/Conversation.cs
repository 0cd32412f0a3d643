namespace Assessment.Domain.Answering;

/// <summary>A remark on a question with the answers to it.</summary>
/// <param name="First">What began it.</param>
/// <param name="Replies">The answers, oldest first.</param>
public sealed record Conversation(Remark First, IReadOnlyList<Remark> Replies)
{
    /// <summary>Not settled yet.</summary>
    public bool IsOpen => First.ResolvedAt is null;

    /// <summary>Somebody is asked; otherwise it is a comment.</summary>
    public bool IsQuestion => First.To is not null;

    /// <summary>What was said last.</summary>
    public Remark Last => Replies.Count > 0 ? Replies[^1] : First;

    /// <summary>Everybody who asked, was asked or said something.</summary>
    public IEnumerable<Guid> People => Replies.Select(reply => reply.By).Prepend(First.By).Concat(First.To is { } asked ? [asked] : []).Distinct();

    /// <summary>It is this person's turn to answer: they are asked, and the last word is another's.</summary>
    public bool WaitsFor(Guid person) => IsOpen && First.To == person && Last.By != person;

    /// <summary>This person asked and somebody has answered: they say whether that settles it.</summary>
    public bool IsAnsweredFor(Guid person) => IsOpen && IsQuestion && First.By == person && Last.By != person;

    /// <summary>Puts remarks together, the conversation that began first before the others.</summary>
    public static IReadOnlyList<Conversation> Of(IEnumerable<Remark> remarks)
    {
        var all = remarks.OrderBy(remark => remark.At).ThenBy(remark => remark.Id).ToList();
        var replies = all.Where(remark => remark.ReplyTo is not null).ToLookup(remark => remark.ReplyTo!.Value);
        return [.. all.Where(remark => remark.ReplyTo is null).Select(first => new Conversation(first, [.. replies[first.Id]]))];
    }
}
