using Assessment.Data;
using Assessment.Domain.Mail;
using Assessment.Web.Mail;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Web.Pages.People;

/// <summary>The outbox: what waits, what was sent, what could not be sent or came back, and why. Newest first, lost ones on top.</summary>
public sealed class MailModel(AssessmentDb db, MailSettings settings) : PageModel
{
    public IReadOnlyList<OutgoingMail> Rows { get; private set; } = [];

    public bool IsOn => settings.IsOn;

    public async Task OnGetAsync() =>
        Rows = await db.OutgoingMails.AsNoTracking().OrderByDescending(mail => mail.FailedAt != null || mail.BouncedAt != null).ThenByDescending(mail => mail.CreatedAt).Take(200).ToListAsync();
}
