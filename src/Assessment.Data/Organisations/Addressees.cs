using Assessment.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Organisations;

/// <summary>Somebody who is to be told of something, and as what.</summary>
public sealed record Addressee(Person Person, Role Role);

/// <summary>
/// Finds out whom to tell. It sees more than the reader may, because who signs does not see the coordinators' roles and an expert not those
/// of an institution: what it gives is written to and never shown.
/// </summary>
public static class Addressees
{
    /// <summary>Who has one of these roles for the round as a whole, or for this part in it, and an open account.</summary>
    public static async Task<IReadOnlyList<Addressee>> ReadAddresseesAsync(
        this AssessmentDb db, Guid roundId, Guid participationId, Role[] roles, CancellationToken cancellation = default) =>
        await (
            from membership in db.Memberships.IgnoreQueryFilters()
            where membership.RoundId == roundId && membership.EndedAt == null && roles.Contains(membership.Role)
                && (membership.ParticipationId == null || membership.ParticipationId == participationId)
            join person in db.People on membership.PersonId equals person.Id
            where person.ClosedAt == null && person.Email != null
            orderby person.Id
            select new Addressee(person, membership.Role)).ToListAsync(cancellation);
}
