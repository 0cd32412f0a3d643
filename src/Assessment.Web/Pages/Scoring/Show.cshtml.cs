using Assessment.Domain.Scoring;
using Assessment.Web.Charts;
using Assessment.Web.Pages.Rounds;
using Assessment.Web.Rounds;
using Assessment.Web.Scoring;

namespace Assessment.Web.Pages.Scoring;

/// <summary>The scorecard of a round: the overall result, the topics as radar and gaps, each number with its way to its explanation.</summary>
public sealed class ShowModel(Archive archive, Drawings drawings) : RoundPage(archive)
{
    public Result? Result => Result.Of(Dossier);

    public Standpoint Firmest => Dossier.Firmest!;

    /// <summary>All dimensions of the firmest layer, parents before children.</summary>
    public IEnumerable<NodeScore> Lines => Firmest.Card.Dimensions;

    /// <summary>Charts that could be drawn; empty where Node is missing, and the tables stand open instead.</summary>
    public IReadOnlyList<Drawing> Charts { get; private set; } = [];

    public async Task OnGetAsync() => Charts = Dossier.Firmest is null ? [] : await drawings.Of(Dossier, HttpContext.RequestAborted);

    public string NameOf(string node) => NodeNames.Of(Words, Dossier.Edition.Scorer.Plan, node);
}
