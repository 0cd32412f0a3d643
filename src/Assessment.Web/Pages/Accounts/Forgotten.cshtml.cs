using Assessment.Data;
using Assessment.Data.Auditing;
using Assessment.Data.Organisations;
using Assessment.Domain.Organisations;
using Assessment.Web.Accounts;
using Assessment.Web.Mail;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Accounts;

/// <summary>Asking for a link to a new password. The page says the same whether the address is known or not; the mail goes out later.</summary>
[EnableRateLimiting(RateLimits.Trying)]
public sealed class ForgottenModel(AssessmentDb db, Outbox outbox, TimeProvider clock, IStringLocalizer<Text> texts) : PageModel
{
    /// <summary>So that nobody fills another's mailbox: one link in this time.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(2);

    [BindProperty]
    public string? Email { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!EmailAddress.IsWellFormed(Email))
        {
            ModelState.AddModelError(nameof(Email), texts["Account.Email.Wrong"]);
            return Page();
        }
        await Send(Person.Normalise(Email!.Trim()));
        this.Tell(texts["Forgotten.Done"]);
        return RedirectToPage("/Accounts/SignIn");
    }

    private async Task Send(string address)
    {
        var now = clock.GetUtcNow();
        var since = now - Pause;
        if (await db.People.SingleOrDefaultAsync(person => person.NormalizedEmail == address && person.ClosedAt == null) is not { } person
            || await db.OneTimeLinks.AnyAsync(link => link.PersonId == person.Id && link.CreatedAt > since))
            return;
        using var turn = await db.WriteTurnAsync();
        // Who never took up the invitation gets it again.
        var kind = person.PasswordHash is null && person.Name.Length == 0 ? LinkKind.Invitation : LinkKind.Reset;
        outbox.Write(person, new Letter(kind.ToString()) { Secret = await db.AddLinkAsync(kind, person.Id, now) });
        db.Audit(now, "link-asked-for", ("person", person.Id));
        await db.SaveChangesAsync();
    }
}
