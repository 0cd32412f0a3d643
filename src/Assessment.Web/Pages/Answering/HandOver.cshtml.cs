using Assessment.Data;
using Assessment.Data.Answering;
using Assessment.Domain.Answering;
using Assessment.Domain.Evidence;
using Assessment.Domain.Organisations;
using Assessment.Web.Accounts;
using Assessment.Web.Answering;
using Assessment.Web.Questionnaires;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Answering;

/// <summary>
/// When somebody leaves: what is theirs on one page, and one step that hands all of it to a colleague. A coordinator sees how many questions
/// wait for them, and not what colleagues wrote.
/// </summary>
public sealed class HandOverModel(AssessmentDb db, Shelf shelf, TimeProvider clock, IStringLocalizer<Text> texts, SheetLetters letters, CurrentPerson me)
    : ConversationsPage(db, shelf, clock, texts)
{
    public const int LongestMessage = 1000;

    private readonly Dictionary<Guid, Role[]> held = [];

    /// <summary>Who leaves.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Person { get; set; }

    [BindProperty]
    public Guid? To { get; set; }

    [BindProperty]
    public string? Message { get; set; }

    /// <summary>Who takes over becomes focal point too.</summary>
    [BindProperty]
    public bool GivesRole { get; set; }

    /// <summary>The access of who leaves ends.</summary>
    [BindProperty]
    public bool EndsAccess { get; set; } = true;

    /// <summary>Everybody who has a role or work here, also with an account that is closed.</summary>
    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    /// <summary>Those who can take over.</summary>
    public IEnumerable<SelectListItem> Colleagues => Members.Keys.Where(one => one != Person).Select(Item).OrderBy(one => one.Text, StringComparer.CurrentCulture);

    public IReadOnlyList<(SectionAssignment Given, SectionProgress Progress)> Sections { get; private set; } = [];

    /// <summary>Open questions to who leaves, and from them; null where the reader may only count them.</summary>
    public IReadOnlyList<Conversation>? Conversations { get; private set; }

    public (int To, int From) Questions { get; private set; }

    public IReadOnlyList<EvidenceItem> Evidence { get; private set; } = [];

    /// <summary>The roles of who leaves, and those of them that the reader may end.</summary>
    public IReadOnlyList<Role> Theirs => held.GetValueOrDefault(Person ?? default, []);

    public IReadOnlyList<Role> Endable => [.. Theirs.Where(role => Roles.Contains(Role.Coordinator) || !role.Signs())];

    public async Task<IActionResult> OnGetAsync() => await ReadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await ReadAsync() || Person is not { } person)
            return NotFound();
        if (To is not { } to || to == person || !Members.ContainsKey(to))
            ModelState.AddModelError(nameof(To), Texts["Remark.Wrong.Person"]);
        else if (EndsAccess && !GivesRole && Theirs.Contains(Role.FocalPoint) && !Members.Any(one => one.Key != person && one.Value.Contains(Role.FocalPoint)))
            ModelState.AddModelError(nameof(GivesRole), Texts["HandOver.Wrong.Role"]);
        if (Message is { Length: > LongestMessage })
            ModelState.AddModelError(nameof(Message), Texts["Share.Wrong.Long", LongestMessage]);
        if (!ModelState.IsValid)
            return Page();
        var receiver = await Db.People.AsNoTracking().SingleAsync(one => one.Id == To, HttpContext.RequestAborted);
        var leaver = await Db.People.AsNoTracking().SingleAsync(one => one.Id == person, HttpContext.RequestAborted);
        var now = Clock.GetUtcNow();
        var handed = await Db.HandOverAsync(Sheet, new Handover(person, receiver.Id, GivesRole && Theirs.Contains(Role.FocalPoint), EndsAccess ? Endable : []), now, done =>
        {
            if (receiver.Id != Db.Reader.PersonId)
                letters.HandedOver(Matter, done, now, Message, receiver, leaver.Name, me.Person!.Name);
            return Task.CompletedTask;
        }, HttpContext.RequestAborted);
        if (handed is null)
        {
            ModelState.AddModelError(nameof(To), Texts["HandOver.Wrong.Reviews"]);
            return Page();
        }
        this.Tell(Texts["HandOver.Done", NameOf(receiver.Id)]);
        return person == Db.Reader.PersonId && EndsAccess ? RedirectToPage("/Home/Mine") : RedirectToPage("Share", new { round = Round.Slug, institution = Institution.Slug });
    }

    private SelectListItem Item(Guid person) =>
        new(held.GetValueOrDefault(person) is { } roles ? $"{NameOf(person)} ({string.Join(", ", roles.Select(role => Texts[$"Role.{role}"].Value))})" : NameOf(person), person.ToString(), person == Person);

    private async Task<bool> ReadAsync()
    {
        var all = await ReadConversationsAsync();
        var memberships = await Db.Memberships.AsNoTracking().Where(one => one.ParticipationId == Participation.Id && one.EndedAt == null).ToListAsync(HttpContext.RequestAborted);
        foreach (var same in memberships.GroupBy(one => one.PersonId))
            held[same.Key] = [.. same.Select(one => one.Role).Distinct().Order()];
        var people = held.Keys.Concat(Assignments.Select(given => given.PersonId)).Concat(all.Where(one => one.IsOpen).Select(one => one.First.To).OfType<Guid>()).Distinct().ToList();
        await ReadNamesAsync(people);
        People = [.. people.Select(Item).OrderBy(one => one.Text, StringComparer.CurrentCulture)];
        if (Person is not { } person)
            return true;
        if (!people.Contains(person))
            return false;
        var (_, live) = await LoadAsync();
        var progress = Progress.Of(live.Applied).Sections.ToDictionary(section => section.Section);
        Sections = [.. Edition.Questionnaire.Sections.SelectMany(section => Assignments.Where(given => given.PersonId == person && given.Section == section.Id).Select(given => (given, progress[section.Id])))];
        var open = await Db.OpenQuestionsOfAsync(Sheet.Id, person, HttpContext.RequestAborted);
        Questions = (open.Count(remark => remark.To == person), open.Count(remark => remark.By == person));
        Conversations = ReadsFromOutside ? null : [.. all.Where(one => open.Exists(remark => remark.Id == one.First.Id))];
        Evidence = await Db.EvidenceItems.AsNoTracking().Where(item => item.InstitutionId == Institution.Id && item.AddedBy == person && item.RemovedAt == null)
            .OrderBy(item => item.Title).ToListAsync(HttpContext.RequestAborted);
        return true;
    }
}
