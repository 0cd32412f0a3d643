using Assessment.Domain.Reviews;
using Assessment.Reports.Blocks;

namespace Assessment.Reports.Sections;

/// <summary>One chapter of findings: numbered paragraphs under their headings, the group's conclusions, good-practice boxes, sources as footnotes.</summary>
public sealed class ChapterSection : ISection
{
    public string Id => "chapter";

    public IEnumerable<Block> Blocks(ReportMaterial material, SectionSettings settings)
    {
        var findings = material.Folder.Findings.Where(f => f.Chapter == settings.Chapter).ToList();
        if (findings.Count == 0)
            yield break;
        yield return new Heading(1, settings.Title?.In(material.Language) ?? settings.Chapter ?? "") { Counted = true, Id = $"chapter-{settings.Chapter}" };
        string? heading = null;
        foreach (var finding in findings)
        {
            if (finding.Heading?.In(material.Language) is { } next && next != heading)
                yield return new Heading(2, heading = next);
            foreach (var block in Finding(material, finding))
                yield return block;
        }
    }

    private static IEnumerable<Block> Finding(ReportMaterial material, Finding finding)
    {
        var paragraphs = MarkdownText.Read(finding.Text.In(material.Language));
        var notes = finding.Sources.Select((source, i) => new Footnote($"{finding.Id}-{i + 1}", source)).ToList();
        for (var i = 0; i < paragraphs.Count; i++)
            yield return paragraphs[i] is Text text
                ? Paragraph(finding, i, i == paragraphs.Count - 1 ? text.Content + Marks(notes) : text.Content)
                : paragraphs[i];
        foreach (var note in notes)
            yield return note;
        foreach (var id in finding.Boxes)
            if (material.Folder.GoodPractices.FirstOrDefault(p => p.Id == id) is { } practice)
                yield return Practice(material, practice);
    }

    private static Block Paragraph(Finding finding, int index, Prose text) => finding.Kind == FindingKind.Conclusion
        ? new Conclusion(text) { Id = index == 0 ? Anchor(finding.Id) : null }
        : new Paragraph(text) { Id = index == 0 ? Anchor(finding.Id) : null };

    private static Prose Marks(List<Footnote> notes) => Prose.Of([.. notes.Select(n => new NoteMark(n.Note))]);

    private static Box Practice(ReportMaterial material, GoodPractice practice)
    {
        var blocks = MarkdownText.Read(practice.Text.In(material.Language));
        if (practice.Link is { } link)
            blocks = [.. blocks, new Text([new Words(link) { Link = link }])];
        return new Box(practice.Title.In(material.Language), blocks) { Id = BoxAnchor(practice.Id), Country = practice.Country.In(material.Language) };
    }

    /// <summary>The address of a finding within the report.</summary>
    internal static string Anchor(string finding) => $"finding-{finding}";

    /// <summary>The address of a good-practice box within the report.</summary>
    internal static string BoxAnchor(string practice) => $"box-{practice}";
}
