using Assessment.Reports.Blocks;

namespace Assessment.Reports.Sections;

/// <summary>All recommendations in one table, for those who follow them up.</summary>
public sealed class RegisterSection : ISection
{
    public string Id => "register";

    public IEnumerable<Block> Blocks(ReportMaterial material, SectionSettings settings)
    {
        var all = material.Folder.Recommendations.OrderBy(r => r.Number).ToList();
        if (all.Count == 0)
            yield break;
        var (words, language) = (material.Words, material.Language);
        yield return new Annex(settings.Title?.In(language) ?? words["register_title"]);
        yield return new Table(
            [
                new Column(words["number"], null, Align.Number), new Column(words["recommendation"], 3) { NamesRows = true }, new Column(words["addressee"], 4.2),
                new Column(words["priority"], null), new Column(words["time_frame"], null), new Column(words["sdg"], 1),
            ],
            [
                .. all.Select(r => new Row(
                    new Cell(r.Number.ToString(material.Culture)) { Value = r.Number, Format = "0" }, r.Title.In(language),
                    RecommendationsSection.Addressees(material, r) ?? "–", words[$"priority_{r.Priority}"], words[$"term_{r.TimeFrame}"],
                    string.Join(", ", r.SdgTargets))),
            ])
        { Caption = words["register_caption"], Id = "table-register", Wide = true };
    }
}
