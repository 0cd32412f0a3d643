using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Assessment.Web.Evidence;

/// <summary>
/// Lets a form that adds a document be as large as the setting allows; every other request keeps the limits of the server. Up to twice
/// the setting is taken in, so that the page itself can say that a file is too large; beyond that the answer is 413.
/// </summary>
/// <param name="settings">The setting.</param>
/// <param name="handler">The handler of the page that takes the document; blank for the one without a name.</param>
public sealed class UploadLimit(EvidenceSettings settings, string handler) : IAuthorizationFilter, IOrderedFilter
{
    private const long FormBytes = 1024 * 1024;

    private readonly long most = 2 * settings.MaximumBytes + FormBytes;

    // Before the check of the form's token (1000), which reads the form.
    public int Order => 900;

    /// <inheritdoc/>
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method) || !string.Equals(http.Request.Query["handler"].ToString(), handler, StringComparison.OrdinalIgnoreCase))
            return;
        if (http.Request.ContentLength > most)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
            return;
        }
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
            body.MaxRequestBodySize = most;
        http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { MultipartBodyLengthLimit = most }));
    }
}
