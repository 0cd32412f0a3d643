using System.Text.RegularExpressions;
using Assessment.Reports.Blocks;

namespace Assessment.Reports.Sections;

/// <summary>
/// The opening chapters in the round's own prose: <c># Chapter {#id}</c>, <c>## Section {#id}</c>, paragraphs numbered in the report's run,
/// <c>[^id]: …</c> for footnotes, boxes after the headings they name.
/// </summary>
public sealed partial class NarrativeSection : ISection
{
    public string Id => "narrative";

    public IEnumerable<Block> Blocks(ReportMaterial material, SectionSettings settings)
    {
        var (text, notes) = WithoutNotes(material.Folder.Narrative.In(material.Language));
        string? place = null, chapter = null;
        foreach (var part in Heading().Split(text).Chunk(4)) // text, hashes, title, id of the next heading
        {
            foreach (var block in NotedText.Read(part[0]))
                yield return block is Text prose ? new Paragraph(prose.Content) : block;
            foreach (var box in place is null ? [] : Boxes.After(material, place))
                yield return box;
            if (part.Length < 4)
                break;
            if (part[1].Length == 1 && chapter is not null && chapter != place)
                foreach (var box in Boxes.After(material, chapter))
                    yield return box;
            (place, chapter) = (part[3], part[1].Length == 1 ? part[3] : chapter);
            yield return new Heading(part[1].Length, part[2].Trim()) { Counted = part[1].Length == 1, Id = $"chapter-{part[3]}" };
        }
        foreach (var (id, note) in notes)
            yield return new Footnote(id, MarkdownText.Line(note));
    }

    private static (string Text, IReadOnlyList<(string Id, string Text)> Notes) WithoutNotes(string text) =>
        (Note().Replace(text, ""), [.. Note().Matches(text).Select(m => (m.Groups[1].Value, m.Groups[2].Value))]);

    [GeneratedRegex(@"^(#{1,2}) +(.+?) *\{#([a-z0-9_]+)\}[ \r]*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\[\^([a-z0-9_]+)\]: *(.+)$", RegexOptions.Multiline)]
    private static partial Regex Note();
}
