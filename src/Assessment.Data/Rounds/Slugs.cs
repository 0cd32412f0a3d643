using Assessment.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Rounds;

/// <summary>Finds names for addresses that nobody has yet.</summary>
public static class Slugs
{
    // What stands in the place of a round or institution in some addresses.
    private static readonly string[] Reserved = ["new", "questionnaires"];

    /// <summary>A free name for a round, made of its title.</summary>
    public static Task<string> FreeRoundSlugAsync(this AssessmentDb db, string title, CancellationToken cancellation = default) =>
        // Rounds that the reader does not see have names too; only the name is asked for.
        Free(db.Rounds.IgnoreQueryFilters().Select(round => round.Slug), title, "round", RoundRecord.LongestSlug, cancellation);

    /// <summary>A free name for an institution, made of its name.</summary>
    public static Task<string> FreeInstitutionSlugAsync(this AssessmentDb db, string name, CancellationToken cancellation = default) =>
        Free(db.Institutions.IgnoreQueryFilters().Select(institution => institution.Slug), name, "institution", Domain.Organisations.Institution.LongestSlug, cancellation);

    private static async Task<string> Free(IQueryable<string> slugs, string text, string otherwise, int longest, CancellationToken cancellation)
    {
        var stem = Slug.Of(text, longest - 4) is { Length: > 0 } slug ? slug : otherwise;
        var taken = (await slugs.Where(one => one.StartsWith(stem)).ToListAsync(cancellation)).Concat(Reserved).ToHashSet();
        return Enumerable.Range(1, 1000).Select(number => number == 1 ? stem : $"{stem}-{number}").First(one => !taken.Contains(one));
    }
}
