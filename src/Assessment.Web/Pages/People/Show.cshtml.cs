using Assessment.Data;
using Assessment.Data.Auditing;
using Assessment.Data.Organisations;
using Assessment.Domain.Organisations;
using Assessment.Web.Accounts;
using Assessment.Web.Mail;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.People;

/// <summary>One account, and what an administrator can do with it. Every deed is in the audit log.</summary>
public sealed class ShowModel(
    AssessmentDb db, UserManager<Person> people, Outbox outbox, CurrentPerson current, TimeProvider clock, IStringLocalizer<Text> texts) : PageModel
{
    public Person Person { get; private set; } = null!;

    /// <summary>What can be done now, by the names of the handlers. Nobody closes or demotes themselves here, so an administrator is always left.</summary>
    public IEnumerable<string> Deeds
    {
        get
        {
            if (Person.ClosedAt is not null)
                return ["Reopen"];
            var deeds = new List<string> { "Link" };
            if (Person.TwoFactorEnabled)
                deeds.Add("ForgetCodes");
            deeds.Add(OpensRounds ? "StopRounds" : "AllowRounds");
            if (Person.Id != current.Id)
                deeds.AddRange([Person.IsAdministrator ? "Demote" : "Promote", "Close"]);
            return deeds;
        }
    }

    /// <summary>One's own data is deleted on the page of one's account.</summary>
    public bool MayDelete => Person.Id != current.Id;

    /// <summary>May open new rounds, and coordinates those.</summary>
    public bool OpensRounds { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await Find(id) ? Page() : NotFound();

    public Task<IActionResult> OnPostLinkAsync(Guid id) => Do(id, "Link", "link-sent", async person =>
    {
        var kind = person.PasswordHash is null ? LinkKind.Invitation : LinkKind.Reset;
        outbox.Write(person, new Letter(kind.ToString()) { Secret = await db.AddLinkAsync(kind, person.Id, clock.GetUtcNow()) });
    });

    public Task<IActionResult> OnPostForgetCodesAsync(Guid id) => Do(id, "ForgetCodes", "second-step-removed", async person =>
    {
        await people.SetTwoFactorEnabledAsync(person, false);
        await people.ResetAuthenticatorKeyAsync(person);
    });

    public Task<IActionResult> OnPostPromoteAsync(Guid id) => Do(id, "Promote", "administrator-added", person => Set(() => person.IsAdministrator = true));

    public Task<IActionResult> OnPostDemoteAsync(Guid id) => Do(id, "Demote", "administrator-removed", person => Set(() => person.IsAdministrator = false));

    public Task<IActionResult> OnPostAllowRoundsAsync(Guid id) => Do(id, "AllowRounds", "role-given", person =>
        Set(() => db.Add(new Membership { PersonId = person.Id, Role = Role.Coordinator, Since = clock.GetUtcNow() })));

    /// <summary>Rounds that the person coordinates already stay theirs.</summary>
    public Task<IActionResult> OnPostStopRoundsAsync(Guid id) => Do(id, "StopRounds", "role-ended", async person =>
    {
        foreach (var held in await Rights(person.Id).ToListAsync())
            held.EndedAt = clock.GetUtcNow();
    });

    private IQueryable<Membership> Rights(Guid id) => db.Memberships.Where(held => held.PersonId == id && held.Role == Role.Coordinator && held.RoundId == null && held.EndedAt == null);

    public Task<IActionResult> OnPostCloseAsync(Guid id) => Do(id, "Close", "account-closed", async person =>
    {
        person.ClosedAt = clock.GetUtcNow();
        await db.WithdrawLinksAsync(person.Id, clock.GetUtcNow());
        await people.UpdateSecurityStampAsync(person);
    });

    public Task<IActionResult> OnPostReopenAsync(Guid id) => Do(id, "Reopen", "account-reopened", person => Set(() => person.ClosedAt = null));

    private async Task<IActionResult> Do(Guid id, string deed, string action, Func<Person, Task> change)
    {
        await using var transaction = await db.ChangeWhoManagesAsync();
        if (!await Find(id))
            return NotFound();
        // Who was made an administrator no more while this waited does nothing.
        if (!Deeds.Contains(deed) || !await db.IsAdministratorAsync(current.Id))
        {
            ModelState.AddModelError("", texts["People.NotNow"]);
            return Page();
        }
        db.Audit(clock.GetUtcNow(), action, ("person", id));
        await change(Person);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        this.Tell(texts[$"People.{deed}.Done"]);
        return RedirectToPage();
    }

    private async Task<bool> Find(Guid id)
    {
        if (await db.People.SingleOrDefaultAsync(person => person.Id == id && person.Email != null) is not { } found)
            return false;
        Person = found;
        OpensRounds = await Rights(id).AnyAsync();
        return true;
    }

    private static Task Set(Action change)
    {
        change();
        return Task.CompletedTask;
    }
}
