using Assessment.Data;
using Assessment.Domain.Organisations;
using Assessment.Web.Security;
using Assessment.Web.Starting;

namespace Assessment.Web.Accounts;

/// <summary>
/// Who must use one-time codes (the setting <c>Accounts:RequireSecondStep</c>) and has not set them up is led to do so before anything
/// else, however they signed in.
/// </summary>
public static class SecondStepRule
{
    private const string SetUp = "/account/codes";

    /// <summary>Whether this person must use codes, by what they may do now.</summary>
    public static bool Requires(this AccountSettings settings, Reader reader) => settings.RequireSecondStep.Any(word =>
        Is(word, nameof(Who.Administrator)) ? reader.IsAdministrator
        : Is(word, nameof(Who.MayOpenRounds)) ? reader.MayOpenRounds
        : RoleOf(word) is { } role && reader.Held.Any(held => held.Role == role));

    /// <exception cref="StartingException">A word of the setting names nobody, and would protect nobody.</exception>
    public static void Check(this AccountSettings settings)
    {
        if (settings.RequireSecondStep.FirstOrDefault(word => !Is(word, nameof(Who.Administrator)) && !Is(word, nameof(Who.MayOpenRounds)) && RoleOf(word) is null) is { } unknown)
            throw new StartingException($"Accounts:RequireSecondStep names nobody with “{unknown}”. Write {string.Join(", ", [nameof(Who.Administrator), nameof(Who.MayOpenRounds), .. Enum.GetNames<Role>()])}.");
    }

    private static Role? RoleOf(string word) => Enum.GetValues<Role>().Select(role => (Role?)role).FirstOrDefault(role => Is(word, role.ToString()!));

    private static bool Is(string word, string name) => string.Equals(word.Trim(), name, StringComparison.OrdinalIgnoreCase);

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
