using Assessment.Data;
using Assessment.Data.Answering;
using Assessment.Data.Auditing;
using Assessment.Data.Organisations;
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

/// <summary>Who works on the questionnaire, and which sections are handed to whom, with a message and a day to be done by.</summary>
public sealed class ShareModel(AssessmentDb db, Shelf shelf, TimeProvider clock, IStringLocalizer<Text> texts, SheetLetters letters, CurrentPerson me) : AskingPage(db, shelf, clock, texts)
{
    private const int LongestMessage = 1000;

    /// <summary>Everybody of the institution in this round, with their roles.</summary>
    public IReadOnlyList<(Guid Person, IReadOnlyList<Role> Roles)> People { get; private set; } = [];

    /// <summary>Those to whom sections can be handed.</summary>
    public IEnumerable<Guid> Workers => People.Where(one => !closed.Contains(one.Person) && one.Roles.Any(role => role is Role.Contributor or Role.FocalPoint)).Select(one => one.Person);

    /// <summary>Who can invite colleagues; nobody where the reader can.</summary>
    public IReadOnlyList<Contact> Coordinators { get; private set; } = [];

    // Whoever can no longer sign in is not handed anything.
    private HashSet<Guid> closed = [];

    public bool MayShare => IsOpen && Roles.Contains(Role.FocalPoint);

    /// <summary>The sections that were said to be done, by the id under which they were handed out.</summary>
    public IReadOnlyDictionary<Guid, SaidDone> Done { get; private set; } = new Dictionary<Guid, SaidDone>();

    /// <summary>What is typed to hand a section back, by its id; where it was refused.</summary>
    public (Guid Id, string Text)? Refused { get; private set; }

    [BindProperty]
    public string[] Sections { get; set; } = [];

    [BindProperty]
    public Guid? Person { get; set; }

    [BindProperty]
    public DateOnly? By { get; set; }

    [BindProperty]
    public string? Message { get; set; }

