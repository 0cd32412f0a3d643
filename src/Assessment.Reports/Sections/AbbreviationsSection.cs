using Assessment.Reports.Blocks;

namespace Assessment.Reports.Sections;

/// <summary>Annex: abbreviations in alphabetical order.</summary>
public sealed class AbbreviationsSection : ISection
{
    public string Id => "abbreviations";

    public IEnumerable<Block> Blocks(ReportMaterial material, SectionSettings settings)
    {
        if (material.Round.Abbreviations.Count == 0)
            yield break;
        yield return new Annex(settings.Title?.In(material.Language) ?? material.Words["abbreviations_title"]);
        yield return new Table([new Column(material.Words["abbreviation"], null) { NamesRows = true }, new Column(material.Words["meaning"], 4)],
            [.. material.Round.Abbreviations.OrderBy(a => a.Short, StringComparer.Ordinal).Select(a => new Row(a.Short, a.Long.In(material.Language)))]);
    }
}
