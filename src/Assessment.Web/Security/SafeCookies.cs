using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.Mvc;

namespace Assessment.Web.Security;

/// <summary>What every cookie of the site has in common: unreadable for scripts, not sent from other sites, over HTTPS only.</summary>
public static class SafeCookies
{
    public static void AddSafeCookies(this IServiceCollection services, IWebHostEnvironment environment)
    {
        // On a developer's machine there is no certificate; everywhere else a cookie without Secure is a mistake.
        var secure = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        services.Configure<CookiePolicyOptions>(policy =>
        {
            policy.HttpOnly = HttpOnlyPolicy.Always;
            policy.MinimumSameSitePolicy = SameSiteMode.Lax;
            policy.Secure = secure;
        });
        services.Configure<CookieTempDataProviderOptions>(notices =>
        {
            notices.Cookie.Name = Notices.CookieName;
            notices.Cookie.SecurePolicy = secure;
        });
        services.ConfigureAll<CookieAuthenticationOptions>(session => session.Cookie.SecurePolicy = secure);
        services.ConfigureAll<OAuthOptions>(provider => provider.CorrelationCookie.SecurePolicy = secure);
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = "assessment.forms";
            forms.Cookie.SameSite = SameSiteMode.Strict;
            forms.Cookie.SecurePolicy = secure;
        });
    }
}
