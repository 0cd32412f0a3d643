using Assessment.Domain.Rounds;
using Assessment.Web.Languages;
using Assessment.Web.Rounds;
using Assessment.Web.Scoring;

namespace Assessment.Web.Pages.Rounds;

/// <summary>A round at a glance: who, when, where it stands, what it rests on.</summary>
public sealed class ShowModel(Archive archive) : RoundPage(archive)
{
    public Round Round => Dossier.Round;

    public Result? Result => Result.Of(Dossier);

    /// <summary>Meetings of the visit, by day.</summary>
    public IEnumerable<IGrouping<DateOnly, Meeting>> Days => (Round.Visit?.Agenda ?? []).GroupBy(meeting => meeting.Date).OrderBy(day => day.Key);

    /// <summary>Participants by where they come from, in the order given.</summary>
    public IEnumerable<IGrouping<string, Participant>> Sides => Round.Participants.GroupBy(SideOf);

    public string Institution(string id) => Round.Institution(id, Language.Current.Code);

    private string SideOf(Participant person) => person.Country is { } country
        ? Round.CountryName(country, Language.Current.Code)
        : person.Institution is { } institution ? Institution(institution) : Dossier.In(Round.Country.Name);
}
