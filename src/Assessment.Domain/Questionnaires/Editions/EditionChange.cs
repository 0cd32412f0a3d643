namespace Assessment.Domain.Questionnaires;

/// <summary>What happened to something between two editions.</summary>
public enum ChangeKind
{
    /// <summary>New in the newer edition.</summary>
    Added,

    /// <summary>Gone.</summary>
    Removed,

    /// <summary>The same under another id.</summary>
    Renamed,

    /// <summary>In another place: section, group, order, or under another dimension.</summary>
    Moved,

    /// <summary>Other words; the same in scores.</summary>
    Reworded,

    /// <summary>Scores come out differently for the same answers.</summary>
    Rescored,

    /// <summary>Other rules for answering: what is asked when, what is allowed, what is required.</summary>
    Changed,
}

/// <summary>One difference between two editions, in words.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="What">To what kind of thing: question, dimension, section, scale …</param>
/// <param name="Id">Its id, in the newer edition where it exists there.</param>
/// <param name="Details">What is different, plain English; empty where the kind says it all.</param>
public sealed record EditionChange(ChangeKind Kind, string What, string Id, string Details)
{
    /// <inheritdoc />
    public override string ToString() => $"{Kind} {What} '{Id}'{(Details.Length > 0 ? $": {Details}" : "")}";
}

/// <summary>Whether answers given in the older edition serve in the newer one.</summary>
public enum CarryOver
{
    /// <summary>As they are.</summary>
    Whole,

    /// <summary>Only those that are still possible answers.</summary>
    InPart,

    /// <summary>None: answer anew.</summary>
    Not,

    /// <summary>The question is new, there is nothing to carry over.</summary>
    New,
}

/// <summary>What becomes of the answers to one question of the newer edition.</summary>
/// <param name="Question">Its id in the newer edition.</param>
/// <param name="From">Its id in the older edition, null when new.</param>
/// <param name="Carry">Whether answers serve.</param>
/// <param name="Reason">Why not, or not all.</param>
public sealed record CarriedAnswers(string Question, string? From, CarryOver Carry, string Reason);
