namespace Assessment.Web.Security;

/// <summary>Headers on every answer. No inline script or style is allowed, so no page may carry a <c>style</c> attribute or an event handler.</summary>
public static class SecurityHeaders
{
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string CspName = "Content-Security-Policy";

    /// <summary>Every header with its value, in one list that a test reads.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        [CspName] = ContentSecurityPolicy,
        ["X-Content-Type-Options"] = "nosniff",
        ["X-Frame-Options"] = "DENY",
        ["Referrer-Policy"] = "same-origin",
        ["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
    };

    public static void UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use((context, next) =>
        {
            // On starting, so that an error page, which clears the response first, carries them too.
            context.Response.OnStarting(() =>
            {
                // A download may have a stricter policy of its own.
                foreach (var (name, value) in All)
                    if (name != CspName || !context.Response.Headers.ContainsKey(name))
                        context.Response.Headers[name] = value;
                return Task.CompletedTask;
            });
            return next();
        });
}
