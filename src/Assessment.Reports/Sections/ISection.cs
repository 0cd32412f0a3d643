using Assessment.Domain.Rounds;
using Assessment.Reports.Blocks;

namespace Assessment.Reports.Sections;

/// <summary>A part of a report: reads the material, gives blocks. One file a section; <see cref="AllSections.All"/> lists them.</summary>
public interface ISection
{
    /// <summary>The word in <c>report.yaml</c>, for example <c>findings</c>.</summary>
    string Id { get; }

    IEnumerable<Block> Blocks(ReportMaterial material, SectionSettings settings);
}

/// <summary>One entry of a report template's list of sections.</summary>
public sealed record SectionSettings
{
    /// <summary>Id of the section.</summary>
    public required string Section { get; init; }

    /// <summary>The heading; none: the section's own, or no heading.</summary>
    public Wording? Title { get; init; }

    /// <summary><c>prose</c>: name of the Markdown file beside the template, without language and ending.</summary>
    public string? Prose { get; init; }
}
