using Assessment.Domain.Reviews;
using Assessment.Reports.Blocks;

namespace Assessment.Reports.Sections;

/// <summary>The chapters of findings: numbered paragraphs under their headings, the group's conclusions set apart, boxes and footnotes in place.</summary>
public sealed class FindingsSection : ISection
{
    public string Id => "findings";

    public IEnumerable<Block> Blocks(ReportMaterial material, SectionSettings settings) =>
        material.Folder.Chapters.SelectMany(chapter => Chapter(material, chapter))
            .Concat(material.Folder.Footnotes.Select(note => new Footnote(note.Key, Note(note.Value, material.Language))));

    private static IEnumerable<Block> Chapter(ReportMaterial material, FindingChapter chapter)
    {
        yield return new Heading(1, chapter.Title.In(material.Language)) { Counted = true, Id = $"chapter-{chapter.Id}" };
        foreach (var section in chapter.Sections)
        {
            yield return new Heading(2, section.Title.In(material.Language)) { Id = $"section-{section.Id}" };
            foreach (var block in material.Folder.Findings.Where(f => f.Section == section.Id).SelectMany(f => Finding(material, f)))
                yield return block;
            foreach (var box in Boxes.After(material, section.Id))
                yield return box;
        }
    }

    private static IEnumerable<Block> Finding(ReportMaterial material, Finding finding)
    {
        var first = true;
        foreach (var block in NotedText.Read(finding.Text.In(material.Language)))
        {
            var id = first ? Anchor(finding.Id) : null;
            yield return block is not Text text ? block
                : finding.Kind == FindingKind.Conclusion ? new Conclusion(text.Content) { Id = id }
                : new Paragraph(text.Content) { Id = id };
            first = false;
        }
    }

    private static Prose Note(FindingNote note, string language) => note.Link is { } link
        ? [new Words(note.In(language) + " "), new Words(link) { Link = link }]
        : note.In(language);

    /// <summary>The address of a finding within the report.</summary>
    internal static string Anchor(string finding) => $"finding-{finding}";
}
