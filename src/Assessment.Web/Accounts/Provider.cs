using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Json;
using Assessment.Web.Starting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Identity;

namespace Assessment.Web.Accounts;

/// <summary>A government's own sign-in (OpenID Connect): the settings <c>Accounts:Provider:*</c>. Without a client id there is none.</summary>
public sealed class ProviderSettings
{
    /// <summary>What people know it as, for the button: “the government's sign-in”.</summary>
    public string Name { get; init; } = "OpenID Connect";

    /// <summary>Its <c>issuer</c>, exactly as its discovery document says it; people are linked by issuer and subject.</summary>
    public string Issuer { get; init; } = "";

    public string AuthorizationEndpoint { get; init; } = "";

    public string TokenEndpoint { get; init; } = "";

    public string UserInformationEndpoint { get; init; } = "";

    public string ClientId { get; init; } = "";

    /// <summary>Give it in the environment (<c>Accounts__Provider__ClientSecret</c>), not in a file.</summary>
    public string ClientSecret { get; init; } = "";

    public bool IsOn => ClientId.Length > 0;

    /// <exception cref="StartingException">The provider is on and cannot work, or what passes between it and the site could be read by others.</exception>
    public void Check()
    {
        if (!IsOn)
            return;
        if (Issuer.Length == 0)
            throw new StartingException("Accounts:Provider:Issuer is missing; it is in the provider's discovery document.");
        foreach (var (name, address) in new[] { (nameof(AuthorizationEndpoint), AuthorizationEndpoint), (nameof(TokenEndpoint), TokenEndpoint), (nameof(UserInformationEndpoint), UserInformationEndpoint) })
            if (!Uri.TryCreate(address, UriKind.Absolute, out var parsed) || (parsed.Scheme != Uri.UriSchemeHttps && !(parsed.Scheme == Uri.UriSchemeHttp && parsed.IsLoopback)))
                throw new StartingException($"Accounts:Provider:{name} must be a whole address with https, as in the provider's discovery document; it is “{address}”.");
    }
}

/// <summary>
/// Signing in there: authorization code with PKCE, and who it is from the user-info endpoint, asked over a connection of our own
/// with the token just given. So nothing that passed through the browser has to be believed.
/// </summary>
public static class Provider
{
    /// <summary>Name of the scheme.</summary>
    public const string Scheme = "provider";

    public const string EmailVerified = "email_verified";

    public static void AddProvider(this AuthenticationBuilder authentication, ProviderSettings settings)
    {
        if (!settings.IsOn)
            return;
        authentication.AddOAuth(Scheme, settings.Name, options =>
        {
            options.SignInScheme = IdentityConstants.ExternalScheme;
            options.CallbackPath = "/account/provider/callback";
            options.AuthorizationEndpoint = settings.AuthorizationEndpoint;
            options.TokenEndpoint = settings.TokenEndpoint;
            options.UserInformationEndpoint = settings.UserInformationEndpoint;
            options.ClientId = settings.ClientId;
            options.ClientSecret = settings.ClientSecret;
            options.UsePkce = true;
            options.Scope.Add("openid");
            options.Scope.Add("email");
            options.Scope.Add("profile");
            options.CorrelationCookie.SameSite = SameSiteMode.Lax;
            options.ClaimActions.MapJsonKey(ClaimTypes.NameIdentifier, "sub");
            options.ClaimActions.MapJsonKey(ClaimTypes.Email, "email");
            options.ClaimActions.MapJsonKey(ClaimTypes.Name, "name");
            options.ClaimActions.MapJsonKey(EmailVerified, "email_verified");
            options.Events.OnCreatingTicket = AskWhoItIs;
            options.Events.OnRemoteFailure = failure =>
            {
                failure.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger<ProviderSettings>()
                    .LogWarning(failure.Failure, "Signing in with the provider failed.");
                failure.Response.Redirect("/account/sign-in?refused=true");
                failure.HandleResponse();
                return Task.CompletedTask;
            };
        });
    }

    private static async Task AskWhoItIs(OAuthCreatingTicketContext ticket)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, ticket.Options.UserInformationEndpoint);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", ticket.AccessToken);
        request.Headers.Accept.Add(new("application/json"));
        using var answer = await ticket.Backchannel.SendAsync(request, ticket.HttpContext.RequestAborted);
        answer.EnsureSuccessStatusCode();
        using var claims = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(ticket.HttpContext.RequestAborted));
        ticket.RunClaimActions(claims.RootElement);
    }
}
