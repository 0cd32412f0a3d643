using System.Diagnostics;
using System.Globalization;
using Assessment.Web.Errors;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Assessment.Web.Pages.Errors;

/// <summary>What the reader sees when a page is missing, may not be used, or broke. Only shown in place of a failed page.</summary>
[ResponseCache(NoStore = true)]
[IgnoreAntiforgeryToken]
public sealed class ShowModel(ILogger<ShowModel> log) : PageModel
{
    public int Code { get; private set; }

    /// <summary>Missing, TooLarge, TooMany, Away, Refused or Broken: the things a reader can do something about.</summary>
    public string Kind => Code switch
    {
        StatusCodes.Status404NotFound => "Missing",
        StatusCodes.Status413PayloadTooLarge => "TooLarge",
        StatusCodes.Status429TooManyRequests => "TooMany",
        StatusCodes.Status503ServiceUnavailable => "Away",
        < 500 => "Refused",
        _ => "Broken",
    };

    /// <summary>Finds the fault in the log.</summary>
    public string Reference => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    public IActionResult OnGet()
    {
        // Not as a parameter: binding also reads the form, and one that is too large is why this page is shown.
        var code = int.Parse((string)RouteData.Values["code"]!, CultureInfo.InvariantCulture);
        var failed = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        Code = HttpContext.IsWithoutDatabase() ? StatusCodes.Status503ServiceUnavailable : failed ? code : StatusCodes.Status404NotFound;
        Response.StatusCode = Code;
        // The fault itself was logged just before; this finds it by what the reader was shown.
        if (Kind == "Broken")
            log.LogError("The fault before this line has the reference {Reference}.", Reference);
        return Page();
    }
}
