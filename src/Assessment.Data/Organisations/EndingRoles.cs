using Assessment.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Organisations;

/// <summary>What ends with a role.</summary>
public static class EndingRoles
{
    /// <summary>The focal points of a round that can sign in: of each part in it, who they are. A part that is not there has nobody who fills in its questionnaire.</summary>
    public static async Task<ILookup<Guid, Guid>> ReadFocalPointsAsync(this AssessmentDb db, Guid roundId, CancellationToken cancellation = default) =>
        (await db.Memberships.AsNoTracking()
            .Where(held => held.RoundId == roundId && held.Role == Role.FocalPoint && held.EndedAt == null && held.ParticipationId != null && db.People.Any(person => person.Id == held.PersonId && person.ClosedAt == null))
            .Select(held => new { Part = held.ParticipationId!.Value, held.PersonId }).ToListAsync(cancellation)).ToLookup(held => held.Part, held => held.PersonId);

    /// <summary>
    /// Takes back the sections that were handed to somebody who, without this role, can no longer write for the institution. Gives how many
    /// these were; stored with the next SaveChanges.
    /// </summary>
    public static async Task<int> TakeSectionsBackAsync(this AssessmentDb db, Membership ended, DateTimeOffset now, CancellationToken cancellation = default)
    {
        if (ended.ParticipationId is not { } part || await db.Memberships.AnyAsync(other => other.Id != ended.Id && other.PersonId == ended.PersonId && other.ParticipationId == part
                && other.EndedAt == null && (other.Role == Role.FocalPoint || other.Role == Role.Contributor), cancellation))
            return 0;
        var given = await db.SectionAssignments.Where(one => one.PersonId == ended.PersonId && one.EndedAt == null
            && db.Sheets.Any(sheet => sheet.Id == one.SheetId && sheet.ParticipationId == part)).ToListAsync(cancellation);
        foreach (var one in given)
            one.EndedAt = now;
        return given.Count;
    }
}
