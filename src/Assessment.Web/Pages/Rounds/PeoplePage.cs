using Assessment.Data;
using Assessment.Data.Organisations;
using Assessment.Domain.Organisations;
using Assessment.Web.Languages;
using Assessment.Web.Questionnaires;
using Assessment.Web.Rounds;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Rounds;

/// <summary>A page about who holds which role in a round.</summary>
public abstract class PeoplePage(AssessmentDb db, Shelf shelf, TimeProvider clock, IStringLocalizer<Text> texts) : CoordinatorPage(db, shelf, clock, texts)
{
    /// <summary>The roles held now.</summary>
    public IReadOnlyList<Invited> People { get; private set; } = [];

    /// <summary>The institutions that take part, by name.</summary>
    public IReadOnlyList<Enrolled> Hosts { get; private set; } = [];

    public IEnumerable<SelectListItem> RoleChoices => Enum.GetValues<Role>().Select(role => new SelectListItem(Texts[$"Role.{role}"], role.ToString())
    {
        Group = new SelectListGroup { Name = role.IsOfInstitution() ? Texts["Staff.OfInstitution"] : Texts["Staff.OfRound"] },
    });

    public IEnumerable<SelectListItem> HostChoices => Hosts.Select(host => new SelectListItem(host.Name.In(Language.Current.Code), host.ParticipationId.ToString()));

    protected async Task<GuestList> GuestsAsync() =>
        new(Hosts, People.Select(one => new HeldHere(Person.Normalise(one.Email), one.Role, one.ParticipationId)).ToHashSet(), await ClosedAsync(), Texts);

    /// <summary>Addresses of accounts that are closed.</summary>
    protected async Task<IReadOnlySet<string>> ClosedAsync() =>
        (await Db.People.Where(person => person.ClosedAt != null && person.NormalizedEmail != null).Select(person => person.NormalizedEmail!).ToListAsync(HttpContext.RequestAborted)).ToHashSet();

    protected async Task LoadPeople()
    {
        var hosts = await (
            from part in Db.Participations
            where part.RoundId == Round.Id && part.WithdrawnAt == null
            join institution in Db.Institutions on part.InstitutionId equals institution.Id
            select new { part.Id, institution.Slug, institution.Short, institution.Name }).AsNoTracking().ToListAsync(HttpContext.RequestAborted);
        Hosts = [.. hosts.Select(host => new Enrolled(host.Id, host.Slug, host.Short, host.Name)).OrderBy(host => host.Name.In(Language.Current.Code), StringComparer.CurrentCulture)];
        var held = await (
            from membership in Db.Memberships
            where membership.RoundId == Round.Id && membership.EndedAt == null
            join person in Db.People on membership.PersonId equals person.Id
            join part in Db.Participations on membership.ParticipationId equals part.Id into parts
            from part in parts.DefaultIfEmpty()
            join institution in Db.Institutions on part.InstitutionId equals institution.Id into institutions
            from institution in institutions.DefaultIfEmpty()
            select new
            {
                membership,
                person.Name,
                person.Email,
                Institution = institution.Name,
                HasJoined = person.PasswordHash != null || Db.UserLogins.Any(login => login.UserId == person.Id),
            }).AsNoTracking().ToListAsync(HttpContext.RequestAborted);
        People =
        [
            .. held.Select(one => new Invited(one.membership.Id, one.membership.PersonId, string.IsNullOrEmpty(one.Name) ? one.Email ?? "" : one.Name, one.Email ?? "",
                    one.membership.Role, one.membership.ParticipationId, one.Institution?.In(Language.Current.Code), one.membership.Since, one.HasJoined))
                .OrderBy(one => one.Institution is not null).ThenBy(one => one.Institution, StringComparer.CurrentCulture).ThenBy(one => one.Role).ThenBy(one => one.Name, StringComparer.CurrentCulture),
        ];
    }

    /// <summary>Saves and commits; false, and nothing is stored, where somebody else gave the same role or invited the same new person at this moment.</summary>
    protected async Task<bool> StoreAsync(OneAtATime change)
    {
        if (!await Db.TrySaveAsync(HttpContext.RequestAborted))
            return false;
        await change.CommitAsync(HttpContext.RequestAborted);
        return true;
    }

    protected Domain.Rounds.Wording? NameOf(Guid? part) => Hosts.FirstOrDefault(host => host.ParticipationId == part)?.Name;
}
