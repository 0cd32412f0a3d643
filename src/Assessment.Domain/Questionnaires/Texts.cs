namespace Assessment.Domain.Questionnaires;

/// <summary>Every word of a questionnaire in one language; the shape of <c>texts.&lt;lang&gt;.yaml</c>. Keys are ids.</summary>
public sealed record Texts
{
    public string? Title { get; init; }

    /// <summary>What it is for, in a paragraph or two of Markdown.</summary>
    public string? Summary { get; init; }

    /// <summary>A sentence the reader must not miss, for example that this is not an official instrument.</summary>
    public string? Notice { get; init; }

    public IReadOnlyDictionary<string, NodeText> Dimensions { get; init; } = new Dictionary<string, NodeText>();
    /// <summary>Topic id → label.</summary>
    public IReadOnlyDictionary<string, string> Topics { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, NodeText> Sections { get; init; } = new Dictionary<string, NodeText>();
    public IReadOnlyDictionary<string, QuestionText> Questions { get; init; } = new Dictionary<string, QuestionText>();
    public IReadOnlyDictionary<string, ScaleText> Scales { get; init; } = new Dictionary<string, ScaleText>();

    /// <summary>Band set id → band id → label.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Bands { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>Rule id → what is wrong and what to do.</summary>
    public IReadOnlyDictionary<string, string> Rules { get; init; } = new Dictionary<string, string>();

    /// <summary>Short form id → its name.</summary>
    public IReadOnlyDictionary<string, string> ShortForms { get; init; } = new Dictionary<string, string>();
}

/// <summary>The words of a dimension or a section.</summary>
public sealed record NodeText
{
    public required string Label { get; init; }
    public string? Help { get; init; }
}

/// <summary>The words of a question.</summary>
public sealed record QuestionText
{
    public required string Text { get; init; }
    public string? Help { get; init; }

    /// <summary>What counts as evidence.</summary>
    public string? Evidence { get; init; }

    /// <summary>Shown when the constraint does not hold.</summary>
    public string? Constraint { get; init; }

    /// <summary>Unit beside a number, for example "working days".</summary>
    public string? Unit { get; init; }

    /// <summary>Term → meaning.</summary>
    public IReadOnlyDictionary<string, string> Definitions { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>Level id → what this level means for this question.</summary>
    public IReadOnlyDictionary<string, string> Levels { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> Rows { get; init; } = new Dictionary<string, string>();
}

/// <summary>The words of a scale: level id → label and, where questions have none of their own, descriptor.</summary>
public sealed record ScaleText
{
    public IReadOnlyDictionary<string, LevelText> Levels { get; init; } = new Dictionary<string, LevelText>();
}

/// <summary>The words of one level.</summary>
public sealed record LevelText
{
    public required string Label { get; init; }
    public string? Descriptor { get; init; }
}
