using Assessment.Web.Accounts;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Accounts;

/// <summary>Sends a code to the address of who is signed in and has no password, and goes back to the page that asks for it.</summary>
[EnableRateLimiting(RateLimits.Trying)]
public sealed class SendCodeModel(Proof proof, CurrentPerson current, IStringLocalizer<Text> texts) : PageModel
{
    public async Task<IActionResult> OnPostAsync([FromQuery(Name = "return")] string? wanted)
    {
        await proof.SendAsync(current.Id!.Value, HttpContext.RequestAborted);
        this.Tell(texts["Proof.Sent", current.Person!.Email!]);
        return LocalRedirect(Way.Onward(Url, wanted));
    }
}
