using Assessment.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Organisations;

/// <summary>
/// Changes of who manages accounts or coordinates a round. They come one after the other, so that an administrator and a coordinator are
/// left even when two people end each other's role at once.
/// </summary>
public static class Managing
{
    /// <summary>Begins such a change. What was read before is forgotten: read again inside, ask the questions below, save and commit.</summary>
    public static async Task<OneAtATime> ChangeWhoManagesAsync(this AssessmentDb db, CancellationToken cancellation = default)
    {
        db.ChangeTracker.Clear();
        return await OneAtATime.BeginAsync(db, "who manages", cancellation);
    }

    /// <summary>Begins a change of how one person signs in; those of the same person come one after the other.</summary>
    public static async Task<OneAtATime> ChangeAccountAsync(this AssessmentDb db, Guid person, CancellationToken cancellation = default)
    {
        db.ChangeTracker.Clear();
        return await OneAtATime.BeginAsync(db, $"account {person:N}", cancellation);
    }

    /// <summary>Whether this person manages accounts at this moment, whatever the request knew when it began.</summary>
    public static Task<bool> IsAdministratorAsync(this AssessmentDb db, Guid? person, CancellationToken cancellation = default) =>
        db.People.AnyAsync(row => row.Id == person && row.IsAdministrator && row.ClosedAt == null, cancellation);

    /// <summary>Whether nobody would manage accounts without this person.</summary>
    public static async Task<bool> IsLastAdministratorAsync(this AssessmentDb db, Guid person, CancellationToken cancellation = default) =>
        await db.IsAdministratorAsync(person, cancellation)
        && !await db.People.AnyAsync(other => other.Id != person && other.IsAdministrator && other.ClosedAt == null, cancellation);

    /// <summary>Whether this person coordinates the round at this moment.</summary>
    public static Task<bool> CoordinatesAsync(this AssessmentDb db, Guid? person, Guid round, CancellationToken cancellation = default) =>
        Coordinators(db, round).AnyAsync(held => held.PersonId == person, cancellation);

    /// <summary>Whether the round would be without a coordinator who can sign in if this role ended.</summary>
    public static async Task<bool> IsLastCoordinatorAsync(this AssessmentDb db, Membership role, CancellationToken cancellation = default) =>
        role is { Role: Role.Coordinator, RoundId: { } round } && !await Coordinators(db, round).AnyAsync(other => other.Id != role.Id, cancellation);

    private static IQueryable<Membership> Coordinators(AssessmentDb db, Guid round) => db.Memberships.IgnoreQueryFilters().Where(held =>
        held.RoundId == round && held.Role == Role.Coordinator && held.EndedAt == null && db.People.Any(person => person.Id == held.PersonId && person.ClosedAt == null));
}
