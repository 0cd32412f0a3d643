namespace Assessment.Domain.Questionnaires;

/// <summary>
/// One edition of an instrument: what is asked, of whom, and how answers become scores. Pure data, immutable once published.
/// </summary>
public sealed record Questionnaire
{
    /// <summary>Stable id of the instrument, the same in every edition, for example <c>mecigep-open-government</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Label of this edition, for example <c>2015.1</c>. Id and edition together never mean two different contents.</summary>
    public required string Edition { get; init; }

    /// <summary>IETF language tags; the first one is the language the instrument was written in.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>Level scales and grade scales that questions and dimensions name.</summary>
    public IReadOnlyList<Scale> Scales { get; init; } = [];

    /// <summary>Sets of bands that turn a score into a named level.</summary>
    public IReadOnlyList<BandSet> Bands { get; init; } = [];

    /// <summary>Look-up tables for the <c>grade_table</c> method.</summary>
    public IReadOnlyList<GradeTable> GradeTables { get; init; } = [];

    /// <summary>
    /// What blank, not applicable, don't know and insufficient evidence do to scores, unless a dimension or question says otherwise.
    /// </summary>
    public StateEffects? Effects { get; init; }

    /// <summary>The scoring tree; usually one root.</summary>
    public IReadOnlyList<Dimension> Dimensions { get; init; } = [];

    /// <summary>The pages of the questionnaire, in order.</summary>
    public IReadOnlyList<Section> Sections { get; init; } = [];

    /// <summary>Checks across answers, shown before submission.</summary>
    public IReadOnlyList<ConsistencyRule> Rules { get; init; } = [];

    /// <summary>Subsets of questions by tag, for a quick first round.</summary>
    public IReadOnlyList<ShortForm> ShortForms { get; init; } = [];

    /// <summary>Which ids of an earlier edition the ids of this one continue, so that answers carry over and trends hold.</summary>
    public EditionMapping? Continues { get; init; }

    /// <summary>All words, by language.</summary>
    public IReadOnlyDictionary<string, Texts> Texts { get; init; } = new Dictionary<string, Texts>();

    /// <summary>The scale with this id, or null.</summary>
    public Scale? FindScale(string? id)
    {
        for (var i = 0; i < Scales.Count; i++)
            if (Scales[i].Id == id)
                return Scales[i];
        return null;
    }
}

/// <summary>A page of the questionnaire: five to twelve questions on one subject.</summary>
public sealed record Section
{
    public required string Id { get; init; }

    /// <summary>Expression; when false the whole section is not relevant.</summary>
    public string? Relevant { get; init; }

    public IReadOnlyList<Question> Questions { get; init; } = [];
}

/// <summary>A check across answers. <see cref="Check"/> must be true; when it is false the rule's text is shown at its questions.</summary>
public sealed record ConsistencyRule
{
    public required string Id { get; init; }

    /// <summary>Expression that holds when the answers agree with each other.</summary>
    public required string Check { get; init; }

    /// <summary><c>error</c> blocks submission; <c>warning</c> can be left standing with a reason.</summary>
    public RuleSeverity Severity { get; init; } = RuleSeverity.Warning;

    /// <summary>Ids of the questions beside which the message stands.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];
}

/// <summary>How serious a broken rule is.</summary>
public enum RuleSeverity { Warning, Error }

/// <summary>A subset of the questions: those that carry the tag.</summary>
public sealed record ShortForm
{
    public required string Id { get; init; }
    public required string Tag { get; init; }
}

/// <summary>
/// The earlier edition that this one continues, and the ids that changed name: new id → old id. An unlisted id continues itself.
/// </summary>
public sealed record EditionMapping
{
    public required string Edition { get; init; }
    public IReadOnlyDictionary<string, string> Ids { get; init; } = new Dictionary<string, string>();

    /// <summary>New ids that look the same as before and must not be compared, with the reason.</summary>
    public IReadOnlyDictionary<string, string> NotComparable { get; init; } = new Dictionary<string, string>();
}
