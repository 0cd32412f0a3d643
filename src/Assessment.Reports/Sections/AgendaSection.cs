using Assessment.Reports.Blocks;

namespace Assessment.Reports.Sections;

/// <summary>Annex: the agenda of the on-site visit, day by day.</summary>
public sealed class AgendaSection : ISection
{
    public string Id => "agenda";

    public IEnumerable<Block> Blocks(ReportMaterial material, SectionSettings settings)
    {
        if (material.Round.Visit is not { Agenda.Count: > 0 } visit)
            yield break;
        var (words, language) = (material.Words, material.Language);
        yield return new Annex(settings.Title?.In(language) ?? words["agenda_title"]) { Id = "annex-agenda" };
        if (visit.Note is { } note)
            yield return new Text(note.In(language));
        var rows = visit.Agenda.GroupBy(m => m.Date).OrderBy(day => day.Key).SelectMany(day => day
            .Select(m => new Row(m.Until is null ? m.Time : $"{m.Time}–{m.Until}", m.Title.In(language), Met(material, m.Institutions)))
            .Prepend(Row.Group(day.Key.ToString(words["day_format"], material.Culture))));
        yield return new Table([new Column(words["time"], null), new Column(words["subject"], 2) { NamesRows = true }, new Column(words["institution"], 3.4)], [.. rows])
        {
            Caption = words["agenda_caption"],
            Wide = true,
        };
    }

    private static string Met(ReportMaterial material, IReadOnlyList<string> institutions) =>
        string.Join("; ", institutions.Select(id => material.Round.Institution(id, material.Language)));
}
