using Assessment.Domain.Rounds;

namespace Assessment.Web.Answering;

/// <summary>Why an institution cannot answer at present, however far its questionnaire is.</summary>
/// <param name="Key"><c>HasLeft</c>, or the state of the round.</param>
/// <param name="Reason">What the coordinator wrote about it.</param>
public sealed record Halt(string Key, string? Reason)
{
    /// <summary>Null while the round is open and the institution takes part.</summary>
    public static Halt? Of(RoundRecord round, Participation part) =>
        part.WithdrawnAt is not null ? new("HasLeft", part.WithdrawnBecause)
        : round.State != RoundState.Open ? new(round.State.ToString(), round.StateReason) : null;
}
