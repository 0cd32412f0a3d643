using Assessment.Data;
using Assessment.Data.Auditing;
using Assessment.Data.Organisations;
using Assessment.Domain.Organisations;
using Assessment.Web.Languages;
using Assessment.Web.Mail;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Web.Accounts;

/// <summary>Somebody to be invited.</summary>
/// <param name="Email">Their address.</param>
/// <param name="Name">Their name, which they may correct; blank where it is not known.</param>
/// <param name="Language">Tag of the language for the mail.</param>
public sealed record Invitation(string Email, string Name, string Language);

/// <summary>Invites people: somebody new gets an account and a mail with a one-time link; somebody known gets a mail, or nothing.</summary>
public sealed class Invitations(AssessmentDb db, Outbox outbox, TimeProvider clock)
{
    /// <summary>
    /// The person with this address, made where there is none. Whoever has not taken up an account yet gets the letter
    /// <paramref name="toNew"/> with a link; others get <paramref name="toKnown"/>. Stored with the next SaveChanges.
    /// </summary>
    /// <param name="invitation">Who.</param>
    /// <param name="toNew">For who has no account yet; a plain invitation when left out.</param>
    /// <param name="toKnown">For who has one; nothing when left out.</param>
    /// <param name="earlierHolds">The links of earlier mails go on working: nobody asked for a new one, and the old mail may be the one that is opened.</param>
    public async Task<Person> InviteAsync(Invitation invitation, Func<Person, Letter>? toNew = null, Func<Person, Letter>? toKnown = null, bool earlierHolds = false)
    {
        var now = clock.GetUtcNow();
        var address = Person.Normalise(invitation.Email);
        var person = db.People.Local.FirstOrDefault(row => row.NormalizedEmail == address) ?? await db.People.SingleOrDefaultAsync(row => row.NormalizedEmail == address);
        if (person is null)
        {
            person = Person.New(invitation.Email.Trim(), (Language.Find(invitation.Language) ?? Language.All[0]).Code, now);
            person.Name = invitation.Name.Trim();
            db.People.Add(person);
        }
        if (await HasAccountAsync(person))
        {
            if (toKnown is not null)
                outbox.Write(person, toKnown(person));
            return person;
        }
        var letter = toNew?.Invoke(person) ?? new Letter("Invitation");
        var secret = earlierHolds ? await db.AddAskedLinkAsync(LinkKind.Invitation, person.Id, now) : await db.AddLinkAsync(LinkKind.Invitation, person.Id, now);
        outbox.Write(person, letter with { Secret = secret });
        db.Audit(now, "person-invited", ("person", person.Id), letter.Round);
        return person;
    }

    /// <summary>Whether the person can sign in: has set a password, or come through a provider.</summary>
    public async Task<bool> HasAccountAsync(Person person) =>
        person.PasswordHash is not null || await db.UserLogins.AnyAsync(login => login.UserId == person.Id);
}
