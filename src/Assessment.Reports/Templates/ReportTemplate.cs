using Assessment.Domain.Rounds;
using Assessment.Reports.Sections;

namespace Assessment.Reports.Templates;

/// <summary>A report as data: which sections in which order, and the prose between them. A folder in <c>reports/</c>.</summary>
public sealed record ReportTemplate
{
    public required string Id { get; init; }

    /// <summary>What the report is called; <c>{country}</c> and the other fields of prose may stand in it.</summary>
    public required Wording Title { get; init; }

    public required IReadOnlyList<SectionSettings> Sections { get; init; }

    /// <summary>The prose files: <c>name.language</c> → Markdown.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();

    /// <summary>A prose file in a language, else in English; null where there is none.</summary>
    public string? Prose(string name, string language) => Texts.GetValueOrDefault($"{name}.{language}") ?? Texts.GetValueOrDefault($"{name}.en");
}
