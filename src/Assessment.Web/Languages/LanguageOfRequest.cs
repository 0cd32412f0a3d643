using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Microsoft.Net.Http.Headers;

namespace Assessment.Web.Languages;

/// <summary>Finds the reader's language: what the address asks for (<c>?lang=es</c>, remembered where a person opens a page), what was chosen before, what the browser prefers, English.</summary>
public sealed class LanguageOfRequest : RequestCultureProvider
{
    public const string CookieName = "assessment.language";
    public const string QueryName = "lang";

    /// <inheritdoc />
    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var language = Asked(httpContext.Request) ?? Language.Find(httpContext.Request.Cookies[CookieName]) ?? Preferred(httpContext.Request) ?? Language.All[0];
        return Task.FromResult<ProviderCultureResult?>(new ProviderCultureResult(language.CultureName, language.Code));
    }

    internal static Language? Asked(HttpRequest request) => Language.Find(request.Query[QueryName]);

    private static Language? Preferred(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(wanted => wanted.Quality ?? 1)
            .Select(wanted => Language.Find(wanted.Value.Value))
            .FirstOrDefault(language => language is not null);
}

/// <summary>Puts each request into its reader's language and remembers a choice.</summary>
public static class LanguageMiddleware
{
    public static void UseLanguages(this IApplicationBuilder app)
    {
        app.UseRequestLocalization(options =>
        {
            options.SupportedCultures = [.. Language.All.Select(language => language.Culture)];
            options.SupportedUICultures = [.. Language.All.Select(language => CultureInfo.GetCultureInfo(language.Code))];
            options.DefaultRequestCulture = new RequestCulture(Language.All[0].CultureName, Language.All[0].Code);
            options.RequestCultureProviders = [new LanguageOfRequest()];
        });
        app.Use((context, next) =>
        {
            if (LanguageOfRequest.Asked(context.Request) is { } chosen && IsPageAskedFor(context.Request))
                context.Response.RememberLanguage(chosen);
            context.Response.Headers.ContentLanguage = Language.Current.Code;
            context.Response.Headers.Append(HeaderNames.Vary, "Accept-Language, Cookie");
            return next();
        });
    }

    // Scripts name a language too, and a browser asks for a service worker by itself: only the person chooses.
    private static bool IsPageAskedFor(HttpRequest request) =>
        !Path.HasExtension(request.Path.Value) && (request.Headers["Sec-Fetch-Dest"].ToString() is "" or "document");

    /// <summary>This browser gets its pages in this language from now on.</summary>
    public static void RememberLanguage(this HttpResponse response, Language language) =>
        response.Cookies.Append(LanguageOfRequest.CookieName, language.Code, new CookieOptions { MaxAge = TimeSpan.FromDays(365), IsEssential = true });
}
