using System.Globalization;
using Assessment.Data;
using Assessment.Data.Organisations;
using Assessment.Domain.Auditing;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Web.Auditing;

/// <summary>Which lines of the audit log are wanted, as typed in the address of the page and of the export. What is blank does not narrow.</summary>
/// <param name="Who">A person: part of a name or address, or an id, by which those who were deleted are still found.</param>
/// <param name="What">A word of <see cref="AuditActions"/>.</param>
/// <param name="Round">Id of a round.</param>
/// <param name="From">First day, in UTC, as 2026-11-21.</param>
/// <param name="To">Last day, likewise.</param>
public sealed record AuditFilter(string? Who, string? What, Guid? Round, string? From, string? To)
{
    /// <summary>Whether a day was typed that is none; then it does not narrow.</summary>
    public static bool IsMistaken(string? day) => !string.IsNullOrWhiteSpace(day) && Day(day) is null;

    /// <summary>The filter as an address, for the next page and the export.</summary>
    public IDictionary<string, string> Route() => new Dictionary<string, string?>
    {
        ["who"] = Who,
        ["what"] = What,
        ["round"] = Round?.ToString(),
        ["from"] = From,
        ["to"] = To,
    }.Where(part => !string.IsNullOrWhiteSpace(part.Value)).ToDictionary(part => part.Key, part => part.Value!);

    /// <summary>The lines that are wanted, in no order.</summary>
    public async Task<IQueryable<AuditEntry>> FindAsync(AssessmentDb db, CancellationToken cancellation = default)
    {
        var lines = db.AuditEntries.AsNoTracking();
        if (Who?.Trim() is { Length: > 0 } who)
        {
            var people = Guid.TryParse(who, out var id) ? [id] : await Named(db, who, cancellation);
            // What a person did, and what was done to them: who signs in is nobody yet.
            lines = lines.Where(line => (line.PersonId != null && people.Contains(line.PersonId.Value))
                || (line.Subject == "person" && line.SubjectId != null && people.Contains(line.SubjectId.Value)));
        }
        if (What is { Length: > 0 } what)
            lines = lines.Where(line => line.Action == what);
        if (Round is { } round)
            lines = lines.Where(line => line.RoundId == round);
        if (Day(From) is { } from)
            lines = lines.Where(line => line.At >= from);
        if (Day(To)?.AddDays(1) is { } end)
            lines = lines.Where(line => line.At < end);
        return lines;
    }

    private static async Task<Guid[]> Named(AssessmentDb db, string who, CancellationToken cancellation)
    {
        var address = Person.Normalise(who);
        var name = who.ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // The database compares, not this program.
        return await db.People.Where(person => person.NormalizedEmail!.Contains(address) || person.Name.ToLower().Contains(name)).Select(person => person.Id).Take(500).ToArrayAsync(cancellation);
#pragma warning restore CA1304, CA1311, CA1862
    }

    /// <summary>The day that was typed; null where it is none.</summary>
    public static DateOnly? DayIn(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static DateTimeOffset? Day(string? text) => DayIn(text) is { } day ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null;
}
