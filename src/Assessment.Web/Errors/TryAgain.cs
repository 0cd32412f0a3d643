using System.Globalization;
using Assessment.Data;
using Microsoft.AspNetCore.Diagnostics;

namespace Assessment.Web.Errors;

/// <summary>
/// What is answered while the database is away: 503 with Retry-After. A person gets the error page; a script, which keeps what it has and sends
/// it again, gets <see cref="Reply"/>. One line in the log, not a stack trace for every reader.
/// </summary>
public sealed class TryAgain(ILogger<TryAgain> log) : IExceptionHandler
{
    /// <summary>After how many seconds to try again: a restart of PostgreSQL takes about as long.</summary>
    public const int Seconds = 5;

    /// <summary>What a script is told.</summary>
    /// <param name="Again">The same request may be sent again; nothing of it is done twice.</param>
    /// <param name="After">In so many seconds.</param>
    public sealed record Reply(bool Again, int After);

    /// <summary>Error pages for all faults; 503 for this one.</summary>
    public static ExceptionHandlerOptions Options => new()
    {
        ExceptionHandlingPath = "/error/500",
        StatusCodeSelector = fault => DatabaseAway.IsCauseOf(fault) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError,
        SuppressDiagnosticsCallback = handled => DatabaseAway.IsCauseOf(handled.Exception),
    };

    /// <inheritdoc />
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!DatabaseAway.IsCauseOf(exception))
            return false;
        log.LogError("The database cannot be reached: {Reason}", exception.GetBaseException().Message);
        httpContext.Response.Headers.RetryAfter = Seconds.ToString(CultureInfo.InvariantCulture);
        if (httpContext.Request.Headers.XRequestedWith.Count == 0)
            return false;
        await httpContext.Response.WriteAsJsonAsync(new Reply(true, Seconds), CancellationToken.None);
        return true;
    }
}

/// <summary>Asked by what would otherwise ask the database again for the error page.</summary>
public static class TryAgainRequest
{
    /// <summary>Whether this request is being answered with the error page because the database is away.</summary>
    public static bool IsWithoutDatabase(this HttpContext context) => DatabaseAway.IsCauseOf(context.Features.Get<IExceptionHandlerFeature>()?.Error);
}
