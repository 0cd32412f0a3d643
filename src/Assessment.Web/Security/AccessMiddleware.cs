using Assessment.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.StaticAssets;

namespace Assessment.Web.Security;

/// <summary>Holds the site to the access table: an endpoint that nobody thought about is refused, not open.</summary>
public static class AccessMiddleware
{
    public static void UseAccessTable(this IApplicationBuilder app) =>
        app.Use((context, next) =>
        {
            if (context.GetEndpoint() is not RouteEndpoint endpoint || IsStaticFile(endpoint))
                return next();
            // An error page is asked for with the method of the request that failed, and answers as to GET.
            var isError = context.Features.Get<IExceptionHandlerFeature>() is not null || context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
            if (isError)
                context.Request.Method = HttpMethods.Get;
            var method = context.Request.Method;
            var route = RouteOf(endpoint);
            if (Access.Find(method, route, isError ? "" : HandlerOf(context)) is not { } who)
                return Answer(context, Access.Lists(route) ? StatusCodes.Status405MethodNotAllowed : StatusCodes.Status404NotFound);
            var reader = context.RequestServices.GetRequiredService<CurrentReader>().Reader;
            return who.Judge(reader, context.GetRouteValue("round") as string, context.GetRouteValue("institution") as string) switch
            {
                Verdict.Allowed => next(),
                // The cookie's handler asks to sign in, or refuses.
                Verdict.SignInFirst => context.ChallengeAsync(),
                Verdict.Refused => context.ForbidAsync(),
                _ => Answer(context, StatusCodes.Status404NotFound),
            };
        });

    /// <summary>Style sheets, pictures and the like: files of the site itself, open to all.</summary>
    public static bool IsStaticFile(Endpoint endpoint) => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    public static string RouteOf(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText?.TrimStart('/') ?? "";

    // Razor Pages chooses a handler by these two; another name for it in the form is not looked at.
    private static string HandlerOf(HttpContext context) => context.GetRouteValue("handler") as string ?? context.Request.Query["handler"].FirstOrDefault() ?? "";

    private static Task Answer(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
