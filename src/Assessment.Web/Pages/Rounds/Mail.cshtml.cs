using Assessment.Data;
using Assessment.Data.Auditing;
using Assessment.Domain.Mail;
using Assessment.Domain.Rounds;
using Assessment.Web.Questionnaires;
using Assessment.Web.Rounds;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Rounds;

/// <summary>Every mail of a round: whom it was for, what it says and what became of it. What was refused or came back stands first.</summary>
public sealed class MailModel(AssessmentDb db, Shelf shelf, TimeProvider clock, Reminders reminders, IStringLocalizer<Text> texts) : CoordinatorPage(db, shelf, clock, texts)
{
    private const int Most = 500;

    /// <summary>Newest first within what is lost and others; the newest 500.</summary>
    public IReadOnlyList<SentMail> Mails { get; private set; } = [];

    public bool MayRemind => Round.State == RoundState.Open && Deadline is not null;

    /// <inheritdoc />
    protected override bool MayWhenOver(string? handler) => handler == "Again";

    public async Task OnGetAsync()
    {
        var mails = await (
            from mail in Db.OutgoingMails
            where mail.RoundId == Round.Id
            join person in Db.People on mail.PersonId equals person.Id into people
            from person in people.DefaultIfEmpty()
            orderby mail.CreatedAt descending
            select new SentMail(mail, person.Name)).AsNoTracking().Take(Most).ToListAsync(HttpContext.RequestAborted);
        Mails = [.. mails.OrderBy(one => !one.Mail.IsLost)];
    }

    public async Task<IActionResult> OnPostRemindAsync()
    {
        await using var change = await BeginChangeAsync();
        if (change is null)
            return Over();
        if (!MayRemind)
            return RedirectToPage();
        // Once a day is enough, however often the button is pressed.
        var reminded = await reminders.RemindAsync(Round, $"now:{Today:yyyyMMdd}", Today, HttpContext.RequestAborted);
        if (reminded.Written > 0)
        {
            Db.Audit(Now, "reminded-now", ("round", Round.Id), Round.Id, detail: new { mails = reminded.Written });
            await Db.SaveInTurnAsync(HttpContext.RequestAborted);
            await change.CommitAsync(HttpContext.RequestAborted);
        }
        this.Tell(reminded.Alone > 0 ? Texts["Mail.Reminded.Alone", reminded.Written, reminded.Alone] : Texts["Mail.Reminded", reminded.Written]);
        return RedirectToPage();
    }

    /// <summary>Tries a mail again that was given up or came back. One with a one-time link cannot be: its link is gone; invite the person again.</summary>
    public async Task<IActionResult> OnPostAgainAsync(Guid mail)
    {
        if (await Db.OutgoingMails.SingleOrDefaultAsync(one => one.Id == mail && one.RoundId == Round.Id && (one.FailedAt != null || one.BouncedAt != null), HttpContext.RequestAborted) is { } lost && !NeedsLink(lost) && !IsToNobody(lost))
        {
            lost.SendAgain(Now);
            Db.Audit(Now, "mail-tried-again", ("mail", lost.Id), Round.Id);
            await Db.SaveInTurnAsync(HttpContext.RequestAborted);
            this.Tell(Texts["Mail.TriedAgain"]);
        }
        return RedirectToPage();
    }

    /// <summary>Its person was erased.</summary>
    public static bool IsToNobody(OutgoingMail mail) => string.IsNullOrWhiteSpace(mail.Address);

    public static bool NeedsLink(OutgoingMail mail) => mail.Text.Contains(OutgoingMail.LinkMark, StringComparison.Ordinal);
}

/// <summary>A mail and whom it was for.</summary>
public sealed record SentMail(OutgoingMail Mail, string? Name);
