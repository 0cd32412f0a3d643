using Microsoft.AspNetCore.Http.Features;

namespace Assessment.Web.Answering;

/// <summary>How large the form of a section may be.</summary>
public static class SectionForms
{
    /// <summary>
    /// The most values that a form brings. A group of sixty data sets with a hundred values each is one form; what a request may weigh at all
    /// is the server's own limit.
    /// </summary>
    public const int MostValues = 50_000;

    public static void AddSectionForms(this IServiceCollection services) => services.Configure<FormOptions>(form => form.ValueCountLimit = MostValues);
}
