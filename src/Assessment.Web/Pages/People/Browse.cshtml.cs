using Assessment.Data;
using Assessment.Data.Organisations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Web.Pages.People;

/// <summary>Everybody with an account, for the administrator: open ones first, then by name.</summary>
public sealed class BrowseModel(AssessmentDb db) : PageModel
{
    /// <summary>More than this are found by searching.</summary>
    public const int Longest = 200;

    /// <summary>Part of a name or address.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public IReadOnlyList<Person> Rows { get; private set; } = [];

    public bool More { get; private set; }

    public async Task OnGetAsync()
    {
        var people = db.People.AsNoTracking().Where(person => person.Email != null);
        if (Q?.Trim() is { Length: > 0 } wanted)
        {
            var address = Person.Normalise(wanted);
            var name = wanted.ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // The database compares, not this program.
            people = people.Where(person => person.NormalizedEmail!.Contains(address) || person.Name.ToLower().Contains(name));
#pragma warning restore CA1304, CA1311, CA1862
        }
        var found = await people.OrderBy(person => person.ClosedAt != null).ThenBy(person => person.Name).ThenBy(person => person.Email).Take(Longest + 1).ToListAsync();
        (Rows, More) = (found.Take(Longest).ToList(), found.Count > Longest);
    }
}
