using Assessment.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Organisations;

/// <summary>Finds out who reads.</summary>
public static class ReaderLoading
{
    /// <summary>The reader that a person is now: their roles that have not ended.</summary>
    public static async Task<Reader> ReadReaderAsync(this DatabaseSetting database, Guid personId, bool isAdministrator, CancellationToken cancellation = default)
    {
        await using var db = database.Open(Reader.System("who reads"));
        return await db.ReadReaderAsync(personId, isAdministrator, cancellation);
    }

    /// <summary>The same through a context that is open; its reader must be the system.</summary>
    public static async Task<Reader> ReadReaderAsync(this AssessmentDb db, Guid personId, bool isAdministrator, CancellationToken cancellation = default)
    {
        var roles = await (
            from membership in db.Memberships
            where membership.PersonId == personId && membership.EndedAt == null
            join round in db.Rounds on membership.RoundId equals round.Id into rounds
            from round in rounds.DefaultIfEmpty()
            join part in db.Participations on membership.ParticipationId equals part.Id into parts
            from part in parts.DefaultIfEmpty()
            join institution in db.Institutions on part.InstitutionId equals institution.Id into institutions
            from institution in institutions.DefaultIfEmpty()
            select new HeldRole(membership.Role, membership.RoundId, round.Slug, membership.ParticipationId, (Guid?)institution.Id, institution.Slug)
        ).ToListAsync(cancellation);
        var whole = roles.Where(role => !role.Role.IsOfInstitution()).Select(role => role.RoundId).OfType<Guid>().ToArray();
        var institutionsOfRounds = whole.Length == 0 ? [] : await db.Participations.Where(part => whole.Contains(part.RoundId))
            .Select(part => part.InstitutionId).Distinct().ToListAsync(cancellation);
        return Reader.Person(personId, isAdministrator, roles, institutionsOfRounds);
    }
}
