using Assessment.Data;
using Assessment.Data.Organisations;
using Assessment.Domain.Organisations;
using Assessment.Web.Mail;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Web.Accounts;

/// <summary>
/// The way into a site where nobody has an account yet: a one-time link on the console at every start until somebody used it. There
/// is no default password. <c>assess user add --admin</c> does the same without a start.
/// </summary>
public sealed class FirstAdministrator(DatabaseSetting database, SiteAddress site, TimeProvider clock)
{
    /// <summary>Writes the link, if there is nobody; that of the start before no longer works.</summary>
    public async Task InviteAsync(TextWriter console)
    {
        await using var db = database.Open();
        if (await db.People.AnyAsync())
            return;
        var secret = await db.AddLinkAsync(LinkKind.FirstAdministrator, null, clock.GetUtcNow());
        await db.SaveChangesAsync();
        await console.WriteLineAsync("Nobody has an account yet. Open this link once, within four hours, to become the first administrator:");
        await console.WriteLineAsync($"  {site.OfLink(secret)}");
    }
}
