using Assessment.Data;
using Assessment.Data.Auditing;
using Assessment.Data.Organisations;
using Assessment.Web.Mail;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Accounts;

/// <summary>
/// Who is signed in shows that it is them, before what a browser left open must not do: the password, or for who has none (they come
/// through a provider) a code by mail. A code holds for some minutes. Wrong ones count towards the lockout.
/// </summary>
public sealed class Proof(AssessmentDb db, UserManager<Person> people, Passwords passwords, Outbox outbox, TimeProvider clock, IStringLocalizer<Text> texts)
{
    /// <summary>Name of the codes among Identity's.</summary>
    public const string Codes = "mail";

    private const string Purpose = "proof";

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>Whether it is the person; what is wrong is said at the field <paramref name="passwordField"/>, or at the code.</summary>
    public async Task<bool> IsGivenAsync(Person person, string? password, string? code, ModelStateDictionary problems, string passwordField = "Password")
    {
        if (person.PasswordHash is not null)
        {
            if (await passwords.IsRightAsync(person, password))
                return true;
            problems.AddModelError(passwordField, texts["ChangePassword.Wrong"]);
            return false;
        }
        if (!await people.IsLockedOutAsync(person) && await people.VerifyUserTokenAsync(person, Codes, Purpose, string.Concat((code ?? "").Where(char.IsAsciiDigit))))
            return true;
        if (!string.IsNullOrWhiteSpace(code))
        {
            db.Audit(clock.GetUtcNow(), "password-refused", ("person", person.Id));
            await people.AccessFailedAsync(person);
        }
        problems.AddModelError("MailCode", texts["Proof.Wrong"]);
        return false;
    }

    /// <summary>Sends a code to the person's address, unless one was sent a moment ago.</summary>
    public async Task SendAsync(Guid id, CancellationToken cancellation = default)
    {
        await using var change = await db.ChangeAccountAsync(id, cancellation);
        var (now, since) = (clock.GetUtcNow(), clock.GetUtcNow() - Pause);
        if (await db.OutgoingMails.IgnoreQueryFilters().AnyAsync(mail => mail.PersonId == id && mail.Kind == "Proof" && mail.CreatedAt > since, cancellation))
            return;
        var person = await db.People.SingleAsync(row => row.Id == id, cancellation);
        outbox.Write(person, new Letter("Proof") { Code = await people.GenerateUserTokenAsync(person, Codes, Purpose) });
        await db.SaveChangesAsync(cancellation);
        await change.CommitAsync(cancellation);
    }
}
