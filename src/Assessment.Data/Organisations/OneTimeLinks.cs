using Assessment.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Organisations;

/// <summary>Making, finding and using one-time links.</summary>
public static class OneTimeLinks
{
    /// <summary>Makes a link and gives its secret; the person's earlier links no longer work. Stored with the next SaveChanges, except that those are withdrawn at once.</summary>
    public static async Task<string> AddLinkAsync(this AssessmentDb db, LinkKind kind, Guid? person, DateTimeOffset now, string? newAddress = null, CancellationToken cancellation = default)
    {
        await db.WithdrawLinksAsync(person, now, cancellation);
        var (added, secret) = OneTimeLink.Create(kind, person, now, newAddress);
        db.Add(added);
        return secret;
    }

    /// <summary>Makes a link that anybody may have asked for, and gives its secret. It ends earlier ones of its kind only where they let in who reads the mail; an invitation is never ended by it.</summary>
    public static async Task<string> AddAskedLinkAsync(this AssessmentDb db, LinkKind kind, Guid person, DateTimeOffset now, CancellationToken cancellation = default)
    {
        if (kind == LinkKind.Reset)
            await Withdraw(db.OneTimeLinks.Where(link => link.PersonId == person && link.Kind == LinkKind.Reset), now, cancellation);
        var (added, secret) = OneTimeLink.Create(kind, person, now);
        db.Add(added);
        return secret;
    }

    /// <summary>Ends all links of this person, at once; those of nobody are for the first administrator.</summary>
    public static Task WithdrawLinksAsync(this AssessmentDb db, Guid? person, DateTimeOffset now, CancellationToken cancellation = default) =>
        Withdraw(db.OneTimeLinks.Where(link => link.PersonId == person), now, cancellation);

    private static Task<int> Withdraw(IQueryable<OneTimeLink> links, DateTimeOffset now, CancellationToken cancellation) => links.Where(link => link.UsedAt == null)
        .ExecuteUpdateAsync(rows => rows.SetProperty(link => link.UsedAt, (DateTimeOffset?)now).SetProperty(link => link.NewAddress, (string?)null), cancellation);

    /// <summary>The link with this secret, if its button still works and its person's account is open; else null. That for the first administrator works only while nobody has an account.</summary>
    public static async Task<OneTimeLink?> FindLinkAsync(this AssessmentDb db, string secret, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var hash = OneTimeLink.HashOf(secret);
        var link = await db.OneTimeLinks.AsNoTracking().SingleOrDefaultAsync(
            row => row.SecretHash == hash && (row.PersonId == null ? !db.People.Any() : db.People.Any(person => person.Id == row.PersonId && person.ClosedAt == null)), cancellation);
        return link is not null && link.HoldsAt(now) ? link : null;
    }

    /// <summary>Uses the link up. False when somebody was quicker: then nothing may be done. Call it inside the transaction of what the link is for.</summary>
    public static async Task<bool> UseLinkAsync(this AssessmentDb db, OneTimeLink link, DateTimeOffset now, CancellationToken cancellation = default) =>
        await db.OneTimeLinks.Where(row => row.Id == link.Id && row.UsedAt == null && (row.PersonId != null || !db.People.Any()))
            .ExecuteUpdateAsync(links => links.SetProperty(row => row.UsedAt, (DateTimeOffset?)now).SetProperty(row => row.NewAddress, (string?)null), cancellation) == 1;
}
