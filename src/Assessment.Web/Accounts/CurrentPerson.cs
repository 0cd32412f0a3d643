using System.Security.Claims;
using Assessment.Data;
using Assessment.Data.Organisations;
using Assessment.Web.Errors;
using Assessment.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Web.Accounts;

/// <summary>Who is signed in, with their roles, read from the database once in each request. Nothing but the id is believed of the cookie.</summary>
public sealed class CurrentPerson
{
    /// <summary>Null when nobody is signed in, and from the moment the account is closed.</summary>
    public Person? Person { get; private set; }

    public Guid? Id => Person?.Id;

    public bool IsAdministrator => Person is { IsAdministrator: true };

    internal async Task Read(HttpContext context)
    {
        if (context.IsWithoutDatabase())
            return;
        var database = context.RequestServices.GetRequiredService<DatabaseSetting>();
        if (context.User.Identity is not { IsAuthenticated: true } || !Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
            return;
        await using var db = database.Open(Reader.System("who reads"));
        await db.Database.OpenConnectionAsync(context.RequestAborted);
        Person = await db.People.AsNoTracking().SingleOrDefaultAsync(person => person.Id == id && person.ClosedAt == null, context.RequestAborted);
        if (Person is null)
            context.User = new ClaimsPrincipal(new ClaimsIdentity());
        else
            context.RequestServices.GetRequiredService<CurrentReader>().Reader = await db.ReadReaderAsync(Person.Id, Person.IsAdministrator, context.RequestAborted);
    }
}

/// <summary>Finds out who is signed in before anything is served that depends on it.</summary>
public static class CurrentPersonMiddleware
{
    /// <summary>With this header a script says for whom its page was made. When somebody else is signed in by now, 412 is the answer: nothing is done in another's name.</summary>
    public const string MadeFor = "X-Person";

    public static void UseCurrentPerson(this IApplicationBuilder app) =>
        app.Use(async (context, next) =>
        {
            if (context.GetEndpoint() is RouteEndpoint endpoint && !AccessMiddleware.IsStaticFile(endpoint))
            {
                var current = context.RequestServices.GetRequiredService<CurrentPerson>();
                await current.Read(context);
                if (current.Id is { } id && context.Request.Headers[MadeFor] is [{ Length: > 0 } madeFor] && madeFor != id.ToString())
                {
                    (context.Response.StatusCode, context.Response.ContentLength) = (StatusCodes.Status412PreconditionFailed, 0);
                    return;
                }
            }
            await next();
        });
}
