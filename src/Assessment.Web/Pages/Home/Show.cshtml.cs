using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Assessment.Web.Pages.Home;

/// <summary>The front door: what the platform is for, the example round, the instruments, how a round goes.</summary>
public sealed class ShowModel : PageModel;
