using System.Globalization;
using System.Text.RegularExpressions;
using Assessment.Data;
using Assessment.Data.Auditing;
using Assessment.Data.Rounds;
using Assessment.Domain.Answering;
using Assessment.Domain.Organisations;
using Assessment.Domain.Rounds;
using Assessment.Web.Languages;
using Assessment.Web.Questionnaires;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Rounds;

/// <summary>The institutions of a round. Whoever takes part gets a sheet at once; whoever withdraws keeps it, and may come back.</summary>
public sealed partial class EnrolModel(AssessmentDb db, Shelf shelf, TimeProvider clock, IStringLocalizer<Text> texts) : CoordinatorPage(db, shelf, clock, texts)
{
    /// <summary>Name of a new institution, by language.</summary>
    [BindProperty]
    public Dictionary<string, string?> Name { get; set; } = [];

    [BindProperty]
    public string? Short { get; set; }

    [BindProperty]
    public string? Country { get; set; }

    [BindProperty]
    public string? Weight { get; set; }

    /// <summary>Id of an institution that is known from another round.</summary>
    [BindProperty]
    public string? Known { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The institution whose form had a mistake.</summary>
    public Guid? Touched { get; private set; }

    public IReadOnlyList<(Participation Part, Institution Institution)> Parts { get; private set; } = [];

    /// <summary>Institutions of other rounds that the reader runs.</summary>
    public IReadOnlyList<SelectListItem> Others { get; private set; } = [];

    public Task OnGetAsync() => Load();

    public async Task<IActionResult> OnPostAddAsync()
    {
        await using var change = await BeginChangeAsync();
        if (change is null)
            return Over();
        var name = new Wording();
        foreach (var language in Round.Facts.Languages)
            if (Name.GetValueOrDefault(language)?.Trim() is { Length: > 0 } words)
                name[language] = words;
        if (!name.ContainsKey(Round.Facts.Languages[0]))
            ModelState.AddModelError($"Name[{Round.Facts.Languages[0]}]", Texts["Coordinate.Institution.Name.Missing"]);
        if (Countries.Find(Country) is null)
            ModelState.AddModelError(nameof(Country), Texts["Coordinate.Country.Missing"]);
        if (Short?.Trim().Length > 40)
            ModelState.AddModelError(nameof(Short), Texts["Coordinate.Short.Long"]);
        var weight = ReadWeight(nameof(Weight));
        await Load();
        if (Parts.Any(part => part.Institution.Name.Any(known => name.TryGetValue(known.Key, out var same) && string.Equals(same, known.Value, StringComparison.OrdinalIgnoreCase))))
            ModelState.AddModelError($"Name[{Round.Facts.Languages[0]}]", Texts["Coordinate.Institution.Name.Taken"]);
        if (!ModelState.IsValid)
            return Page();
        if (await FindKnown(name) is { } known)
            return await TakesPart(change, known, weight);
        var institution = new Institution
        {
            Slug = await Db.FreeInstitutionSlugAsync(string.IsNullOrWhiteSpace(Short) ? name.In(Round.Facts.Languages[0]) : Short, HttpContext.RequestAborted),
            Country = Country!,
            Name = name,
            Short = string.IsNullOrWhiteSpace(Short) ? null : Short.Trim(),
        };
        Db.Add(institution);
        return await TakesPart(change, institution, weight);
    }

    public async Task<IActionResult> OnPostKnownAsync()
    {
        await using var change = await BeginChangeAsync();
        if (change is null)
            return Over();
        await Load();
        if (Guid.TryParse(Known, out var id) && Others.Any(item => item.Value == Known) && await Db.Institutions.SingleOrDefaultAsync(one => one.Id == id, HttpContext.RequestAborted) is { } institution)
            return await TakesPart(change, institution, 1);
        ModelState.AddModelError(nameof(Known), Texts["Coordinate.Known.Missing"]);
        return Page();
    }

    public async Task<IActionResult> OnPostWeighAsync(Guid part)
    {
        var weight = ReadWeight($"weight-{part}");
        return await Change(part, "participation-weighed", Texts["Coordinate.Weighed"], one => one.Weight = weight, new { weight });
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid part)
    {
        if (string.IsNullOrWhiteSpace(Reason))
            ModelState.AddModelError($"reason-{part}", Texts["Coordinate.Reason.Missing"]);
        return await Change(part, "institution-withdrawn", Texts["Coordinate.Withdrawn"], one => (one.WithdrawnAt, one.WithdrawnBecause) = (Now, Reason!.Trim()), when: one => one.WithdrawnAt is null);
    }

    public Task<IActionResult> OnPostReturnAsync(Guid part) =>
        Change(part, "institution-returned", Texts["Coordinate.Returned"], one => (one.WithdrawnAt, one.WithdrawnBecause) = (null, null), when: one => one.WithdrawnAt is not null);

    private async Task<IActionResult> Change(Guid part, string action, string told, Action<Participation> set, object? detail = null, Func<Participation, bool>? when = null)
    {
        await using var change = await BeginChangeAsync();
        if (change is null)
            return Over();
        if (await Db.Participations.SingleOrDefaultAsync(one => one.Id == part && one.RoundId == Round.Id, HttpContext.RequestAborted) is not { } participation)
            return NotFound();
        // The page was old: its day and reason stand as they were first said.
        if (when?.Invoke(participation) == false)
        {
            this.Tell(Texts["Coordinate.Quicker"]);
            return RedirectToPage();
        }
        if (!ModelState.IsValid)
        {
            Touched = part;
            await Load();
            return Page();
        }
        set(participation);
        Db.Audit(Now, action, ("participation", part), Round.Id, participation.InstitutionId, detail);
        await Db.SaveInTurnAsync(HttpContext.RequestAborted);
        await change.CommitAsync(HttpContext.RequestAborted);
        this.Tell(told);
        return RedirectToPage();
    }

    private async Task<IActionResult> TakesPart(OneAtATime change, Institution institution, double weight)
    {
        var part = new Participation { RoundId = Round.Id, InstitutionId = institution.Id, Weight = weight };
        Db.AddRange(part, new Sheet { ParticipationId = part.Id, RoundId = Round.Id, InstitutionId = institution.Id });
        Db.Audit(Now, "institution-enrolled", ("participation", part.Id), Round.Id, institution.Id);
        if (!await Db.TrySaveAsync(HttpContext.RequestAborted))
        {
            this.Tell(Texts["Coordinate.Quicker"]);
            return RedirectToPage();
        }
        await change.CommitAsync(HttpContext.RequestAborted);
        this.Tell(Texts["Coordinate.Enrolled", institution.Name.In(Language.Current.Code)]);
        return RedirectToPage();
    }

    // An institution outlives rounds: who names it exactly, in the round's own country, means the one that is there.
    private async Task<Institution?> FindKnown(Wording name)
    {
        if (Country != Round.Facts.Country.Code)
            return null;
        var here = Parts.Select(part => part.Institution.Id).ToArray();
        var there = await (Db.Reader.IsAdministrator ? Db.Institutions.IgnoreQueryFilters() : KnownTo(Db.Reader)).Where(one => one.Country == Country && !here.Contains(one.Id)).OrderBy(one => one.Slug).ToListAsync(HttpContext.RequestAborted);
        return there.Find(one => one.Name.Any(known => name.TryGetValue(known.Key, out var same) && string.Equals(same, known.Value, StringComparison.OrdinalIgnoreCase)));
    }

    // Its evidence comes with an institution. So whoever only reviews or observes the rounds it takes part in, or works for it, is not
    // offered it here; for them it begins with an empty library, as for a stranger.
    private IQueryable<Institution> KnownTo(Reader reader)
    {
        if (reader.IsAdministrator)
            return Db.Institutions;
        var run = reader.Held.Where(held => held.Role == Role.Coordinator).Select(held => held.RoundId).OfType<Guid>().ToArray();
        return Db.Institutions.Where(one => Db.Participations.Any(part => part.InstitutionId == one.Id && run.Contains(part.RoundId)));
    }

    private double ReadWeight(string field)
    {
        if (string.IsNullOrWhiteSpace(Weight))
            return 1;
        // 1,000 is a thousand to some and one to others.
        if (Thousands().IsMatch(Weight.Trim()))
        {
            ModelState.AddModelError(field, Texts["Coordinate.Weight.Ambiguous", Weight.Trim()]);
            return 1;
        }
        if (double.TryParse(Weight.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) && weight <= 1_000_000)
            return weight;
        ModelState.AddModelError(field, Texts["Coordinate.Weight.Unreadable"]);
        return 1;
    }

    // A point before three digits is one of a fraction, as this page writes it itself, unless it ends in a nought.
    [GeneratedRegex(@"^[1-9][0-9]{0,2}(,[0-9]{3}|\.[0-9]{2}0)$")]
    private static partial Regex Thousands();

    private async Task Load()
    {
        var parts = await (
            from part in Db.Participations
            where part.RoundId == Round.Id
            join institution in Db.Institutions on part.InstitutionId equals institution.Id
            select new { part, institution }).AsNoTracking().ToListAsync(HttpContext.RequestAborted);
        Parts = [.. parts.Select(one => (one.part, one.institution)).OrderBy(one => one.part.WithdrawnAt is not null).ThenBy(one => one.institution.Name.In(Language.Current.Code), StringComparer.CurrentCulture)];
        var here = Parts.Select(one => one.Institution.Id).ToArray();
        var others = await KnownTo(Db.Reader).AsNoTracking().Where(one => !here.Contains(one.Id)).ToListAsync(HttpContext.RequestAborted);
        Others = [.. others.Select(one => new SelectListItem(one.Name.In(Language.Current.Code), one.Id.ToString())).OrderBy(item => item.Text, StringComparer.CurrentCulture)];
        foreach (var language in Round.Facts.Languages)
            Name.TryAdd(language, null);
        Country ??= Round.Facts.Country.Code;
    }
}
