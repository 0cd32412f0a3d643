using System.Globalization;
using System.Text.Json;
using Assessment.Data;
using Assessment.Domain.Auditing;
using Assessment.Web.Auditing;
using Assessment.Web.Languages;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Auditing;

/// <summary>
/// The audit log in words, newest first. The log itself holds ids; names are looked up here, so that somebody who was deleted has none.
/// An administrator reads the titles of rounds and the names of institutions, nothing else of them.
/// </summary>
public sealed class BrowseModel(AssessmentDb db, IStringLocalizer<Text> texts) : PageModel
{
    /// <summary>Lines on one page.</summary>
    public const int PerPage = 100;

    [BindProperty(SupportsGet = true)]
    public string? Who { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? What { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Round { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    /// <summary>Which page, the newest is 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public AuditFilter Filter => new(Who, What, Round, From, To);

    public IReadOnlyList<AuditEntry> Lines { get; private set; } = [];

    public bool HasMore { get; private set; }

    /// <summary>Titles of all rounds, for the list to choose from and the lines.</summary>
    public IReadOnlyDictionary<Guid, string> Rounds { get; private set; } = new Dictionary<Guid, string>();

    private Dictionary<Guid, string> institutions = [];

    private Dictionary<Guid, string> people = [];

    public IEnumerable<SelectListItem> Actions => AuditActions.Groups.SelectMany(group => group.Words.Select(word =>
        new SelectListItem(texts[$"Audit.Action.{word}"], word) { Group = new SelectListGroup { Name = texts[$"Audit.Group.{group.Group}"] } }));

    public IEnumerable<SelectListItem> RoundChoices => Rounds.Select(round => new SelectListItem(round.Value, round.Key.ToString())).OrderBy(item => item.Text, StringComparer.CurrentCulture);

    /// <summary>The address of another page of the same lines.</summary>
    public IDictionary<string, string> RouteTo(int page) => new Dictionary<string, string>(Filter.Route()) { ["p"] = page.ToString(CultureInfo.InvariantCulture) };

    public async Task OnGetAsync()
    {
        var stop = HttpContext.RequestAborted;
        if (AuditFilter.IsMistaken(From))
            ModelState.AddModelError(nameof(From), texts["Audit.Day.Wrong"]);
        if (AuditFilter.IsMistaken(To))
            ModelState.AddModelError(nameof(To), texts["Audit.Day.Wrong"]);
        Number = Math.Clamp(Number, 1, 100_000);
        var found = await (await Filter.FindAsync(db, stop)).OrderByDescending(line => line.At).ThenByDescending(line => line.Id)
            .Skip((Number - 1) * PerPage).Take(PerPage + 1).ToListAsync(stop);
        (Lines, HasMore) = ([.. found.Take(PerPage)], found.Count > PerPage);
        var rounds = await db.Rounds.IgnoreQueryFilters().AsNoTracking().Select(round => new { round.Id, round.Facts }).ToListAsync(stop);
        Rounds = rounds.ToDictionary(round => round.Id, round => round.Facts.Title.In(Language.Current.Code));
        var bodies = Lines.Select(line => line.InstitutionId).OfType<Guid>().Distinct().ToArray();
        institutions = (await db.Institutions.IgnoreQueryFilters().AsNoTracking().Where(body => bodies.Contains(body.Id)).ToListAsync(stop))
            .ToDictionary(body => body.Id, body => body.Name.In(Language.Current.Code));
        var named = Lines.SelectMany(line => new[] { line.PersonId, PersonIn(line) }).OfType<Guid>().Distinct().ToArray();
        people = (await db.People.AsNoTracking().Where(person => named.Contains(person.Id) && person.Email != null).ToListAsync(stop))
            .ToDictionary(person => person.Id, person => person.Name.Length > 0 ? person.Name : person.Email!);
    }

    /// <summary>The action in words; a word of an older release as it is.</summary>
    public string Words(AuditEntry line) => texts[$"Audit.Action.{line.Action}"] is { ResourceNotFound: false } words ? words.Value : line.Action;

    /// <summary>The name of a person as it is now.</summary>
    public string NameOf(Guid person) => people.TryGetValue(person, out var name) ? name : texts["Audit.Deleted"].Value;

    public string? InstitutionOf(AuditEntry line) => line.InstitutionId is { } id ? institutions.GetValueOrDefault(id) : null;

    public string? RoundOf(AuditEntry line) => line.RoundId is { } id ? Rounds.GetValueOrDefault(id) : null;

    /// <summary>Who did it; whoever signed in was nobody until then and is who it is about.</summary>
    public static Guid? DoneBy(AuditEntry line) => line.PersonId ?? (line.Action == "signed-in" ? PersonIn(line) : null);

    /// <summary>The person that something was done to; null where it is nobody, or the one who did it.</summary>
    public static Guid? PersonIn(AuditEntry line)
    {
        var about = line is { Subject: "person", SubjectId: { } subject } ? subject
            : Read(line) is { ValueKind: JsonValueKind.Object } detail && detail.TryGetProperty("person", out var named) && named.TryGetGuid(out var id) ? id : (Guid?)null;
        return about == line.PersonId ? null : about;
    }

    /// <summary>What else the line says, for those of its members that mean something to a reader.</summary>
    public IEnumerable<(string Label, string Value)> DetailsOf(AuditEntry line)
    {
        if (Read(line) is not { ValueKind: JsonValueKind.Object } detail)
            yield break;
        foreach (var part in detail.EnumerateObject().Where(part => part.Value.ValueKind != JsonValueKind.Null))
            if (texts[$"Audit.Detail.{part.Name.ToLowerInvariant()}"] is { ResourceNotFound: false } label)
                yield return (label, Value(part));
    }

    private string Value(JsonProperty part) => part.Value.ValueKind switch
    {
        JsonValueKind.Array => string.Join(", ", part.Value.EnumerateArray().Select(one => one.ToString())),
        JsonValueKind.String when part.Name == "role" && texts[$"Role.{part.Value.GetString()}"] is { ResourceNotFound: false } role => role,
        _ => part.Value.ToString(),
    };

    private static JsonElement? Read(AuditEntry line) => line.Detail is null ? null : JsonElement.Parse(line.Detail);
}
