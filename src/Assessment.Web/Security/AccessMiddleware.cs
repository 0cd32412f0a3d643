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
            // An error page is shown with the method of the request that failed.
            var isError = context.Features.Get<IExceptionHandlerFeature>() is not null || context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
            var method = isError ? "GET" : context.Request.Method;
            var route = RouteOf(endpoint);
            if (Access.Lists(method, route))
                return next();
            context.Response.StatusCode = Access.Lists(route) ? StatusCodes.Status405MethodNotAllowed : StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });

    /// <summary>Style sheets, pictures and the like: files of the site itself, open to all.</summary>
    public static bool IsStaticFile(Endpoint endpoint) => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    public static string RouteOf(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText?.TrimStart('/') ?? "";
}
