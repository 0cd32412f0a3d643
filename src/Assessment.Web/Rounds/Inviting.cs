using Assessment.Data;
using Assessment.Data.Auditing;
using Assessment.Domain.Organisations;
using Assessment.Domain.Rounds;
using Assessment.Web.Accounts;
using Assessment.Web.Languages;
using Assessment.Web.Mail;
using Assessment.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Web.Rounds;

/// <summary>Gives people roles in a round, and tells them by mail. Stored with the next SaveChanges, so that all of a list is invited or nobody.</summary>
public sealed class Inviting(AssessmentDb db, Invitations invitations, SiteAddress site, TimeProvider clock)
{
    /// <param name="round">The round.</param>
    /// <param name="guest">Somebody without problems.</param>
    /// <param name="institution">The name of the guest's institution.</param>
    /// <param name="language">Tag of the language for the first mail to somebody who is new.</param>
    public async Task InviteAsync(RoundRecord round, Guest guest, Wording? institution, string language)
    {
        var now = clock.GetUtcNow();
        var role = guest.Role ?? throw new ArgumentException("The guest has problems.", nameof(guest));
        object[] Values(Language reader) =>
        [
            round.Facts.Title.In(reader.Code), new TextsIn(reader)[$"Role.{role}"], institution is null ? "" : $" ({institution.In(reader.Code)})", site.Of("/mine"),
        ];
        var person = await invitations.InviteAsync(new Invitation(guest.Email, guest.Name, language),
            _ => new Letter("RoundInvitation", Values, Round: round.Id), _ => new Letter("RoundRole", Values, Round: round.Id));
        var membership = new Membership { PersonId = person.Id, Role = role, RoundId = round.Id, ParticipationId = guest.ParticipationId, Since = now };
        db.Add(membership);
        var institutionId = await db.Participations.Where(part => part.Id == guest.ParticipationId).Select(part => (Guid?)part.InstitutionId).SingleOrDefaultAsync();
        db.Audit(now, "role-given", ("membership", membership.Id), round.Id, institutionId, detail: new { person = person.Id, role = role.ToString() });
    }

    /// <summary>Sends a new link to somebody who has not taken up the invitation. Where the coordinator asked for it the old one no longer works; a reminder leaves it.</summary>
    /// <param name="round">The round.</param>
    /// <param name="guest">Who, with the role.</param>
    /// <param name="institution">The name of the guest's institution.</param>
    /// <param name="onceKey">For a reminder: a second mail with this key is refused by the database.</param>
    public async Task AgainAsync(RoundRecord round, Guest guest, Wording? institution, string? onceKey = null)
    {
        object[] Values(Language reader) =>
        [
            round.Facts.Title.In(reader.Code), new TextsIn(reader)[$"Role.{guest.Role}"], institution is null ? "" : $" ({institution.In(reader.Code)})", site.Of("/mine"),
        ];
        await invitations.InviteAsync(new Invitation(guest.Email, guest.Name, round.Facts.Languages[0]), _ => new Letter("RoundInvitation", Values, Round: round.Id, OnceKey: onceKey), earlierHolds: onceKey is not null);
    }
}
