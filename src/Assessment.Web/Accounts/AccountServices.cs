using System.Globalization;
using Assessment.Data;
using Assessment.Data.Organisations;
using Assessment.Web.Errors;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;

namespace Assessment.Web.Accounts;

/// <summary>Accounts and the cookie that says who is signed in.</summary>
public static class AccountServices
{
    /// <summary>How long one stays signed in without opening a page.</summary>
    public static readonly TimeSpan SessionHolds = TimeSpan.FromHours(8);

    /// <summary>How long one stays signed in at most, whatever one opens: a working day.</summary>
    public static readonly TimeSpan SessionEnds = TimeSpan.FromHours(12);

    private const string Since = "since";

    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("Accounts").Get<AccountSettings>() ?? new();
        settings.Check();
        settings.Provider.Check();
        var services = builder.Services;
        services.AddSingleton(settings).AddScoped<CurrentPerson>().AddHttpContextAccessor();
        services.AddDataProtection().SetApplicationName("Assessment").ProtectKeys(builder);
        services.AddOptions<KeyManagementOptions>().Configure<DatabaseSetting>((keys, database) => keys.XmlRepository = new SealingKeys(database));
        services.AddIdentityCore<Person>(Rules)
            .AddEntityFrameworkStores<AssessmentDb>().AddUserStore<PersonStore>().AddSignInManager<SignIns>()
            .AddTokenProvider<OneTimeCodes>(TokenOptions.DefaultAuthenticatorProvider).AddTokenProvider<EmailTokenProvider<Person>>(Proof.Codes);
        services.AddScoped<IPasswordValidator<Person>, PasswordRule>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(Session));
        services.AddAuthentication().AddProvider(settings.Provider);
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddRateLimits(settings);
        services.AddScoped<Passwords>().AddScoped<Proof>().AddScoped<ProviderLinks>().AddScoped<AddressChange>().AddScoped<Invitations>();
        services.AddSingleton<AskedLinks>().AddHostedService(provider => provider.GetRequiredService<AskedLinks>());
    }

    private static void Rules(IdentityOptions identity)
    {
        identity.User.RequireUniqueEmail = true;
        // The user name is the address, and addresses have letters of every alphabet.
        identity.User.AllowedUserNameCharacters = "";
        // PasswordRule has the rules.
        identity.Password = new PasswordOptions
        {
            RequiredLength = 1,
            RequiredUniqueChars = 1,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
        };
        identity.Lockout.MaxFailedAccessAttempts = 5;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
    }

    private static DateTimeOffset Now(HttpContext context) => context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();

    private static void Session(CookieAuthenticationOptions session)
    {
        session.Cookie.Name = "assessment.session";
        session.Cookie.SameSite = SameSiteMode.Lax;
        session.ExpireTimeSpan = SessionHolds;
        session.SlidingExpiration = true;
        session.LoginPath = "/account/sign-in";
        session.ReturnUrlParameter = "return";
        var validate = session.Events.OnValidatePrincipal;
        session.Events.OnSigningIn = entered =>
        {
            // A session that goes on with a new cookie keeps its beginning.
            entered.Properties.Items.TryAdd(Since, Now(entered.HttpContext).ToString("O", CultureInfo.InvariantCulture));
            return Task.CompletedTask;
        };
        session.Events.OnValidatePrincipal = who =>
        {
            if (who.HttpContext.IsWithoutDatabase())
                return Task.CompletedTask;
            if (who.Properties.Items.TryGetValue(Since, out var since) && DateTimeOffset.TryParse(since, CultureInfo.InvariantCulture, out var from) && Now(who.HttpContext) < from + SessionEnds)
                return validate(who);
            who.RejectPrincipal();
            return who.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        };
        session.Events.OnRedirectToLogin = redirect =>
        {
            // A page asks to sign in and comes back; a script is told, and keeps what it has.
            if (HttpMethods.IsGet(redirect.Request.Method) && (redirect.Request.Headers["Sec-Fetch-Dest"] != "empty"
                // A service worker passes on what a person opens; such a request wants a page.
                || redirect.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal)))
                redirect.Response.Redirect(redirect.RedirectUri);
            else
                redirect.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        };
        session.Events.OnRedirectToAccessDenied = refused =>
        {
            refused.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }
}
