using Assessment.Data;
using Assessment.Domain.Mail;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Web.Pages.People;

/// <summary>One mail as it was written. A one-time link in it is not shown: it is its reader's alone.</summary>
public sealed class ReadMailModel(AssessmentDb db) : PageModel
{
    public OutgoingMail Letter { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await db.OutgoingMails.AsNoTracking().SingleOrDefaultAsync(mail => mail.Id == id) is not { } found)
            return NotFound();
        Letter = found;
        return Page();
    }
}
