using Assessment.Data;
using Assessment.Domain.Organisations;
using Assessment.Domain.Rounds;
using Assessment.Web.Languages;
using Assessment.Web.Questionnaires;
using Assessment.Web.Rounds;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Web.Pages.Rounds;

/// <summary>A page on which a coordinator runs one round: <c>/coordinate/{round}…</c>. Another's round does not exist here.</summary>
public abstract class CoordinatorPage(AssessmentDb db, Shelf shelf, TimeProvider clock) : PageModel
{
    protected AssessmentDb Db => db;

    protected TimeProvider Clock => clock;

    protected DateTimeOffset Now => clock.GetUtcNow();

    public RoundRecord Round { get; private set; } = null!;

    public Edition Edition { get; private set; } = null!;

    public string Title => Round.Facts.Title.In(Language.Current.Code);

    /// <summary>The day it is for the round.</summary>
    public DateOnly Today => Round.Today(clock.GetUtcNow());

    /// <summary>The last day for answers.</summary>
    public DateOnly? Deadline => Round.Facts.Deadline();

    /// <summary>Whether the round can still be set up: not when it is over.</summary>
    public bool MayChange => Round.State is not (RoundState.Closed or RoundState.Cancelled);

    /// <summary>A moment as the round's clocks show it.</summary>
    public DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById(Round.Facts.TimeZone));

    /// <inheritdoc />
    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await Find((string)RouteData.Values["round"]!))
            await next();
        else
            context.Result = NotFound();
    }

    private async Task<bool> Find(string slug)
    {
        if (!db.Reader.RolesIn(slug).Contains(Role.Coordinator)
            || await db.Rounds.SingleOrDefaultAsync(round => round.Slug == slug, HttpContext.RequestAborted) is not { } record
            || shelf.Find(record.QuestionnaireId, record.Edition) is not { } edition)
            return false;
        (Round, Edition) = (record, edition);
        return true;
    }
}
