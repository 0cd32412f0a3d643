using Assessment.Data;
using Assessment.Data.Auditing;
using Assessment.Domain.Answering;
using Assessment.Domain.Organisations;
using Assessment.Web.Accounts;
using Assessment.Web.Answering;
using Assessment.Web.Questionnaires;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Answering;

/// <summary>The focal point tells those who sign that the questionnaire is ready: by mail, and in their work.</summary>
public sealed class ReadyModel(AssessmentDb db, Shelf shelf, TimeProvider clock, IStringLocalizer<Text> texts, SheetLetters letters, CurrentPerson me)
    : SigningPage(db, shelf, clock, texts)
{
    public const int LongestMessage = 1000;

    private static readonly TimeSpan SentTwice = TimeSpan.FromMinutes(2);

    [BindProperty]
    public string? Message { get; set; }

    /// <summary>What must be put right before anybody can sign.</summary>
    public int Errors { get; private set; }

    /// <summary>Questions that nobody has dealt with.</summary>
    public int Unanswered { get; private set; }

    /// <summary>Who signs: the heads, then the deputies.</summary>
    public IReadOnlyList<(Guid Person, Role Role)> Signers { get; private set; } = [];

    public async Task OnGetAsync() => await ReadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await ReadAsync();
        if (!IsOpen || Errors > 0 || Signers.Count == 0)
            return Page();
        if (Message is { Length: > LongestMessage })
        {
            ModelState.AddModelError(nameof(Message), Texts["Share.Wrong.Long", LongestMessage]);
            return Page();
        }
        var now = Clock.GetUtcNow();
        // A button pressed twice tells it once.
        if (!(Sheet.AwaitsSignature && now - Sheet.ReadyAt < SentTwice))
        {
            (Sheet.ReadyAt, Sheet.ReadyBy) = (now, Db.Reader.PersonId);
            Db.Audit(now, "signature-asked", ("sheet", Sheet.Id), Round.Id, Institution.Id);
            await letters.ReadyAsync(Matter, now, Due, Unanswered, Message, me.Person!.Name, HttpContext.RequestAborted);
            await Db.SaveInTurnAsync(HttpContext.RequestAborted);
        }
        this.Tell(Texts["Ready.Done"]);
        return RedirectToPage();
    }

    private async Task ReadAsync()
    {
        var ready = await LoadReadyAsync();
        Errors = (await LookOverAsync(ready)).Errors.Count;
        Unanswered = Progress.Of(ready.Signed).Whole.Blank;
        var held = await Db.Memberships.AsNoTracking().Where(one => one.ParticipationId == Participation.Id && one.EndedAt == null && (one.Role == Role.Head || one.Role == Role.Deputy))
            .Join(Db.People.Where(person => person.ClosedAt == null), one => one.PersonId, person => person.Id, (one, _) => one).ToListAsync(HttpContext.RequestAborted);
        Signers = [.. held.OrderBy(one => one.Role).Select(one => (one.PersonId, one.Role)).DistinctBy(one => one.PersonId)];
        await ReadNamesAsync(Signers.Select(one => one.Person).Concat(Sheet.ReadyBy is { } by ? [by] : []));
    }
}
