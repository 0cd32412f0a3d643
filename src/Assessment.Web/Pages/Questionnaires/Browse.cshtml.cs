using Assessment.Web.Questionnaires;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Assessment.Web.Pages.Questionnaires;

/// <summary>The instruments there are.</summary>
public sealed class BrowseModel(Shelf shelf) : PageModel
{
    public IReadOnlyList<Edition> Instruments { get; } = [.. shelf.Newest.Where(edition => edition.IsAnsweredWithEvidence)];

    /// <summary>Definitions of published indices: figures go in, scores come out.</summary>
    public IReadOnlyList<Edition> Indices { get; } = [.. shelf.Newest.Where(edition => !edition.IsAnsweredWithEvidence)];
}
