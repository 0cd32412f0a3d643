using Assessment.Web.Starting;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Assessment.Web.Evidence;

/// <summary>The files of evidence, and how large one may be.</summary>
public static class EvidenceServices
{
    private const int MostMegabytes = 2000;

    /// <exception cref="StartingException">The setting cannot be used; the message says what would be right.</exception>
    public static void AddEvidence(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("Evidence").Get<EvidenceSettings>() ?? new();
        if (settings.MaximumMegabytes is < 1 or > MostMegabytes)
            throw new StartingException($"Evidence:MaximumMegabytes is {settings.MaximumMegabytes}. Set it to a number from 1 to {MostMegabytes}.");
        builder.Services.AddSingleton(settings).AddSingleton<EvidenceFiles>();
        // Afterwards, because Razor Pages begins its list of conventions anew.
        builder.Services.PostConfigure<RazorPagesOptions>(pages =>
        {
            pages.Conventions.AddPageApplicationModelConvention("/Evidence/Browse", page => page.Filters.Add(new UploadLimit(settings, "")));
            pages.Conventions.AddPageApplicationModelConvention("/Evidence/Choose", page => page.Filters.Add(new UploadLimit(settings, "Add")));
        });
    }
}
