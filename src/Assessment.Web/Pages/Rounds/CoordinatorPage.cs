using Assessment.Data;
using Assessment.Data.Rounds;
using Assessment.Domain.Organisations;
using Assessment.Domain.Rounds;
using Assessment.Web.Languages;
using Assessment.Web.Questionnaires;
using Assessment.Web.Rounds;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Rounds;

/// <summary>A page on which a coordinator runs one round: <c>/coordinate/{round}…</c>. Another's round does not exist here.</summary>
public abstract class CoordinatorPage(AssessmentDb db, Shelf shelf, TimeProvider clock, IStringLocalizer<Text> texts) : PageModel
{
    protected AssessmentDb Db => db;

    protected IStringLocalizer<Text> Texts => texts;

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

    /// <summary>What can be done although the round is over: nothing that changes what it consists of.</summary>
    protected virtual bool MayWhenOver(string? handler) => false;

    /// <summary>A moment as the round's clocks show it.</summary>
    public DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById(Round.Facts.TimeZone));

    /// <inheritdoc />
    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!await Find((string)RouteData.Values["round"]!))
            context.Result = NotFound();
        else if (HttpMethods.IsPost(Request.Method) && !MayChange && context.HandlerMethod?.Name is var handler && !MayWhenOver(handler))
            context.Result = Over();
        else
            await next();
    }

    /// <summary>
    /// Begins a change of the round, with the round as it is now; changes come one after the other. Null where it is over by now: then
    /// <see cref="Over"/> is the answer. What is saved counts once it is committed.
    /// </summary>
    protected async Task<OneAtATime?> BeginChangeAsync()
    {
        var change = await db.ChangeRoundAsync(Round.Id, HttpContext.RequestAborted);
        await db.Entry(Round).ReloadAsync(HttpContext.RequestAborted);
        if (MayChange)
            return change;
        await change.DisposeAsync();
        return null;
    }

    /// <summary>Says that nothing was done, because the round is over, and shows how it stands.</summary>
    protected RedirectToPageResult Over()
    {
        this.Tell(texts["Coordinate.Move.Late", texts[$"RoundState.{Round.State}"].Value]);
        return RedirectToPage("/Rounds/Follow", new { round = Round.Slug });
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
