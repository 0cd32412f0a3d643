using Assessment.Domain.Rounds;
using Assessment.Reports.Blocks;

namespace Assessment.Reports.Sections;

/// <summary>Annex: the organisation chart as an indented list, which a screen reader can follow and an editor can change.</summary>
public sealed class OrganisationSection : ISection
{
    public string Id => "organisation";

    public IEnumerable<Block> Blocks(ReportMaterial material, SectionSettings settings)
    {
        if (material.Round.OrganisationChart is not { Nodes.Count: > 0 } chart)
            yield break;
        yield return new Annex(settings.Title?.In(material.Language) ?? material.Words["organisation_title"]) { Id = "annex-organisation" };
        yield return new Text([new Words(chart.Title.In(material.Language)) { Bold = true }]);
        yield return Units(chart, null, material.Language)!;
        if (chart.Sources.Count > 0)
            yield return new Text($"{material.Words["rests_on"]}: {material.Citations.Of(chart.Sources)}");
    }

    /// <summary>The units below one; null where there are none. A unit whose parent is unknown is not shown twice, so a loop ends.</summary>
    private static Listing? Units(OrganisationChart chart, string? parent, string language, int depth = 0)
    {
        var units = depth > 8 ? [] : chart.Nodes.Where(n => n.Parent == parent).Select(n => new Item(n.Name.In(language)) { Nested = Units(chart, n.Id, language, depth + 1) }).ToList();
        return units.Count == 0 ? null : new Listing(units);
    }
}
