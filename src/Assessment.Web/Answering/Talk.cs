using Assessment.Domain.Answering;

namespace Assessment.Web.Answering;

/// <summary>What colleagues say to each other about a question, as its section shows it.</summary>
/// <param name="Address">The page on which one reads all of it and answers.</param>
/// <param name="Open">What is not settled yet.</param>
/// <param name="Settled">How many conversations are.</param>
public sealed record Talk(string Address, IReadOnlyList<TalkOpen> Open, int Settled);

/// <summary>An open conversation in brief.</summary>
/// <param name="First">Who began it, when, and what they said.</param>
/// <param name="To">Who is asked; null for a comment.</param>
/// <param name="Last">The last answer; null where there is none.</param>
public sealed record TalkOpen(Change First, string? To, Change? Last);

/// <summary>Where conversations are.</summary>
public static class Conversing
{
    /// <summary>The page of a conversation below the questionnaire's address.</summary>
    public static string PathOf(Remark first) =>
        $"/remarks/{first.Question}{(first.Entry.Length > 0 ? $"?entry={Uri.EscapeDataString(first.Entry)}" : "")}#{AnchorOf(first)}";

    /// <summary>The same, from the root of the site.</summary>
    public static string AddressOf(string round, string institution, Remark first) => $"/fill/{round}/{institution}{PathOf(first)}";

    /// <summary>The element of a remark.</summary>
    public static string AnchorOf(Remark remark) => $"r-{remark.Id:N}";
}
