using Assessment.Data;
using Assessment.Data.Auditing;
using Assessment.Data.Organisations;
using Assessment.Web.Accounts;
using Assessment.Web.Languages;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.People;

/// <summary>The administrator invites somebody; people with a role in a round are invited there.</summary>
public sealed class InviteModel(AssessmentDb db, Invitations invitations, TimeProvider clock, IStringLocalizer<Text> texts) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string Language { get; set; } = LanguageChoices.Current;

    [BindProperty]
    public bool Administrator { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!EmailAddress.IsWellFormed(Email))
            ModelState.AddModelError(nameof(Email), texts["Account.Email.Wrong"]);
        else if (await db.People.AnyAsync(person => person.NormalizedEmail == Person.Normalise(Email!.Trim())))
            ModelState.AddModelError(nameof(Email), texts["Account.Email.Taken"]);
        if (!string.IsNullOrWhiteSpace(Name) && !Person.IsName(Name))
            ModelState.AddModelError(nameof(Name), texts["Account.Name.Missing"]);
        if (!ModelState.IsValid)
            return Page();
        using var turn = await db.WriteTurnAsync();
        var person = await invitations.InviteAsync(new Invitation(Email!, Name ?? "", Language));
        if (Administrator)
        {
            person.IsAdministrator = true;
            db.Audit(clock.GetUtcNow(), "administrator-added", ("person", person.Id));
        }
        await db.SaveChangesAsync();
        this.Tell(texts["Invite.Done", person.Email!]);
        return RedirectToPage("/People/Show", new { id = person.Id });
    }
}
