using Assessment.Domain.Recommendations;
using Assessment.Web.Languages;
using Assessment.Web.Pages.Rounds;
using Assessment.Web.Rounds;

namespace Assessment.Web.Pages.Recommendations;

/// <summary>What the experts recommend: to whom, how pressing, by when, and what it rests on.</summary>
public sealed class BrowseModel(Archive archive) : RoundPage(archive)
{
    public IEnumerable<Recommendation> Recommendations => Dossier.Folder.Recommendations.OrderBy(recommendation => recommendation.Number);

    public string Institution(string id) => Dossier.Round.Institution(id, Language.Current.Code);

    /// <summary>The recommendation with this id, for links between them.</summary>
    public Recommendation? Find(string id) => Dossier.Folder.Recommendations.FirstOrDefault(one => one.Id == id);
}
