using Assessment.Data.Auditing;
using Assessment.Data.Rounds;
using Assessment.Domain.Answering;
using Assessment.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Answering;

/// <summary>Who hands over to whom.</summary>
/// <param name="From">Who leaves.</param>
/// <param name="To">Who takes over.</param>
/// <param name="GivesRole">Who takes over becomes focal point too.</param>
/// <param name="Ended">The roles that end for who leaves; none when they stay.</param>
public sealed record Handover(Guid From, Guid To, bool GivesRole, IReadOnlyList<Role> Ended);

/// <summary>What changed hands.</summary>
/// <param name="Sections">As they are handed to who takes over.</param>
/// <param name="Questions">Open questions of colleagues that they are asked now.</param>
/// <param name="Roles">Roles they got.</param>
public sealed record HandedOver(IReadOnlyList<SectionAssignment> Sections, int Questions, IReadOnlyList<Role> Roles);

/// <summary>Hands the work of one person on a sheet to another, all of it at once.</summary>
public static class HandingOver
{
    /// <summary>
    /// Open questions that a person is asked, and those that they ask. A coordinator may count and hand them over without reading them, so the
    /// text of what is found is only for members of the institution.
    /// </summary>
    public static Task<List<Remark>> OpenQuestionsOfAsync(this AssessmentDb db, Guid sheetId, Guid person, CancellationToken cancellation = default) =>
        db.Remarks.IgnoreQueryFilters().Where(remark => remark.SheetId == sheetId && remark.ReplyTo == null && remark.ResolvedAt == null
            && (remark.To == person || (remark.By == person && remark.To != null))).ToListAsync(cancellation);

    /// <summary>
    /// Hands over, and stores it with what is done alongside in one transaction. Null, and nothing is changed, where who takes over would get a
    /// role here and holds one for the round as a whole. The page has asked whether the reader may, and whether both belong there.
    /// </summary>
    public static async Task<HandedOver?> HandOverAsync(
        this AssessmentDb db, Sheet sheet, Handover handover, DateTimeOffset now, Func<HandedOver, Task>? alongside = null, CancellationToken cancellation = default)
    {
        await using var change = await db.ChangeRoundAsync(sheet.RoundId, cancellation);
        // Who hands a section back at this moment takes the sheet, not the round.
        await db.TakeSheetAsync(sheet.Id, cancellation);
        var given = await db.SectionAssignments.Where(one => one.SheetId == sheet.Id && one.EndedAt == null && (one.PersonId == handover.From || one.PersonId == handover.To)).ToListAsync(cancellation);
        var sections = Sections(db, given, handover, now);
        var asked = (await db.OpenQuestionsOfAsync(sheet.Id, handover.From, cancellation)).Where(remark => remark.To == handover.From).ToList();
        // Who asked what they now take over need not ask themselves: it stays as a comment.
        foreach (var remark in asked)
            remark.To = remark.By == handover.To ? null : handover.To;
        var held = await db.Memberships.Where(one => one.ParticipationId == sheet.ParticipationId && one.EndedAt == null && (one.PersonId == handover.From || one.PersonId == handover.To)).ToListAsync(cancellation);
        var roles = Roles(db, sheet, held, handover, sections.Count > 0, now);
        // Those of the whole round are not seen from an institution.
        if (roles.Count > 0 && await db.Memberships.IgnoreQueryFilters().AnyAsync(
                one => one.PersonId == handover.To && one.RoundId == sheet.RoundId && one.ParticipationId == null && one.EndedAt == null, cancellation))
        {
            db.ChangeTracker.Clear();
            return null;
        }
        var done = new HandedOver(sections, asked.Count(remark => remark.To is not null), roles);
        db.Audit(now, "handed-over", ("sheet", sheet.Id), sheet.RoundId, sheet.InstitutionId, new { from = handover.From, to = handover.To, sections = sections.Count, questions = done.Questions });
        if (alongside is not null)
            await alongside(done);
        await db.SaveChangesAsync(cancellation);
        await change.CommitAsync(cancellation);
        return done;
    }

    private static List<SectionAssignment> Sections(AssessmentDb db, List<SectionAssignment> given, Handover handover, DateTimeOffset now)
    {
        var theirs = given.Where(one => one.PersonId == handover.To).Select(one => one.Section).ToHashSet();
        List<SectionAssignment> moved = [];
        foreach (var old in given.Where(one => one.PersonId == handover.From))
        {
            old.EndedAt = now;
            if (theirs.Add(old.Section))
                moved.Add(new SectionAssignment
                {
                    SheetId = old.SheetId,
                    Section = old.Section,
                    PersonId = handover.To,
                    Message = old.Message,
                    Due = old.Due,
                    GivenBy = db.Reader.PersonId!.Value,
                    GivenAt = now,
                });
        }
        db.AddRange(moved);
        return moved;
    }

    private static List<Role> Roles(AssessmentDb db, Sheet sheet, List<Membership> held, Handover handover, bool needsWriting, DateTimeOffset now)
    {
        var has = held.Where(one => one.PersonId == handover.To).Select(one => one.Role).ToHashSet();
        List<Role> got = [];
        if (handover.GivesRole && !has.Contains(Role.FocalPoint))
            got.Add(Role.FocalPoint);
        // Whoever takes over a section can write in it.
        else if (needsWriting && !has.Contains(Role.FocalPoint) && !has.Contains(Role.Contributor))
            got.Add(Role.Contributor);
        foreach (var role in got)
        {
            var membership = new Membership { PersonId = handover.To, Role = role, RoundId = sheet.RoundId, ParticipationId = sheet.ParticipationId, Since = now };
            db.Add(membership);
            db.Audit(now, "role-given", ("membership", membership.Id), sheet.RoundId, sheet.InstitutionId, detail: new { person = handover.To, role = role.ToString() });
        }
        foreach (var ended in held.Where(one => one.PersonId == handover.From && handover.Ended.Contains(one.Role)))
        {
            ended.EndedAt = now;
            db.Audit(now, "role-ended", ("membership", ended.Id), sheet.RoundId, sheet.InstitutionId, detail: new { person = handover.From, role = ended.Role.ToString() });
        }
        return got;
    }
}
