using Assessment.Data;
using Assessment.Domain.Organisations;
using Assessment.Web.Security;

namespace Assessment.Web.Accounts;

/// <summary>
/// Who must use one-time codes (the setting <c>Accounts:RequireSecondStep</c>) and has not set them up is led to do so before anything
/// else, however they signed in.
/// </summary>
public static class SecondStepRule
{
    private const string SetUp = "/account/codes";

    /// <summary>Whether this person must use codes, by what they may do now.</summary>
    public static bool Requires(this AccountSettings settings, Reader reader) => settings.RequireSecondStep.Any(role =>
        (role == nameof(Who.Administrator) && reader.IsAdministrator) || (Enum.TryParse<Role>(role, out var wanted) && reader.Held.Any(held => held.Role == wanted)));

    public static void UseSecondStepRule(this IApplicationBuilder app) =>
        app.Use((context, next) =>
        {
            var services = context.RequestServices;
            if (context.GetEndpoint() is not RouteEndpoint endpoint || AccessMiddleware.IsStaticFile(endpoint)
                || services.GetRequiredService<CurrentPerson>().Person is not { TwoFactorEnabled: false }
                || !services.GetRequiredService<AccountSettings>().Requires(services.GetRequiredService<CurrentReader>().Reader)
                || AccessMiddleware.RouteOf(endpoint) is "account/codes" or "account/sign-out" or "error/{code:int}")
                return next();
            if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
                context.Response.Redirect(SetUp);
            else
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        });
}
