using System.Globalization;
using Assessment.Data;
using Assessment.Data.Organisations;
using Assessment.Domain.Answering;
using Assessment.Domain.Organisations;
using Assessment.Domain.Rounds;
using Assessment.Web.Mail;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Web.Rounds;

/// <summary>What came of reminding.</summary>
/// <param name="Written">Mails written.</param>
/// <param name="Alone">Institutions that are not finished, and nobody with an address who would have to act.</param>
public readonly record struct Reminded(int Written, int Alone);

/// <summary>
/// Writes reminders to those who have to act where an institution has not handed in, each in their own language: the focal points, or who
/// signs where it waits for the signature. Who has not taken up the invitation gets it again, because the questionnaire is closed to them.
/// Stored with the next SaveChanges, except that earlier links of those are withdrawn at once: call it inside a transaction.
/// </summary>
public sealed class Reminders(AssessmentDb db, Outbox outbox, SiteAddress site, Inviting inviting)
{
    /// <summary>Reminds everybody who has to act, unless a mail with the same key went out before.</summary>
    /// <param name="round">The round.</param>
    /// <param name="key">What makes this reminder one: the same people are not written to twice for it.</param>
    /// <param name="today">The day it is for the round.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Reminded> RemindAsync(RoundRecord round, string key, DateOnly today, CancellationToken cancellation = default)
    {
        if (round.Facts.Deadline() is not { } deadline)
            return default;
        var waiting = await (
            from sheet in db.Sheets.AsNoTracking()
            where sheet.RoundId == round.Id && sheet.Layer == Layer.Self && sheet.State != SheetState.Submitted
            join part in db.Participations on sheet.ParticipationId equals part.Id
            where part.WithdrawnAt == null
            join institution in db.Institutions on part.InstitutionId equals institution.Id
            select new { sheet, institution.Slug, institution.Name }).ToListAsync(cancellation);
        var members = await (
            from membership in db.Memberships
            where membership.RoundId == round.Id && membership.EndedAt == null && membership.ParticipationId != null
                && (membership.Role == Role.FocalPoint || membership.Role == Role.Head || membership.Role == Role.Deputy)
            join person in db.People on membership.PersonId equals person.Id
            where person.ClosedAt == null && person.Email != null
            select new
            {
                Part = membership.ParticipationId,
                membership.Role,
                Person = person,
                HasJoined = person.PasswordHash != null || db.UserLogins.Any(login => login.UserId == person.Id),
            }).ToListAsync(cancellation);
        var known = (await db.OutgoingMails.Where(mail => mail.RoundId == round.Id && mail.OnceKey != null).Select(mail => mail.OnceKey!).ToListAsync(cancellation)).ToHashSet();
        var (written, alone) = (0, 0);
        foreach (var one in waiting)
        {
            var signs = one.sheet.AwaitsSignature;
            var people = members.Where(member => member.Part == one.sheet.ParticipationId && member.Role.Signs() == signs).DistinctBy(member => member.Person.Id).ToList();
            alone += people.Count == 0 ? 1 : 0;
            foreach (var member in people)
            {
                // One invitation, for however many institutions: each ends the link of the one before.
                var once = KeyOf(round, key, member.HasJoined ? one.sheet.ParticipationId : Guid.Empty, member.Person);
                if (!known.Add(once))
                    continue;
                if (member.HasJoined)
                    Write(round, new Matter(one.Slug, one.Name, deadline, signs ? "ReminderSign" : deadline < today ? "ReminderLate" : "Reminder", signs ? "/sign" : ""), member.Person, once);
                else
                    await inviting.AgainAsync(round, new Guest(0, member.Person.Name, member.Person.Email!, "", "") { Role = member.Role }, one.Name, once);
                written++;
            }
        }
        return new Reminded(written, alone);
    }

    private void Write(RoundRecord round, Matter matter, Person person, string once) => outbox.Write(person, new Letter(matter.Kind, language =>
    [
        matter.Name.In(language.Code), round.Facts.Title.In(language.Code), Days.Span(matter.Deadline, null), site.Of($"/fill/{round.Slug}/{matter.Slug}{matter.Page}"),
    ], Round: round.Id, OnceKey: once));

    private static string KeyOf(RoundRecord round, string key, Guid part, Person person) =>
        string.Create(CultureInfo.InvariantCulture, $"reminder:{round.Id:N}:{key}:{part:N}:{person.Id:N}");

    private sealed record Matter(string Slug, Wording Name, DateOnly Deadline, string Kind, string Page);
}
