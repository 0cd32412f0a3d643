using Assessment.Data.Auditing;
using Assessment.Domain.Answering;
using Assessment.Domain.Organisations;
using Assessment.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Organisations;

/// <summary>What has to be settled before a person's data can be deleted.</summary>
public enum HoldKind
{
    /// <summary>Nobody would be left who manages accounts.</summary>
    LastAdministrator,

    /// <summary>An institution would be left without anybody who answers, with a questionnaire that is not handed in.</summary>
    OnlyFocalPoint,

    /// <summary>A round that is not over would be left without anybody who runs it.</summary>
    OnlyCoordinator,

    /// <summary>Who asks for it is no administrator any more.</summary>
    NotAdministrator,
}

/// <summary>One reason against deleting a person's data now.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Round">Title of the round it is about.</param>
/// <param name="Institution">Name of the institution it is about.</param>
public sealed record Hold(HoldKind Kind, Wording? Round = null, Wording? Institution = null);

/// <summary>
/// Deletes a person's data: their record is blanked and closed, what would let them in is removed, and their mail is emptied. Ids stay, so
/// that the audit log and the history of answers, which hold nothing else about people, stay true.
/// </summary>
public static class Erasing
{
    /// <summary>What stands against it; empty when nothing does. It looks at every round, whoever asks, and tells titles and names only.</summary>
    public static async Task<IReadOnlyList<Hold>> HoldsAsync(this AssessmentDb db, Guid personId, CancellationToken cancellation = default)
    {
        var holds = new List<Hold>();
        if (await db.IsLastAdministratorAsync(personId, cancellation))
            holds.Add(new Hold(HoldKind.LastAdministrator));
        var held = await (
            from membership in db.Memberships.IgnoreQueryFilters()
            where membership.PersonId == personId && membership.EndedAt == null && (membership.Role == Role.FocalPoint || membership.Role == Role.Coordinator)
            join round in db.Rounds on membership.RoundId equals round.Id
            where round.State != RoundState.Closed && round.State != RoundState.Cancelled
            where !db.Memberships.Any(other => other.PersonId != personId && other.EndedAt == null && other.Role == membership.Role && other.RoundId == round.Id
                && (membership.ParticipationId == null || other.ParticipationId == membership.ParticipationId)
                && db.People.Any(person => person.Id == other.PersonId && person.ClosedAt == null))
            join part in db.Participations on membership.ParticipationId equals part.Id into parts
            from part in parts.DefaultIfEmpty()
            join institution in db.Institutions on part.InstitutionId equals institution.Id into institutions
            from institution in institutions.DefaultIfEmpty()
            where part == null || (part.WithdrawnAt == null && db.Sheets.Any(sheet => sheet.ParticipationId == part.Id && sheet.Layer == Layer.Self && sheet.State != SheetState.Submitted))
            select new { membership.Role, round.Facts, Institution = institution.Name }).AsNoTracking().ToListAsync(cancellation);
        holds.AddRange(held.Select(one => new Hold(one.Role == Role.FocalPoint ? HoldKind.OnlyFocalPoint : HoldKind.OnlyCoordinator, one.Facts.Title, one.Institution)));
        return holds;
    }

    /// <summary>Does it, unless something stands against it: then that is given, and nothing was changed. It cannot be undone but by a backup.</summary>
    public static async Task<IReadOnlyList<Hold>> EraseAsync(this AssessmentDb db, Guid personId, DateTimeOffset now, CancellationToken cancellation = default)
    {
        await using var transaction = await db.ChangeWhoManagesAsync(cancellation);
        if (db.Reader.PersonId is { } reader && reader != personId && !await db.IsAdministratorAsync(reader, cancellation))
            return [new Hold(HoldKind.NotAdministrator)];
        if (await db.HoldsAsync(personId, cancellation) is { Count: > 0 } holds)
            return holds;
        var person = await db.People.SingleAsync(row => row.Id == personId, cancellation);
        var former = await db.FormerAsync(personId, cancellation);
        await EmptyMailAsync(db, person, former, now, cancellation);
        await db.UserLogins.Where(login => login.UserId == personId).ExecuteDeleteAsync(cancellation);
        await db.UserTokens.Where(token => token.UserId == personId).ExecuteDeleteAsync(cancellation);
        await db.UserClaims.Where(claim => claim.UserId == personId).ExecuteDeleteAsync(cancellation);
        await db.OneTimeLinks.Where(link => link.PersonId == personId).ExecuteDeleteAsync(cancellation);
        await db.Memberships.IgnoreQueryFilters().Where(held => held.PersonId == personId && held.EndedAt == null)
            .ExecuteUpdateAsync(held => held.SetProperty(row => row.EndedAt, (DateTimeOffset?)now), cancellation);
        await db.SectionAssignments.IgnoreQueryFilters().Where(given => given.PersonId == personId && given.EndedAt == null)
            .ExecuteUpdateAsync(given => given.SetProperty(row => row.EndedAt, (DateTimeOffset?)now), cancellation);
        person.Blank(now);
        db.Audit(now, "person-erased", ("person", personId));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return [];
    }

    private static async Task EmptyMailAsync(AssessmentDb db, Person person, IReadOnlyList<string> former, DateTimeOffset now, CancellationToken cancellation)
    {
        var found = new List<(Guid Id, string Subject, string Text)>();
        // What was not sent is given up.
        await db.OutgoingMails.IgnoreQueryFilters().Where(mail => mail.PersonId == person.Id || mail.Address == person.Email).ExecuteUpdateAsync(mail => mail
            .SetProperty(row => row.Address, "").SetProperty(row => row.Subject, "").SetProperty(row => row.Text, "")
            .SetProperty(row => row.SealedLink, (string?)null).SetProperty(row => row.LastError, (string?)null)
            .SetProperty(row => row.BounceDiagnosis, (string?)null)
            .SetProperty(row => row.FailedAt, row => row.SentAt == null && row.FailedAt == null ? now : row.FailedAt), cancellation);
        // Others were told of this person by name.
        var told = new FormerNames.Words([person.Email, person.Name, .. former]);
        await foreach (var mail in db.OutgoingMails.IgnoreQueryFilters().AsNoTracking().Select(mail => new { mail.Id, mail.Subject, mail.Text }).AsAsyncEnumerable().WithCancellation(cancellation))
            if (told.AreIn(mail.Subject) || told.AreIn(mail.Text))
                found.Add((mail.Id, told.TakenOutOf(mail.Subject), told.TakenOutOf(mail.Text)));
        foreach (var (id, subject, text) in found)
            await db.OutgoingMails.IgnoreQueryFilters().Where(mail => mail.Id == id)
                .ExecuteUpdateAsync(mail => mail.SetProperty(row => row.Subject, subject).SetProperty(row => row.Text, text), cancellation);
    }
}
