using Assessment.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Organisations;

/// <summary>Whom to ask about a round: a name and an e-mail address.</summary>
public sealed record Contact(string Name, string Email);

/// <summary>The coordinators of a round, for everybody with a role in it: without a name nobody knows whom to ask.</summary>
public static class Coordinators
{
    /// <summary>Coordinators with an open account, by name; none where the reader has no role in the round.</summary>
    public static async Task<IReadOnlyList<Contact>> ReadCoordinatorsAsync(this AssessmentDb db, Guid roundId, CancellationToken cancellation = default) =>
        !db.Reader.SeenRounds.Contains(roundId) ? [] : await db.CoordinatorsOf(roundId).ToListAsync(cancellation);

    /// <summary>The same whoever reads: for mail, which goes to people with a role in the round. Not for pages.</summary>
    public static IQueryable<Contact> CoordinatorsOf(this AssessmentDb db, Guid roundId) =>
        from membership in db.Memberships.IgnoreQueryFilters()
        where membership.RoundId == roundId && membership.Role == Role.Coordinator && membership.EndedAt == null
        join person in db.People on membership.PersonId equals person.Id
        where person.ClosedAt == null && person.Email != null
        orderby person.Name, person.Id
        select new Contact(person.Name, person.Email!);
}
