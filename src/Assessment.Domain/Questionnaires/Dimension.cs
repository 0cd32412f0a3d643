namespace Assessment.Domain.Questionnaires;

/// <summary>A node of the scoring tree. Its children are its dimensions, then the questions that name it, in questionnaire order.</summary>
public sealed record Dimension
{
    public required string Id { get; init; }

    /// <summary>Id of a scoring method, for example <c>weighted_mean</c>; see SCORING.md §2.</summary>
    public string Method { get; init; } = "mean";

    /// <summary>Weight in the parent; 0 or more. 0 means no influence.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>
    /// A topic that crosses the tree, for example open data in laws, institutions and initiatives: the column of this node in the heat
    /// map.
    /// </summary>
    public string? Topic { get; init; }

    /// <summary>The score to reach, on this node's own scale.</summary>
    public double? Target { get; init; }

    /// <summary>Under a <c>levels</c> parent: the level this criterion belongs to.</summary>
    public double? Level { get; init; }

    /// <summary>
    /// Score from which this node counts as met (for <c>levels</c>, <c>ladder</c>, <c>deduct</c>, <c>count_met</c>); also the default of
    /// its children.
    /// </summary>
    public double? MetWhen { get; init; }

    /// <summary>Share of applicable questions, 0 to 1, below which there is no result.</summary>
    public double? MinimumCoverage { get; init; }

    /// <summary>Number of answered questions below which there is no result.</summary>
    public int? MinimumAnswered { get; init; }

    public Rounding? Round { get; init; }

    /// <summary>
    /// Decimal places to which scores are rounded before a cohort is ranked; none: 9, which keeps all but the noise of binary fractions.
    /// </summary>
    public int? RankDigits { get; init; }

    /// <summary>Id of the bands that name this node's score.</summary>
    public string? Bands { get; init; }

    /// <summary>Id of the grade scale, for <c>weakest_link</c> and <c>grade_table</c>, and to name a score by its level.</summary>
    public string? Scale { get; init; }

    public StateEffects? Effects { get; init; }

    /// <summary>
    /// <c>weighted_mean</c>: divide by the weights of the children with a result (true) or by all weights, missing counting 0 (false).
    /// </summary>
    public bool Renormalise { get; init; } = true;

    /// <summary><c>sum</c>: upper limit.</summary>
    public double? Max { get; init; }

    /// <summary><c>sum</c>, <c>points</c>: <c>percent</c> gives 0 to 100 of the maximum.</summary>
    public string? As { get; init; }

    /// <summary><c>points</c>: share of applicable points, 0 to 1, needed to pass.</summary>
    public double? Pass { get; init; }

    /// <summary><c>points</c>: number of criteria with a result below which there is not enough data.</summary>
    public int? MinimumCriteria { get; init; }

    /// <summary><c>points</c>: expression; false vetoes the pass whatever the points.</summary>
    public string? Gate { get; init; }

    /// <summary><c>deduct</c>: the score when everything is met.</summary>
    public double? From { get; init; }

    /// <summary>Expression; unless true there is no result.</summary>
    public string? Precondition { get; init; }

    /// <summary><c>grade_table</c>: id of the table.</summary>
    public string? Table { get; init; }

    /// <summary><c>ladder</c>: combinations of met children and what they are worth; the first that fits counts.</summary>
    public IReadOnlyList<LadderStep> Steps { get; init; } = [];

    /// <summary><c>levels</c>: the value when not even the first level is met.</summary>
    public double? Start { get; init; }

    /// <summary><c>normalise</c>: <c>min_max</c> or <c>z_score</c> (population σ) over the cohort.</summary>
    public string? Kind { get; init; }

    /// <summary><c>expression</c>: the formula; <c>${id}</c> is a child's score or an answer.</summary>
    public string? Formula { get; init; }

    public IReadOnlyList<Dimension> Dimensions { get; init; } = [];
}

/// <summary>One step of a ladder: all of these met → this score.</summary>
public sealed record LadderStep
{
    public IReadOnlyList<string> All { get; init; } = [];
    public required double Score { get; init; }
}

/// <summary>Rounding of a node's score on its decimal value; otherwise scores keep full precision.</summary>
public sealed record Rounding
{
    public int Digits { get; init; }
    public RoundingMode Mode { get; init; } = RoundingMode.HalfUp;
}

/// <summary>
/// Where ties go. <see cref="HalfUp"/>: away from zero (SPAR); <see cref="HalfEven"/>: to the even neighbour; the others cut.
/// </summary>
public enum RoundingMode { HalfUp, HalfEven, Up, Down }
