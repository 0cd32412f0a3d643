namespace Assessment.Domain.Rounds;

/// <summary>What a coordinator can do with a round as a whole.</summary>
public enum RoundMove
{
    /// <summary>Institutions may begin.</summary>
    Open,

    /// <summary>Stop for a while; needs a reason.</summary>
    Pause,

    /// <summary>Go on after a pause.</summary>
    Resume,

    /// <summary>It is finished.</summary>
    Close,

    /// <summary>Give it up; needs a reason.</summary>
    Cancel,

    /// <summary>Go on after all with a round that was closed or cancelled.</summary>
    Reopen,
}

/// <summary>Which move leads from which state to which.</summary>
public static class RoundMoves
{
    /// <summary>The state after the move; null where it cannot be made from here.</summary>
    public static RoundState? From(RoundState state, RoundMove move) => (move, state) switch
    {
        (RoundMove.Open, RoundState.Draft) => RoundState.Open,
        (RoundMove.Pause, RoundState.Open) => RoundState.Paused,
        (RoundMove.Resume, RoundState.Paused) => RoundState.Open,
        (RoundMove.Close, RoundState.Open or RoundState.Paused) => RoundState.Closed,
        (RoundMove.Cancel, RoundState.Draft or RoundState.Open or RoundState.Paused) => RoundState.Cancelled,
        (RoundMove.Reopen, RoundState.Closed or RoundState.Cancelled) => RoundState.Open,
        _ => null,
    };

    /// <summary>What can be done from here, in the order of buttons.</summary>
    public static IEnumerable<RoundMove> Of(RoundState state) => Enum.GetValues<RoundMove>().Where(move => From(state, move) is not null);

    /// <summary>Whether a reason must be given, because others will ask for it.</summary>
    public static bool NeedsReason(this RoundMove move) => move is RoundMove.Cancel or RoundMove.Pause;
}
