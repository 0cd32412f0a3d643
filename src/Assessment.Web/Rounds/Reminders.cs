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
/// <param name="Alone">Institutions that are not finished and have no focal point with an address.</param>
public readonly record struct Reminded(int Written, int Alone);

/// <summary>Writes reminders to the focal points of institutions that have not handed in, each in their own language. Stored with the next SaveChanges.</summary>
public sealed class Reminders(AssessmentDb db, Outbox outbox, SiteAddress site)
{
    /// <summary>Reminds everybody who is not finished, unless a mail with the same key went out before.</summary>
    /// <param name="round">The round.</param>
    /// <param name="key">What makes this reminder one: the same people are not written to twice for it.</param>
    /// <param name="today">The day it is for the round.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Reminded> RemindAsync(RoundRecord round, string key, DateOnly today, CancellationToken cancellation = default)
    {
        if (round.Facts.Deadline() is not { } deadline)
            return default;
        var waiting = await (
            from sheet in db.Sheets
            where sheet.RoundId == round.Id && sheet.Layer == Layer.Self && sheet.State != SheetState.Submitted
            join part in db.Participations on sheet.ParticipationId equals part.Id
            where part.WithdrawnAt == null
            join institution in db.Institutions on part.InstitutionId equals institution.Id
            select new { part.Id, institution.Slug, institution.Name }).ToListAsync(cancellation);
        var focal = await (
            from membership in db.Memberships
            where membership.RoundId == round.Id && membership.Role == Role.FocalPoint && membership.EndedAt == null && membership.ParticipationId != null
            join person in db.People on membership.PersonId equals person.Id
            where person.ClosedAt == null && person.Email != null
            select new { Part = membership.ParticipationId, Person = person }).ToListAsync(cancellation);
        var sent = await db.OutgoingMails.Where(mail => mail.RoundId == round.Id && mail.OnceKey != null).Select(mail => mail.OnceKey!).ToListAsync(cancellation);
        var known = sent.ToHashSet();
        var (written, alone) = (0, 0);
        foreach (var institution in waiting)
        {
            var people = focal.Where(one => one.Part == institution.Id).Select(one => one.Person).DistinctBy(person => person.Id).ToList();
            alone += people.Count == 0 ? 1 : 0;
            foreach (var person in people)
                if (known.Add(KeyOf(round, key, institution.Id, person)) && Write(round, institution.Slug, institution.Name, person, deadline, today, KeyOf(round, key, institution.Id, person)))
                    written++;
        }
        return new Reminded(written, alone);
    }

    private bool Write(RoundRecord round, string institution, Wording name, Person person, DateOnly deadline, DateOnly today, string key) =>
        outbox.Write(person, new Letter(deadline < today ? "ReminderLate" : "Reminder", language =>
        [
            name.In(language.Code), round.Facts.Title.In(language.Code), Days.Span(deadline, null), site.Of($"/fill/{round.Slug}/{institution}"),
        ], Round: round.Id, OnceKey: key)) is not null;

    private static string KeyOf(RoundRecord round, string key, Guid part, Person person) =>
        string.Create(CultureInfo.InvariantCulture, $"reminder:{round.Id:N}:{key}:{part:N}:{person.Id:N}");
}
