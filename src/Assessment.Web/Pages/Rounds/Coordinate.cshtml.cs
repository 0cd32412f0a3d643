using Assessment.Data;
using Assessment.Data.Rounds;
using Assessment.Domain.Organisations;
using Assessment.Domain.Rounds;
using Assessment.Web.Rounds;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Web.Pages.Rounds;

/// <summary>The rounds that the reader coordinates, those at work first.</summary>
public sealed class CoordinateModel(AssessmentDb db, TimeProvider clock) : PageModel
{
    public IReadOnlyList<RoundLine> Rounds { get; private set; } = [];

    public bool MayOpenRounds => db.Reader.MayOpenRounds;

    public async Task OnGetAsync()
    {
        var own = db.Reader.Held.Where(role => role.Role == Role.Coordinator).Select(role => role.RoundId).OfType<Guid>().ToArray();
        var records = await db.Rounds.AsNoTracking().Where(round => own.Contains(round.Id)).ToListAsync(HttpContext.RequestAborted);
        var standings = await db.ReadStandingsAsync(own, HttpContext.RequestAborted);
        var now = clock.GetUtcNow();
        Rounds = [.. records.OrderBy(round => round.State is RoundState.Closed or RoundState.Cancelled).ThenByDescending(round => round.CreatedAt)
            .Select(round => new RoundLine(round, Progress.Of(round.Facts, round.Today(now)), standings.GetValueOrDefault(round.Id) ?? new RoundStanding(round.Id, 0, 0, 0)))];
    }
}

/// <summary>One round in the list.</summary>
public sealed record RoundLine(RoundRecord Round, Progress Progress, RoundStanding Standing);
