using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Scoring;

/// <summary>One line of a scorecard: a node's score or why it has none, with everything a reader must see beside it.</summary>
public readonly record struct NodeScore
{
    /// <summary>Dimension id, question id, or <c>question.row</c>.</summary>
    public required string Id { get; init; }

    public required NodeKind Kind { get; init; }

    /// <summary>Id of the node above; null for a root.</summary>
    public required string? Parent { get; init; }

    /// <summary>0 for a root.</summary>
    public required int Depth { get; init; }

    /// <summary>Id of the method; null for a question.</summary>
    public required string? Method { get; init; }

    /// <summary>Weight in the node above.</summary>
    public required double Weight { get; init; }

    /// <summary>The score in full precision, on the node's own scale; null: no result, see <see cref="Reason"/>. Never NaN.</summary>
    public required double? Score { get; init; }

    /// <summary>Why there is no result; <see cref="NoResult.None"/> beside a score.</summary>
    public required NoResult Reason { get; init; }

    public required Coverage Coverage { get; init; }

    /// <summary>Id of the band, or of the level of the grade scale; null where the score is in none.</summary>
    public required string? Band { get; init; }

    /// <summary>Competition rank in the cohort (1, 2, 2, 4); null when scored alone.</summary>
    public required int? Rank { get; init; }

    /// <summary>The score to reach: the institution's, the round's or the questionnaire's own target.</summary>
    public required double? Target { get; init; }

    public required NodeRemarks Flags { get; init; }

    /// <summary><c>levels</c>: how much of the next level is there already; null where no next level is.</summary>
    public required LevelProgress? Progress { get; init; }

    /// <summary>Lowest and highest score the node can have; null where that cannot be known.</summary>
    public required ScoreRange? Range { get; init; }

    /// <summary>Target minus score; negative when the target is passed.</summary>
    public double? Gap => Target - Score;

    /// <summary><c>points</c>: whether the pass mark is reached (and no gate vetoed); null where nothing is to be passed.</summary>
    public bool? Passed => (Flags & NodeRemarks.Passed) != 0 ? true : (Flags & NodeRemarks.Failed) != 0 ? false : null;
}
