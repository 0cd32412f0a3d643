namespace Assessment.Reports.Blocks;

/// <summary>The first page, and behind it the people and the imprint. The title is the report's.</summary>
public sealed record Cover(string Organisation, string Kicker) : Block
{
    public Prose? Subtitle { get; init; }

    /// <summary>Two to four short facts under the title: countries, mechanism, date.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];
    public Prose? Note { get; init; }
    public IReadOnlyList<People> People { get; init; } = [];
    public IReadOnlyList<Prose> Imprint { get; init; } = [];

    /// <summary>A country's or organisation's crest, on white, at the foot of the cover.</summary>
    public Image? Crest { get; init; }
}

/// <summary>A label and what it stands for.</summary>
public sealed record Fact(string Label, Prose Text);

/// <summary>A group of people: participating experts, technical secretariat.</summary>
public sealed record People(string Label, IReadOnlyList<Person> Names);

/// <summary>A person and the post held at the time.</summary>
public sealed record Person(string Name, string? Post = null);

/// <summary>The table of contents, filled by each writer; then the lists of boxes, figures or tables that are asked for.</summary>
public sealed record Contents(params IReadOnlyList<ContentsList> Lists) : Block;

/// <summary>A list that may follow the contents.</summary>
public enum ContentsList { Boxes, Figures, Tables }
