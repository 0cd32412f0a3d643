using System.Diagnostics;
using System.Globalization;
using Assessment.Web.Errors;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Assessment.Web.Pages.Errors;

/// <summary>What the reader sees when a page is missing, may not be used, or broke. Only shown in place of a failed page.</summary>
[ResponseCache(NoStore = true)]
[IgnoreAntiforgeryToken]
public sealed class ShowModel(ILogger<ShowModel> log) : PageModel
{
    public int Code { get; private set; }

    /// <summary>Missing, TooMany, Large, Away, Refused or Broken: the things a reader can do something about.</summary>
    public string Kind => Code switch
    {
        StatusCodes.Status404NotFound => "Missing",
        StatusCodes.Status413PayloadTooLarge => "Large",
        StatusCodes.Status429TooManyRequests => "TooMany",
        StatusCodes.Status503ServiceUnavailable => "Away",
        < 500 => "Refused",
        _ => "Broken",
    };

    /// <summary>Finds the fault in the log.</summary>
    public string Reference => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    // Nothing of the request that failed is bound here: its form may be what could not be read, or hold a field named code.
    public IActionResult OnGet()
    {
        var failed = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        Code = HttpContext.IsWithoutDatabase() ? StatusCodes.Status503ServiceUnavailable
            : !failed ? StatusCodes.Status404NotFound
            : IsTooLarge ? StatusCodes.Status413PayloadTooLarge
            : int.TryParse(RouteData.Values["code"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && code is >= 400 and <= 599 ? code
            : StatusCodes.Status500InternalServerError;
        Response.StatusCode = Code;
        // The fault itself was logged just before; this finds it by what the reader was shown.
        if (Kind == "Broken")
            log.LogError("The fault before this line has the reference {Reference}.", Reference);
        return Page();
    }

    // Whoever reads such a form only says that it cannot be read.
    private bool IsTooLarge => Request.ContentLength > HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
}
