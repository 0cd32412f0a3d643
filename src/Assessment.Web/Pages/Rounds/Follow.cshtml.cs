using Assessment.Data;
using Assessment.Data.Auditing;
using Assessment.Data.Organisations;
using Assessment.Data.Rounds;
using Assessment.Domain.Rounds;
using Assessment.Web.Questionnaires;
using Assessment.Web.Rounds;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Rounds;

/// <summary>How a round stands: its calendar, how far each institution is, what is late; and the moves of the round as a whole.</summary>
public sealed class FollowModel(AssessmentDb db, Shelf shelf, TimeProvider clock, Opening opening, IStringLocalizer<Text> texts) : CoordinatorPage(db, shelf, clock, texts)
{
    /// <summary>Why the round is paused or cancelled; its institutions read it.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The move whose reason is missing.</summary>
    public RoundMove? Asked { get; private set; }

    /// <summary>Institutions, the late ones first, then by name.</summary>
    public IReadOnlyList<Standing> Standings { get; private set; } = [];

    public int Count(params Far[] far) => Standings.Count(one => far.Contains(one.Far));

    private ILookup<Guid, Guid> focalPoints = Array.Empty<Guid>().ToLookup(part => part);

    /// <summary>Whether the institution still has to answer and nobody is there to do it.</summary>
    public bool IsAlone(Standing one) => MayChange && one.Far is not (Far.Done or Far.Withdrawn) && !focalPoints.Contains(one.Progress.ParticipationId);

    public int TakingPart => Standings.Count(one => one.Far != Far.Withdrawn);

    public bool IsLate => Deadline < Today && Round.State is RoundState.Open or RoundState.Paused;

    public Task OnGetAsync() => Load();

    /// <inheritdoc />
    protected override bool MayWhenOver(string? handler) => handler == "Move";

    public async Task<IActionResult> OnPostMoveAsync(RoundMove move)
    {
        await using var change = await Db.ChangeRoundAsync(Round.Id, HttpContext.RequestAborted);
        await Db.Entry(Round).ReloadAsync(HttpContext.RequestAborted);
        if (RoundMoves.From(Round.State, move) is not { } next)
        {
            // The page was old: somebody made the move already.
            this.Tell(Texts["Coordinate.Move.Late", Texts[$"RoundState.{Round.State}"].Value]);
            return RedirectToPage();
        }
        if (move.NeedsReason() && string.IsNullOrWhiteSpace(Reason))
        {
            Asked = move;
            ModelState.AddModelError($"reason-{move}", Texts["Coordinate.Reason.Missing"]);
        }
        if (move == RoundMove.Open && !await Db.Participations.AnyAsync(part => part.RoundId == Round.Id && part.WithdrawnAt == null, HttpContext.RequestAborted))
            ModelState.AddModelError("", Texts["Coordinate.Open.Empty"]);
        if (!ModelState.IsValid)
        {
            await Load();
            return Page();
        }
        Round.State = next;
        Round.StateReason = string.IsNullOrWhiteSpace(Reason) ? null : Reason.Trim();
        Round.Version++;
        Db.Audit(Now, Actions[move], ("round", Round.Id), Round.Id, detail: new { Round.Version });
        try
        {
            var told = move == RoundMove.Open ? await opening.TellAsync(Round, HttpContext.RequestAborted) : 0;
            await Db.SaveInTurnAsync(HttpContext.RequestAborted);
            await change.CommitAsync(HttpContext.RequestAborted);
            this.Tell(told > 0 ? Texts["Coordinate.Moved.Open.Told", told] : Texts[$"Coordinate.Moved.{move}"]);
        }
        catch (DbUpdateConcurrencyException)
        {
            this.Tell(Texts["Coordinate.Move.Meanwhile"]);
        }
        return RedirectToPage();
    }

    private static readonly Dictionary<RoundMove, string> Actions = new()
    {
        [RoundMove.Open] = "round-opened",
        [RoundMove.Pause] = "round-paused",
        [RoundMove.Resume] = "round-resumed",
        [RoundMove.Close] = "round-closed",
        [RoundMove.Cancel] = "round-cancelled",
        [RoundMove.Reopen] = "round-reopened",
    };

    private async Task Load()
    {
        focalPoints = await Db.ReadFocalPointsAsync(Round.Id, HttpContext.RequestAborted);
        var all = await Db.ReadProgressAsync(Round.Id, HttpContext.RequestAborted);
        Standings = [.. all.Select(one => new Standing(one, Standing.FarOf(one, IsLate))).OrderBy(one => one.Far).ThenBy(one => one.Name, StringComparer.CurrentCulture)];
    }
}
