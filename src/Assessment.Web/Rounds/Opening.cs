using System.Globalization;
using Assessment.Data;
using Assessment.Domain.Organisations;
using Assessment.Domain.Rounds;
using Assessment.Web.Accounts;
using Assessment.Web.Languages;
using Assessment.Web.Mail;
using Assessment.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Web.Rounds;

/// <summary>
/// Tells the people of institutions that their round is open, each once and in their own language: what they were invited to while it was a
/// draft led to nothing. Who has not taken up the invitation gets a new link, which ends the one before: call it inside a transaction.
/// </summary>
public sealed class Opening(AssessmentDb db, Invitations invitations, Outbox outbox, SiteAddress site)
{
    /// <summary>Writes the mail, and gives how many people were written to. Stored with the next SaveChanges.</summary>
    public async Task<int> TellAsync(RoundRecord round, CancellationToken cancellation = default)
    {
        var held = await (
            from membership in db.Memberships
            where membership.RoundId == round.Id && membership.EndedAt == null
            join part in db.Participations on membership.ParticipationId equals part.Id
            where part.WithdrawnAt == null
            join institution in db.Institutions on part.InstitutionId equals institution.Id
            join person in db.People on membership.PersonId equals person.Id
            where person.ClosedAt == null && person.Email != null
            orderby institution.Slug
            select new { Person = person, membership.Role, institution.Name, HasJoined = person.PasswordHash != null || db.UserLogins.Any(login => login.UserId == person.Id) }).ToListAsync(cancellation);
        var people = held.GroupBy(one => one.Person.Id).ToList();
        foreach (var roles in people)
        {
            var (person, joined) = (roles.First().Person, roles.First().HasJoined);
            var letter = new Letter(joined ? "RoundOpened" : "RoundOpenedNew", language => Values(round, [.. roles.Select(one => (one.Role, one.Name))], language), Round: round.Id,
                OnceKey: string.Create(CultureInfo.InvariantCulture, $"opened:{round.Id:N}:{person.Id:N}"));
            if (joined)
                outbox.Write(person, letter);
            else
                await invitations.InviteAsync(new Invitation(person.Email!, person.Name, person.Language), _ => letter, earlierHolds: true);
        }
        return people.Count;
    }

    private object[] Values(RoundRecord round, IReadOnlyList<(Role Role, Wording Institution)> roles, Language language)
    {
        var texts = new TextsIn(language);
        var lines = roles.Select(one => $"{texts[$"Role.{one.Role}"]} ({one.Institution.In(language.Code)})");
        return
        [
            round.Facts.Title.In(language.Code), string.Join('\n', lines),
            round.Facts.Deadline() is { } deadline ? texts["Letter.Opened.By", Days.Span(deadline, null)] : texts["Letter.Opened"], site.Of("/mine"),
        ];
    }
}
