using Assessment.Web.Accounts;
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
            if (Access.Find(method, route) is { } who)
            {
                var person = context.RequestServices.GetRequiredService<CurrentPerson>();
                if (who == Who.Public || who == Who.SignedIn && person.Id is not null || who == Who.Administrator && person.IsAdministrator)
                    return next();
                // Without a person the cookie's handler asks to sign in; with one it refuses.
                return person.Id is null ? context.ChallengeAsync() : context.ForbidAsync();
            }
            context.Response.StatusCode = Access.Lists(route) ? StatusCodes.Status405MethodNotAllowed : StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });

    /// <summary>Style sheets, pictures and the like: files of the site itself, open to all.</summary>
    public static bool IsStaticFile(Endpoint endpoint) => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    public static string RouteOf(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText?.TrimStart('/') ?? "";
}
