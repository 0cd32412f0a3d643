using Assessment.Data;
using Assessment.Data.Auditing;
using Assessment.Data.Organisations;
using Assessment.Web.Accounts;
using Assessment.Web.Languages;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Accounts;

/// <summary>One's own account: name, language, and the ways to what keeps it safe.</summary>
public sealed class ShowModel(AssessmentDb db, UserManager<Person> people, SignIns signIns, CurrentPerson current, TimeProvider clock, IStringLocalizer<Text> texts) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? ReadingLanguage { get; set; }

    public Person Person => current.Person!;

    public void OnGet() => (Name, ReadingLanguage) = (Person.Name, Person.Language);

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Person.IsName(Name))
            ModelState.AddModelError(nameof(Name), texts["Account.Name.Missing"]);
        if (Language.Find(ReadingLanguage) is not { } language)
            ModelState.AddModelError(nameof(ReadingLanguage), texts["Profile.Language.Missing"]);
        else if (ModelState.IsValid)
        {
            var person = await db.People.SingleAsync(row => row.Id == current.Id);
            if (person.Name != Name!.Trim())
                db.KeepFormer(person, person.Name);
            (person.Name, person.Language) = (Name!.Trim(), language.Code);
            db.Audit(clock.GetUtcNow(), "profile-changed", ("person", person.Id));
            using var turn = await db.WriteTurnAsync();
            await db.SaveChangesAsync();
            Response.RememberLanguage(language);
            this.Tell(SavedIn(new TextsIn(language)));
            return RedirectToPage();
        }
        return Page();
    }

    // The next page is in the language that was chosen.
    private static string SavedIn(TextsIn texts) => texts["Profile.Saved"];

    public async Task<IActionResult> OnPostEverywhereAsync()
    {
        await using (var change = await db.ChangeAccountAsync(Person.Id))
        {
            var person = await db.People.SingleAsync(row => row.Id == current.Id);
            db.Audit(clock.GetUtcNow(), "signed-out-everywhere", ("person", person.Id));
            await db.WithdrawLinksAsync(person.Id, clock.GetUtcNow());
            // With a new stamp every cookie is refused within a minute; this one goes at once.
            await people.UpdateSecurityStampAsync(person);
            await change.CommitAsync();
        }
        await signIns.SignOutAsync();
        this.Tell(texts["Everywhere.Done"]);
        return RedirectToPage("/Accounts/SignIn");
    }
}
