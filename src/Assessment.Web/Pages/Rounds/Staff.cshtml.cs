using Assessment.Data;
using Assessment.Data.Auditing;
using Assessment.Data.Organisations;
using Assessment.Domain.Mail;
using Assessment.Web.Languages;
using Assessment.Web.Questionnaires;
using Assessment.Web.Rounds;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Rounds;

/// <summary>Who does what in a round; one person can be invited here, and a role ends here.</summary>
public sealed class StaffModel(AssessmentDb db, Shelf shelf, TimeProvider clock, Inviting inviting, IStringLocalizer<Text> texts) : PeoplePage(db, shelf, clock, texts)
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    /// <summary>The institution's part in the round.</summary>
    [BindProperty]
    public string? Institution { get; set; }

    [BindProperty]
    public string? Tongue { get; set; }

    /// <summary>The newest mail that was refused or came back, by the person it was for; none where a later one went out, or the address was changed.</summary>
    public IReadOnlyDictionary<Guid, OutgoingMail> Lost { get; private set; } = new Dictionary<Guid, OutgoingMail>();

    private ILookup<Guid, Guid> focalPoints = Array.Empty<Guid>().ToLookup(part => part);

    /// <summary>Whether the institution would be left without anybody who fills in its questionnaire.</summary>
    public bool IsOnlyFocalPoint(Invited one) => MayChange && one.Role == Domain.Organisations.Role.FocalPoint && IsAlone(one.ParticipationId, one.PersonId);

    private bool IsAlone(Guid? part, Guid person) => Hosts.Any(host => host.ParticipationId == part) && focalPoints[part!.Value].Contains(person) && focalPoints[part.Value].All(other => other == person);

    /// <summary>Whoever leaves loses access also when the round is over.</summary>
    protected override bool MayWhenOver(string? handler) => handler == "End";

    public Task OnGetAsync() => Load();

    public async Task<IActionResult> OnPostInviteAsync()
    {
        await using var change = await BeginChangeAsync();
        if (change is null)
            return Over();
        await Load();
        var part = Guid.TryParse(Institution, out var id) && Hosts.Any(host => host.ParticipationId == id) ? id : (Guid?)null;
        var guest = (await GuestsAsync()).Check(new Guest(1, Name?.Trim() ?? "", Email?.Trim() ?? "", Role ?? "", "") { ParticipationId = part });
        // The list says what is wrong with a line; here each field has its own.
        foreach (var problem in guest.Problems)
            ModelState.AddModelError(FieldOf(problem), problem);
        if (!ModelState.IsValid)
            return Page();
        await inviting.InviteAsync(Round, guest, NameOf(guest.ParticipationId), Tongue ?? Round.Facts.Languages[0]);
        this.Tell(await StoreAsync(change) ? Texts["Staff.Invited", guest.Name] : Texts["Coordinate.Quicker"]);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostAgainAsync(Guid membership)
    {
        await using var change = await BeginChangeAsync();
        if (change is null)
            return Over();
        await LoadPeople();
        if (People.FirstOrDefault(one => one.MembershipId == membership) is not { HasJoined: false } invited)
            return RedirectToPage();
        if ((await ClosedAsync()).Contains(Person.Normalise(invited.Email)))
        {
            this.Tell(Texts["Guest.Closed"]);
            return RedirectToPage();
        }
        await inviting.AgainAsync(Round, new Guest(0, invited.Name, invited.Email, "", "") { Role = invited.Role }, NameOf(invited.ParticipationId));
        this.Tell(await StoreAsync(change) ? Texts["Staff.Invited", invited.Name] : Texts["Coordinate.Quicker"]);
        return RedirectToPage();
    }

    /// <param name="membership">The role.</param>
    /// <param name="alone">Whether it was said that the institution is to be left without a focal point.</param>
    public async Task<IActionResult> OnPostEndAsync(Guid membership, bool alone)
    {
        var stop = HttpContext.RequestAborted;
        await using var change = await Db.ChangeWhoManagesAsync(stop);
        if (await Db.Memberships.SingleOrDefaultAsync(one => one.Id == membership && one.RoundId == Round.Id && one.EndedAt == null, stop) is not { } ended
            || !await Db.CoordinatesAsync(Db.Reader.PersonId, Round.Id, stop))
            return RedirectToPage();
        if (await Db.IsLastCoordinatorAsync(ended, stop))
        {
            this.Tell(Texts["Staff.Last"]);
            return RedirectToPage();
        }
        await LoadPeople();
        focalPoints = await Db.ReadFocalPointsAsync(Round.Id, stop);
        if (!alone && MayChange && ended.Role == Domain.Organisations.Role.FocalPoint && IsAlone(ended.ParticipationId, ended.PersonId))
        {
            this.Tell(Texts["Staff.End.Alone", NameOf(ended.ParticipationId)!.In(Language.Current.Code)]);
            return RedirectToPage();
        }
        ended.EndedAt = Now;
        var sections = await Db.TakeSectionsBackAsync(ended, Now, stop);
        var institution = await Db.Participations.Where(part => part.Id == ended.ParticipationId).Select(part => (Guid?)part.InstitutionId).SingleOrDefaultAsync(stop);
        Db.Audit(Now, "role-ended", ("membership", ended.Id), Round.Id, institution, detail: new { person = ended.PersonId, role = ended.Role.ToString(), sections });
        await Db.SaveChangesAsync(stop);
        await change.CommitAsync(stop);
        this.Tell(sections > 0 ? Texts["Staff.Ended.Sections"] : Texts["Staff.Ended"]);
        return ended.PersonId == Db.Reader.PersonId ? RedirectToPage("/Rounds/Coordinate") : RedirectToPage();
    }

    private async Task Load()
    {
        await LoadPeople();
        focalPoints = await Db.ReadFocalPointsAsync(Round.Id, HttpContext.RequestAborted);
        var lost = await Db.OutgoingMails.AsNoTracking().Where(mail => mail.RoundId == Round.Id && (mail.FailedAt != null || mail.BouncedAt != null)
            && Db.People.Any(person => person.Id == mail.PersonId && person.Email == mail.Address)
            && !Db.OutgoingMails.Any(later => later.RoundId == Round.Id && later.PersonId == mail.PersonId && later.CreatedAt > mail.CreatedAt && later.SentAt != null && later.BouncedAt == null))
            .OrderBy(mail => mail.CreatedAt).ToListAsync(HttpContext.RequestAborted);
        Lost = lost.GroupBy(mail => mail.PersonId!.Value).ToDictionary(mails => mails.Key, mails => mails.Last());
    }

    private string FieldOf(string problem) =>
        problem == Texts["Guest.Name.Missing"] ? nameof(Name)
        : problem == Texts["Guest.Role.Missing"] ? nameof(Role)
        : problem == Texts["Guest.Institution.Missing"] || problem == Texts["Guest.Institution.NotHeld", Texts[$"Role.{Role}"].Value] ? nameof(Institution)
        : nameof(Email);
}
