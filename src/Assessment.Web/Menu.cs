using Microsoft.AspNetCore.Diagnostics;

namespace Assessment.Web;

/// <summary>The main navigation: page and text key.</summary>
public static class Menu
{
    public static IReadOnlyList<(string Page, string Key)> Main { get; } = [];

    /// <summary>The path that the reader asked for, also on an error page, which is served in its place.</summary>
    public static string PathOfReader(this HttpContext context)
    {
        var path = context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
            ?? context.Features.Get<IExceptionHandlerPathFeature>()?.Path
            ?? context.Request.Path.ToString();
        // "//elsewhere.org" as a link would lead to another site.
        return "/" + path.TrimStart('/', '\\');
    }
}
