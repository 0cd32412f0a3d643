using Assessment.Web.Questionnaires;
using Assessment.Web.Rounds;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Assessment.Web.Pages.Home;

/// <summary>The front door: what the platform is for, the latest round, how a round goes, the instruments.</summary>
public sealed class ShowModel(Archive archive, Shelf shelf) : PageModel
{
    /// <summary>The round that stands on the front page: the newest one with an overall result, else the newest; null where there is none.</summary>
    public Dossier? Latest => archive.All.FirstOrDefault(dossier => dossier.Firmest?.Card.Overall.Score is not null) ?? (archive.All.Count > 0 ? archive.All[0] : null);

    public IReadOnlyList<Edition> Instruments { get; } = [.. shelf.Newest.Where(edition => edition.IsAnsweredWithEvidence)];
}
