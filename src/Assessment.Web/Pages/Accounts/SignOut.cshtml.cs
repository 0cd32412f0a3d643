using Assessment.Web.Accounts;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Accounts;

/// <summary>Signing out: only by a button, so that no picture on another site can do it.</summary>
public sealed class SignOutModel(SignIns signIns, CurrentPerson current, IStringLocalizer<Text> texts) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        if (current.Person is { } person)
            await signIns.NoteAsync("signed-out", person);
        await signIns.SignOutAsync();
        this.Tell(texts["SignOut.Done"]);
        return RedirectToPage("/Home/Show");
    }
}
