using Assessment.Web.Rounds;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Assessment.Web.Pages.Rounds;

/// <summary>The rounds there are.</summary>
public sealed class BrowseModel(Archive archive) : PageModel
{
    public IReadOnlyList<Dossier> Rounds => archive.All;
}
