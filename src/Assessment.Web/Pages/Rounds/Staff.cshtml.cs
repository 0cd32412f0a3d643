using Assessment.Data;
using Assessment.Data.Auditing;
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

    public Task OnGetAsync() => LoadPeople();

    public async Task<IActionResult> OnPostInviteAsync()
    {
        await LoadPeople();
        var part = Guid.TryParse(Institution, out var id) && Hosts.Any(host => host.ParticipationId == id) ? id : (Guid?)null;
        var guest = Guests.Check(new Guest(1, Name?.Trim() ?? "", Email?.Trim() ?? "", Role ?? "", "") { ParticipationId = part });
        // The list says what is wrong with a line; here each field has its own.
        foreach (var problem in guest.Problems)
            ModelState.AddModelError(FieldOf(problem), problem);
        if (!ModelState.IsValid)
            return Page();
        await inviting.InviteAsync(Round, guest, NameOf(guest.ParticipationId), Tongue ?? Round.Facts.Languages[0]);
        await Db.SaveInTurnAsync(HttpContext.RequestAborted);
        this.Tell(Texts["Staff.Invited", guest.Name]);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostAgainAsync(Guid membership)
    {
        await LoadPeople();
        if (People.FirstOrDefault(one => one.MembershipId == membership) is not { HasJoined: false } invited)
            return RedirectToPage();
        await inviting.AgainAsync(Round, invited, NameOf(invited.ParticipationId));
        await Db.SaveInTurnAsync(HttpContext.RequestAborted);
        this.Tell(Texts["Staff.Invited", invited.Name]);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostEndAsync(Guid membership)
    {
        var held = await Db.Memberships.Where(one => one.RoundId == Round.Id && one.EndedAt == null).ToListAsync(HttpContext.RequestAborted);
        if (held.Find(one => one.Id == membership) is not { } ended)
            return RedirectToPage();
        if (ended.Role == Domain.Organisations.Role.Coordinator && held.Count(one => one.Role == Domain.Organisations.Role.Coordinator) == 1)
        {
            this.Tell(Texts["Staff.Last"]);
            return RedirectToPage();
        }
        ended.EndedAt = Now;
        var institution = await Db.Participations.Where(part => part.Id == ended.ParticipationId).Select(part => (Guid?)part.InstitutionId).SingleOrDefaultAsync(HttpContext.RequestAborted);
        Db.Audit(Now, "role-ended", ("membership", ended.Id), Round.Id, institution, detail: new { person = ended.PersonId, role = ended.Role.ToString() });
        await Db.SaveInTurnAsync(HttpContext.RequestAborted);
        this.Tell(Texts["Staff.Ended"]);
        return ended.PersonId == Db.Reader.PersonId ? RedirectToPage("/Rounds/Coordinate") : RedirectToPage();
    }

    private string FieldOf(string problem) =>
        problem == Texts["Guest.Name.Missing"] ? nameof(Name)
        : problem == Texts["Guest.Role.Missing"] ? nameof(Role)
        : problem == Texts["Guest.Institution.Missing"] ? nameof(Institution)
        : nameof(Email);
}
