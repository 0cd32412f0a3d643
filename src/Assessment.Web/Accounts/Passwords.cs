using Assessment.Data;
using Assessment.Data.Auditing;
using Assessment.Data.Organisations;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Accounts;

/// <summary>Setting a password. A new one signs the person out everywhere else.</summary>
public sealed class Passwords(UserManager<Person> people, AssessmentDb db, TimeProvider clock, IStringLocalizer<Text> texts)
{
    /// <summary>What is wrong with a password, in words; null when it will do.</summary>
    public string? Problem(string? password, string? email, string? name) => string.IsNullOrEmpty(password)
        ? texts["Password.Missing"]
        : PasswordRule.Problem(password, email, name) is { } problem ? texts[$"Password.{problem}", PasswordRule.Shortest, PasswordRule.Longest].Value : null;

    /// <summary>Whether this is the person's password. A wrong one counts towards the lockout, and while locked out none is right.</summary>
    public async Task<bool> IsRightAsync(Person person, string? password)
    {
        if (await people.IsLockedOutAsync(person))
            return false;
        if (await people.CheckPasswordAsync(person, password ?? ""))
            return true;
        db.Audit(clock.GetUtcNow(), "password-refused", ("person", person.Id));
        await people.AccessFailedAsync(person);
        return false;
    }

    /// <summary>Sets it and stores the person; it must have been checked. Links that were sent before no longer work: who reads the mail must not undo it. Call it inside a transaction.</summary>
    public async Task SetAsync(Person person, string password)
    {
        await db.WithdrawLinksAsync(person.Id, clock.GetUtcNow());
        person.PasswordHash = people.PasswordHasher.HashPassword(person, password);
        person.AccessFailedCount = 0;
        person.LockoutEnd = null;
        var result = await people.UpdateSecurityStampAsync(person);
        if (!result.Succeeded)
            throw new InvalidOperationException($"The password was not stored: {string.Join(", ", result.Errors.Select(error => error.Code))}.");
    }
}
