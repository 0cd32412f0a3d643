using Assessment.Data;
using Assessment.Data.Auditing;
using Assessment.Data.Organisations;
using Assessment.Domain.Organisations;
using Assessment.Web.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Web.Accounts;

/// <summary>
/// Another e-mail address for an account: a one-time link goes to the new address, and only its button changes anything. The old address
/// is told. All sessions end, because the address is what one signs in with.
/// </summary>
public sealed class AddressChange(AssessmentDb db, UserManager<Person> people, Outbox outbox, TimeProvider clock)
{
    /// <summary>Whether somebody has an account with this address, however it is spelled in capitals.</summary>
    public Task<bool> IsTakenAsync(string address, CancellationToken cancellation = default)
    {
        var normal = Person.Normalise(address);
        return db.People.AnyAsync(person => person.NormalizedEmail == normal, cancellation);
    }

    /// <summary>So that nobody has the site fill another's mailbox: one link in this time.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(2);

    /// <summary>And this many in a day.</summary>
    public const int MostInADay = 5;

    /// <summary>Sends the link; the person's earlier links no longer work. False when it was asked for too often.</summary>
    public async Task<bool> AskAsync(Person person, string address, CancellationToken cancellation = default)
    {
        await using var change = await db.ChangeAccountAsync(person.Id, cancellation);
        var (pause, day) = (clock.GetUtcNow() - Pause, clock.GetUtcNow().AddDays(-1));
        var asked = db.OneTimeLinks.Where(link => link.PersonId == person.Id && link.Kind == LinkKind.NewAddress);
        if (await asked.AnyAsync(link => link.CreatedAt > pause, cancellation) || await asked.CountAsync(link => link.CreatedAt > day, cancellation) >= MostInADay)
            return false;
        var secret = await db.AddLinkAsync(LinkKind.NewAddress, person.Id, clock.GetUtcNow(), address, cancellation);
        outbox.Write(person, new Letter("NewAddress") { Secret = secret, To = address });
        db.Audit(clock.GetUtcNow(), "address-change-asked", ("person", person.Id));
        await db.SaveChangesAsync(cancellation);
        await change.CommitAsync(cancellation);
        return true;
    }

    /// <summary>Changes the address and tells the old one. False when somebody else has taken it meanwhile. Call it inside a transaction.</summary>
    public async Task<bool> ConfirmAsync(Person person, string address, CancellationToken cancellation = default)
    {
        if (await IsTakenAsync(address, cancellation))
            return false;
        outbox.Write(person, new Letter("AddressChanged", _ => [address]));
        db.KeepFormer(person, person.Email);
        person.Move(address);
        await db.WithdrawLinksAsync(person.Id, clock.GetUtcNow(), cancellation);
        db.Audit(clock.GetUtcNow(), "address-changed", ("person", person.Id));
        try
        {
            return (await people.UpdateSecurityStampAsync(person)).Succeeded;
        }
        catch (DbUpdateException)
        {
            // Somebody was quicker; the database keeps addresses apart.
            return false;
        }
    }
}