    public async Task OnGetAsync() => await ReadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!MayShare)
            return Forbid();
        await ReadAsync();
        var known = Sections.Where(id => Edition.Questionnaire.Sections.Any(section => section.Id == id)).Distinct().ToList();
        if (known.Count == 0)
            ModelState.AddModelError(nameof(Sections), Texts["Share.Wrong.Sections"]);
        if (Person is not { } person || !Workers.Contains(person))
            ModelState.AddModelError(nameof(Person), Texts["Share.Wrong.Person"]);
        if (By < Today)
            ModelState.AddModelError(nameof(By), Texts["Share.Wrong.Day"]);
        if (Message is { Length: > LongestMessage })
            ModelState.AddModelError(nameof(Message), Texts["Share.Wrong.Long", LongestMessage]);
        if (!ModelState.IsValid)
            return Page();
        await HandOutAsync(known, Person!.Value, string.IsNullOrWhiteSpace(Message) ? null : Message.Trim());
        this.Tell(By > Due && Due is { } last ? $"{Texts["Share.Done", NameOf(Person!.Value)].Value} {Texts["Share.AfterLast", Days.Span(last, null)].Value}" : Texts["Share.Done", NameOf(Person!.Value)]);
        return RedirectToPage();
    }

    private async Task HandOutAsync(List<string> sections, Guid person, string? message)
    {
        var now = Clock.GetUtcNow();
        using var turn = await Db.WriteTurnAsync(HttpContext.RequestAborted);
        var before = await Db.SectionAssignments.Where(given => given.SheetId == Sheet.Id && given.PersonId == person && given.EndedAt == null && sections.Contains(given.Section)).ToListAsync(HttpContext.RequestAborted);
        // A button pressed twice hands out once, and tells it once.
        if (before.Count == sections.Count && before.TrueForAll(given => given.DoneAt is null && given.Due == By && given.Message == message))
            return;
        foreach (var old in before)
            old.EndedAt = now;
        List<SectionAssignment> given = [.. sections.Select(section => new SectionAssignment
        {
            SheetId = Sheet.Id,
            Section = section,
            PersonId = person,
            Due = By,
            Message = message,
            GivenBy = Db.Reader.PersonId!.Value,
            GivenAt = now,
        })];
        Db.AddRange(given);
        Db.Audit(now, "sections-handed-out", ("sheet", Sheet.Id), Round.Id, Institution.Id, new { person, sections = sections.Count });
        if (person != Db.Reader.PersonId)
            letters.HandedOut(Matter, given, await Db.People.SingleAsync(one => one.Id == person, HttpContext.RequestAborted), me.Person!.Name);
        await Db.SaveChangesAsync(HttpContext.RequestAborted);
    }

    /// <summary>Takes a section back.</summary>
    public async Task<IActionResult> OnPostTakeAsync(Guid id)
    {
        if (!MayShare)
            return Forbid();
        if (await Db.SectionAssignments.SingleOrDefaultAsync(given => given.Id == id && given.SheetId == Sheet.Id && given.EndedAt == null, HttpContext.RequestAborted) is not { } found)
            return NotFound();
        var now = Clock.GetUtcNow();
        found.EndedAt = now;
        Db.Audit(now, "section-taken-back", ("sheet", Sheet.Id), Round.Id, Institution.Id, new { person = found.PersonId });
        using (await Db.WriteTurnAsync(HttpContext.RequestAborted))
            await Db.SaveChangesAsync(HttpContext.RequestAborted);
        return RedirectToPage();
    }

    /// <summary>Hands a section back to who said that it is done, with what is still to do.</summary>
    public async Task<IActionResult> OnPostBackAsync(Guid id, string? reason)
    {
        if (!MayShare)
            return Forbid();
        ModelState.Clear();
        if (string.IsNullOrWhiteSpace(reason))
            ModelState.AddModelError(NameOfReason(id), Texts["Share.Wrong.Reason"]);
        else if (reason.Length > LongestMessage)
            ModelState.AddModelError(NameOfReason(id), Texts["Share.Wrong.Long", LongestMessage]);
        if (!ModelState.IsValid)
        {
            Refused = (id, reason ?? "");
            await ReadAsync();
            return Page();
        }
        var back = await Db.HandBackAsync(Sheet, id, reason!.Trim(), Clock.GetUtcNow(), async given =>
        {
            if (given.PersonId != Db.Reader.PersonId)
                letters.HandedBack(Matter, given, await Db.People.SingleAsync(one => one.Id == given.PersonId, HttpContext.RequestAborted), me.Person!.Name);
        }, HttpContext.RequestAborted);
        if (back is not null)
        {
            await ReadNamesAsync([back.PersonId]);
            this.Tell(Texts["Share.Back.Done", NameOf(back.PersonId)]);
        }
        return RedirectToPage();
    }

    /// <summary>Name of the control in which one says why a section is handed back.</summary>
    public static string NameOfReason(Guid id) => $"Reason-{id:N}";

    private async Task ReadAsync()
    {
        var held = await Db.Memberships.AsNoTracking().Where(membership => membership.ParticipationId == Participation.Id && membership.EndedAt == null).ToListAsync(HttpContext.RequestAborted);
        await ReadNamesAsync(held.Select(membership => membership.PersonId).Concat(Assignments.Select(given => given.PersonId)));
        var ids = held.Select(membership => membership.PersonId).ToArray();
        closed = [.. await Db.People.AsNoTracking().Where(person => ids.Contains(person.Id) && person.ClosedAt != null).Select(person => person.Id).ToListAsync(HttpContext.RequestAborted)];
        People = [.. held.GroupBy(membership => membership.PersonId).Select(same => (same.Key, (IReadOnlyList<Role>)[.. same.Select(one => one.Role).Distinct().Order()]))
            .OrderBy(one => one.Item2[0]).ThenBy(one => NameOf(one.Key), StringComparer.CurrentCulture)];
        Coordinators = Roles.Contains(Role.Coordinator) ? [] : await Db.ReadCoordinatorsAsync(Round.Id, HttpContext.RequestAborted);
        if (!Assignments.Any(given => given.DoneAt is not null))
            return;
        var (stored, live) = await LoadAsync();
        Done = DoneOf(stored, Progress.Of(live.Applied)).ToDictionary(done => done.Given.Id);
    }
}
