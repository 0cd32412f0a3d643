using Assessment.Reports.Blocks;

namespace Assessment.Reports.Sections;

/// <summary>Annex: the agenda of the on-site visit, day by day.</summary>
public sealed class AgendaSection : ISection
{
    public string Id => "agenda";

    public IEnumerable<Block> Blocks(ReportMaterial material, SectionSettings settings)
    {
        if (material.Round.Visits.Count == 0)
            yield break;
        var (words, language) = (material.Words, material.Language);
        yield return new Annex(settings.Title?.In(language) ?? words["agenda_title"]) { Id = "annex-agenda" };
        var rows = material.Round.Visits.GroupBy(v => v.Date).OrderBy(day => day.Key).SelectMany(day => day
            .Select(v => new Row(Hours(v.From, v.To), v.Subject.In(language), Met(material, v.Institutions)))
            .Prepend(Row.Group(day.Key.ToString(words["day_format"], material.Culture))));
        yield return new Table([new Column(words["time"], null), new Column(words["subject"], 3) { NamesRows = true }, new Column(words["institution"], 2)], [.. rows])
        {
            Caption = words["agenda_caption"],
        };
    }

    private static string Hours(string? from, string? to) => (from, to) switch
    {
        ({ } start, { } end) => $"{start}–{end}",
        ({ } start, null) => start,
        _ => "–",
    };

    private static string Met(ReportMaterial material, IReadOnlyList<string> institutions) =>
        string.Join("; ", institutions.Select(id => material.Round.Institutions.FirstOrDefault(i => i.Id == id)?.Name.In(material.Language) ?? id));
}
