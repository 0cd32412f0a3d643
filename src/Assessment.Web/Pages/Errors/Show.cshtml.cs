using System.Diagnostics;
using System.Globalization;
using Assessment.Web.Answering;
using Assessment.Web.Errors;
using Assessment.Web.Questionnaires;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Errors;

/// <summary>What the reader sees when a page is missing, may not be used, or broke. Only shown in place of a failed page.</summary>
[ResponseCache(NoStore = true)]
[IgnoreAntiforgeryToken]
public sealed class ShowModel(ILogger<ShowModel> log, Shelf shelf, IStringLocalizer<Text> texts) : PageModel
{
    public int Code { get; private set; }

    /// <summary>Missing, SignedOut, Role, TooLarge, TooMany, Away, Refused or Broken: the things a reader can do something about.</summary>
    public string Kind => Code switch
    {
        StatusCodes.Status401Unauthorized => "SignedOut",
        StatusCodes.Status403Forbidden => "Role",
        StatusCodes.Status404NotFound => "Missing",
        StatusCodes.Status413PayloadTooLarge => "TooLarge",
        StatusCodes.Status429TooManyRequests => "TooMany",
        StatusCodes.Status503ServiceUnavailable => "Away",
        < 500 => "Refused",
        _ => "Broken",
    };

    /// <summary>Finds the fault in the log.</summary>
    public string Reference => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    /// <summary>The page from which the form came, for after signing in.</summary>
    public string? Return { get; private set; }

    /// <summary>The answers that the refused request brought.</summary>
    public IReadOnlyList<TypedAnswer> Typed { get; private set; } = [];

    // Nothing of the request that failed is bound here: its form may be what could not be read, or hold a field named code.
    public async Task<IActionResult> OnGetAsync()
    {
        var again = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        Return = again is null ? null : again.OriginalPathBase + again.OriginalPath
            + QueryString.Create(QueryHelpers.ParseQuery(again.OriginalQueryString).Where(part => part.Key != "handler"));
        var failed = again is not null || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        Code = HttpContext.IsWithoutDatabase() ? StatusCodes.Status503ServiceUnavailable
            : !failed ? StatusCodes.Status404NotFound
            : IsTooLarge ? StatusCodes.Status413PayloadTooLarge
            : int.TryParse(RouteData.Values["code"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && code is >= 400 and <= 599 ? code
            : StatusCodes.Status500InternalServerError;
        Response.StatusCode = Code;
        if (failed)
            Typed = await TypedAnswers.OfRefusedAsync(Request, shelf, texts);
        // The fault itself was logged just before; this finds it by what the reader was shown.
        if (Kind == "Broken")
            log.LogError("The fault before this line has the reference {Reference}.", Reference);
        return Page();
    }

    // Whoever reads such a form only says that it cannot be read.
    private bool IsTooLarge => Request.ContentLength > HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
}
