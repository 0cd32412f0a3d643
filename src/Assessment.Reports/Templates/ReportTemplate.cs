using System.Globalization;
using Assessment.Domain.Rounds;
using Assessment.Reports.Blocks;
using Assessment.Reports.Sections;

namespace Assessment.Reports.Templates;

/// <summary>A report as data: which sections in which order, and the prose between them. A folder in <c>reports/</c>.</summary>
public sealed record ReportTemplate
{
    public required string Id { get; init; }

    /// <summary>What the report is called; <c>{country}</c> and the other fields of prose may stand in it.</summary>
    public required Wording Title { get; init; }

    public required IReadOnlyList<SectionSettings> Sections { get; init; }

    /// <summary>Chapters follow one another on a page; otherwise each begins a page.</summary>
    public bool ChaptersFlow { get; init; }

    /// <summary>The prose files: <c>name.language</c> → Markdown.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();

    /// <summary>A prose file in a language, else in English; null where there is none.</summary>
    public string? Prose(string name, string language) => Texts.GetValueOrDefault($"{name}.{language}") ?? Texts.GetValueOrDefault($"{name}.en");

    /// <summary>The report of a round by this template, ready for any writer.</summary>
    public NumberedReport Report(ReportMaterial material)
    {
        var round = material.Round;
        return new Report(ProseSection.Filled(Title.In(material.Language), material), material.Culture, Blocks(material))
        {
            RunningTitle = round.Title.In(material.Language),
            Author = round.Secretariat?.Organisation.In(material.Language) ?? "",
            Description = material.Texts.Title,
            Theme = Id,
            ChaptersFlow = ChaptersFlow,
            Sheets = [.. DataSheets.Of(material)],
            Published = round.Published?.From is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : null,
        }.Numbered();
    }

    /// <summary>A round that has only begun has no chapters: the report says so, rather than handing over an empty table of contents.</summary>
    private List<Block> Blocks(ReportMaterial material)
    {
        var blocks = Sections.SelectMany(s => AllSections.Find(s.Section)?.Blocks(material, s) ?? []).ToList();
        return blocks.Exists(block => block is Heading or Annex) ? blocks
            : [.. blocks.Where(block => block is not Contents), new Heading(1, material.Round.Title.In(material.Language)), new Text(material.Words["nothing_yet"])];
    }

    /// <summary>The culture that writes numbers and dates in a language of the report.</summary>
    public static CultureInfo CultureOf(string language) => CultureInfo.GetCultureInfo(language switch
    {
        "en" => "en-GB",
        "es" => "es-419",
        var other => other,
    });
}
