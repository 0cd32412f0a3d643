using Assessment.Data;
using Assessment.Data.Auditing;
using Assessment.Data.Organisations;
using Assessment.Domain.Organisations;
using Assessment.Web.Accounts;
using Assessment.Web.Languages;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Accounts;

/// <summary>
/// What a one-time link opens. Opening it changes nothing, because mail scanners open links; its button sets the password, uses
/// the link up and signs in, all in one transaction.
/// </summary>
[EnableRateLimiting(RateLimits.Trying)]
[ResponseCache(NoStore = true)]
public sealed class LinkModel(AssessmentDb db, SignIns signIns, Passwords passwords, AddressChange addresses, TimeProvider clock, IStringLocalizer<Text> texts) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Null when it was used, withdrawn, is too old, or never was.</summary>
    public OneTimeLink? Link { get; private set; }

    /// <summary>Whose link it is; null for the first administrator, who gives an address here.</summary>
    public Person? Person { get; private set; }

    /// <summary>Invitation, Reset, FirstAdministrator, NewAddress, or Gone.</summary>
    public string Kind => Link?.Kind.ToString() ?? "Gone";

    public bool AsksName => Link is { Kind: not LinkKind.Reset and not LinkKind.NewAddress };

    public async Task OnGetAsync(string secret)
    {
        await Find(secret);
        Name = Person?.Name;
    }

    public async Task<IActionResult> OnPostAsync(string secret)
    {
        var now = clock.GetUtcNow();
        await Find(secret);
        if (Link is null)
            return Page();
        await using var transaction = Person is null ? await db.ChangeWhoManagesAsync() : await db.ChangeAccountAsync(Person.Id);
        await Find(secret);
        if (Link is null)
            return Page();
        if (Link.NewAddress is { } address)
        {
            var isDone = await db.UseLinkAsync(Link, now) && await addresses.ConfirmAsync(Person!, address);
            if (isDone)
                await transaction.CommitAsync();
            return await AddressDone(isDone ? address : null);
        }
        if (await Check() is false)
            return Page();
        if (!await db.UseLinkAsync(Link, now))
            return RedirectToPage();
        var person = Person ?? Administrator(now);
        if (AsksName && person.Name != Name!.Trim())
        {
            if (Person is not null)
                db.KeepFormer(person, person.Name);
            person.Name = Name.Trim();
        }
        // Who opened the link reads the mail of this address.
        person.EmailConfirmed = true;
        if (Person is null)
            db.Audit(now, "administrator-added", ("person", person.Id));
        db.Audit(now, "link-used", ("person", person.Id), detail: new { link = Link.Id });
        await db.SaveChangesAsync();
        await passwords.SetAsync(person, Password!);
        await transaction.CommitAsync();
        await transaction.DisposeAsync();
        var result = await signIns.EnterAsync(person, Password!);
        this.Tell(texts["Password.Set"]);
        return result.RequiresTwoFactor ? RedirectToPage("/Accounts/SecondStep") : LocalRedirect(Way.Home);
    }

    // Signed out here too: whoever was signed in signs in with the new address.
    private async Task<IActionResult> AddressDone(string? address)
    {
        if (address is not null)
            await signIns.SignOutAsync();
        this.Tell(address is null ? texts["Link.NewAddress.Taken"] : texts["Link.NewAddress.Done", address]);
        return RedirectToPage(address is null ? "/Home/Show" : "/Accounts/SignIn");
    }

    private async Task Find(string secret)
    {
        Link = await db.FindLinkAsync(secret, clock.GetUtcNow());
        if (Link?.PersonId is { } id)
            Person = await db.People.SingleAsync(person => person.Id == id);
    }

    private async Task<bool> Check()
    {
        if (Person is null)
        {
            if (!EmailAddress.IsWellFormed(Email))
                ModelState.AddModelError(nameof(Email), texts["Account.Email.Wrong"]);
            else if (await db.People.AnyAsync(person => person.NormalizedEmail == Data.Organisations.Person.Normalise(Email!.Trim())))
                ModelState.AddModelError(nameof(Email), texts["Account.Email.Taken"]);
        }
        if (AsksName && !Data.Organisations.Person.IsName(Name))
            ModelState.AddModelError(nameof(Name), texts["Account.Name.Missing"]);
        if (passwords.Problem(Password, Person?.Email ?? Email, AsksName ? Name : Person?.Name) is { } problem)
            ModelState.AddModelError(nameof(Password), problem);
        return ModelState.IsValid;
    }

    private Person Administrator(DateTimeOffset now)
    {
        var person = Data.Organisations.Person.New(Email!.Trim(), Language.Current.Code, now);
        person.IsAdministrator = true;
        db.People.Add(person);
        return person;
    }
}
