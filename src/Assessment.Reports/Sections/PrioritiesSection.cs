using Assessment.Reports.Blocks;

namespace Assessment.Reports.Sections;

/// <summary>Where to begin: dimensions by the gap to their targets, as a starting point for the implementation plan.</summary>
public sealed class PrioritiesSection : ISection
{
    public string Id => "priorities";

    public IEnumerable<Block> Blocks(ReportMaterial material, SectionSettings settings)
    {
        if (material.Firmest is not { } firmest || material.Card(firmest) is not { } card || GapsSection.WidestFirst(card) is not { Count: > 0 } nodes)
            yield break;
        var words = material.Words;
        yield return new Heading(1, settings.Title?.In(material.Language) ?? words["priorities_title"]) { Counted = true };
        yield return new Paragraph(words["priorities_text"]);
        yield return GapsSection.Bars(material, nodes, firmest);
        yield return new Table(
            [
                new Column(words["number"], null, Align.Number), new Column(words["dimension"], 3) { NamesRows = true }, new Column(words[$"layer_{firmest}"], 1, Align.Number),
                new Column(words["target"], 1, Align.Number), new Column(words["gap"], 1, Align.Number),
            ],
            [
                .. nodes.Select((node, i) => new Row((i + 1).ToString(material.Culture), material.Texts.Dimension(node.Id),
                    Number(material, node.Score), Number(material, node.Target), Number(material, node.Gap))),
            ])
        { Caption = words["priorities_caption"] };
    }

    private static Cell Number(ReportMaterial material, double? value) => new(material.Number(value)) { Value = value, Format = "0.0" };
}
