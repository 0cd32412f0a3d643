namespace Assessment.Domain.Questionnaires;

/// <summary>One question. Which members apply depends on its type; the type's file says which and checks them.</summary>
public sealed record Question
{
    public required string Id { get; init; }

    /// <summary>Id of a question type, for example <c>yes_no</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Id of the dimension it feeds; none: not scored.</summary>
    public string? Dimension { get; init; }

    /// <summary>Weight in its dimension; 0 or more.</summary>
    public double Weight { get; init; } = 1;

    public double? Target { get; init; }

    /// <summary>Under a <c>levels</c> dimension: the level this criterion belongs to.</summary>
    public double? Level { get; init; }

    /// <summary>Points from which the question counts as met.</summary>
    public double? MetWhen { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Expression; when false the question is not relevant.</summary>
    public string? Relevant { get; init; }

    /// <summary><c>true</c>, <c>false</c> or an expression; needed for submission.</summary>
    public string? Required { get; init; }

    /// <summary>Expression over <c>.</c>, the answer; when false the constraint text is shown.</summary>
    public string? Constraint { get; init; }

    /// <summary>Expression that gives the value of a calculated question.</summary>
    public string? Calculate { get; init; }

    /// <summary><c>none</c>, <c>optional</c>, <c>required</c> or an expression that says when evidence is required.</summary>
    public string Evidence { get; init; } = "optional";

    /// <summary>Whether "not applicable" may be chosen (with a justification).</summary>
    public bool NotApplicable { get; init; }

    /// <summary>Whether "don't know" may be chosen.</summary>
    public bool DontKnow { get; init; }

    public StateEffects? Effects { get; init; }

    /// <summary>Scale of levels, for level, rating and matrix questions.</summary>
    public string? Scale { get; init; }

    public IReadOnlyList<Option> Options { get; init; } = [];

    /// <summary>Rows of a matrix; each is answered on the scale.</summary>
    public IReadOnlyList<Row> Rows { get; init; } = [];

    /// <summary>Questions of a repeat group, asked once for each entry. A repeat group holds no repeat group.</summary>
    public IReadOnlyList<Question> Questions { get; init; } = [];

    public int? MinimumEntries { get; init; }
    public int? MaximumEntries { get; init; }

    /// <summary>How rows or entries combine: <c>mean</c>, <c>minimum</c>, <c>maximum</c>, <c>sum</c>, <c>count_met</c>.</summary>
    public string? Over { get; init; }

    /// <summary>Smallest value (numbers), fewest choices (multiple choice), fewest characters (text).</summary>
    public double? Minimum { get; init; }

    /// <summary>Largest value (numbers), most choices (multiple choice), most characters (text).</summary>
    public double? Maximum { get; init; }

    /// <summary>Most decimal places of a decimal or amount.</summary>
    public int? Decimals { get; init; }

    /// <summary>ISO 4217 codes an amount may be given in; the first is offered first.</summary>
    public IReadOnlyList<string> Currencies { get; init; } = [];

    /// <summary>How the answer becomes points; none: the type's own rule (an option's score, a level's value, the number itself).</summary>
    public Points? Points { get; init; }

    /// <summary>A whole number that can only lie between 1000 and 2999 is a year: it is written without a mark between its digits.</summary>
    public bool IsYear => Minimum >= 1000 && Maximum <= 2999 && QuestionTypes.Find(Type) is WholeNumber;

    /// <summary>Where the question comes from: laws, guides, indices.</summary>
    public IReadOnlyList<Source> Sources { get; init; } = [];
}

/// <summary>A choice.</summary>
public sealed record Option
{
    public required string Id { get; init; }

    /// <summary>Points this option earns; none: the option is not scored.</summary>
    public double? Score { get; init; }

    /// <summary>Asks for a few words ("other, specify").</summary>
    public bool Other { get; init; }

    /// <summary>In a multiple choice: excludes every other option ("none of these").</summary>
    public bool Exclusive { get; init; }
}

/// <summary>A row of a matrix.</summary>
public sealed record Row
{
    public required string Id { get; init; }
    public double Weight { get; init; } = 1;

    /// <summary>Expression; when false the row is not relevant.</summary>
    public string? Relevant { get; init; }

    public double? Level { get; init; }
}

/// <summary>
/// How an answer becomes points. At most one of the members that map is set, except that a share of choices may be put on a line or
/// steps.
/// </summary>
public sealed record Points
{
    /// <summary>Straight line between two anchors, cut at both ends.</summary>
    public LinearPoints? Linear { get; init; }

    /// <summary>Points by threshold: the highest step whose <c>from</c> is reached.</summary>
    public IReadOnlyList<PointStep> Steps { get; init; } = [];

    /// <summary>
    /// Multiple choice: <c>share</c> of the options selected, 0 to 1 or on the line or steps given, or <c>sum</c> of their scores.
    /// </summary>
    public string? Choices { get; init; }

    /// <summary>Upper limit of a sum.</summary>
    public double? Cap { get; init; }

    /// <summary>Multiple choice: combinations of selected options and what they are worth; the first that fits counts.</summary>
    public IReadOnlyList<LadderStep> Ladder { get; init; } = [];
}

/// <summary>The line through (<see cref="From"/>, <see cref="Lowest"/>) and (<see cref="To"/>, <see cref="Highest"/>).</summary>
public sealed record LinearPoints
{
    public required double From { get; init; }
    public required double To { get; init; }
    public double Lowest { get; init; }
    public double Highest { get; init; } = 1;
}

/// <summary>From this value on, this many points.</summary>
public sealed record PointStep
{
    public required double From { get; init; }
    public required double Score { get; init; }
}

/// <summary>A source of a question: what it is and where it can be read.</summary>
public sealed record Source
{
    public required string Title { get; init; }
    public string? Link { get; init; }
}
