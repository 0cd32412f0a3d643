using Assessment.Data;
using Assessment.Data.Answering;
using Assessment.Domain.Answering;
using Assessment.Domain.Organisations;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Rounds;
using Assessment.Web.Answering;
using Assessment.Web.Languages;
using Assessment.Web.Questionnaires;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Answering;

/// <summary>
/// A page about the questionnaire of one institution in one round: <c>/fill/{round}/{institution}…</c>. The access table has let the
/// reader through; the database shows what they may see, and what it does not show does not exist.
/// </summary>
public abstract class SheetPage(AssessmentDb db, Shelf shelf, TimeProvider clock) : PageModel
{
    protected AssessmentDb Db => db;

    protected TimeProvider Clock => clock;

    /// <summary>The published editions.</summary>
    protected Shelf Shelf => shelf;

    public RoundRecord Round { get; private set; } = null!;

    public Institution Institution { get; private set; } = null!;

    public Participation Participation { get; private set; } = null!;

    /// <summary>The institution's own sheet.</summary>
    public Sheet Sheet { get; private set; } = null!;

    public Edition Edition { get; private set; } = null!;

    /// <summary>The instrument's words in the reader's language.</summary>
    public Words Words => Edition.Words;

    /// <summary>The sections that are handed out at present, and to whom.</summary>
    public IReadOnlyList<SectionAssignment> Assignments { get; private set; } = [];

    /// <summary>What the reader is in this round and institution.</summary>
    public IReadOnlyList<Role> Roles { get; private set; } = [];

    /// <summary>What mails about this questionnaire need to know.</summary>
    protected SheetMatter Matter => new(Round, Institution, Sheet, Edition);

    /// <summary>Who works here: the name of the list of what is kept on the device.</summary>
    public string QueueName => $"{db.Reader.PersonId}/{Sheet.Id}";

    public string RoundTitle => Round.Facts.Title.In(Language.Current.Code);

    public string InstitutionName => Institution.Name.In(Language.Current.Code);

    /// <summary>The day it is for the round.</summary>
    public DateOnly Today => Round.Today(clock.GetUtcNow());

    /// <summary>The last day of the self-assessment, where the round has one.</summary>
    public DateOnly? Due => Round.Facts.Stages.FirstOrDefault(stage => stage.Id == "self_assessment")?.To;

    /// <summary>Whether answers can be changed at all now.</summary>
    public bool IsOpen => Round.State == RoundState.Open && Participation.WithdrawnAt is null && Sheet.State != SheetState.Submitted;

    /// <summary>What keeps the institution from answering at present; null where nothing does.</summary>
    public Halt? Halt => Halt.Of(Round, Participation);

    /// <summary>The reader belongs to no institution's side here: coordinates, reviews or observes the round.</summary>
    public bool ReadsFromOutside => !Roles.Any(role => role.IsOfInstitution());

    /// <summary>The reader sees only what was handed in, and only reads.</summary>
    public bool OnlyReads => ReadsFromOutside && !Roles.Contains(Role.Coordinator);

    /// <summary>The reader sees the sheet as it was signed last, because it was handed back and is being answered.</summary>
    public bool SeesLastSubmission => OnlyReads && Sheet.State == SheetState.Returned;

    /// <summary>Where a question can be read: on the page of its section, or, for who only reads, among all answers.</summary>
    public string LinkTo(string section, string? anchor) => OnlyReads
        ? Url.Page("/Answering/Check", null, new { round = Round.Slug, institution = Institution.Slug }, null, null, anchor)!
        : Url.Page("/Answering/Fill", null, new { round = Round.Slug, institution = Institution.Slug, section }, null, null, anchor)!;

    /// <summary>Whether the reader may change the answers of a section: the focal point all, a contributor those handed to them.</summary>
    public bool MayEdit(string section) => IsOpen && (Roles.Contains(Role.FocalPoint)
        || (Roles.Contains(Role.Contributor) && Assignments.Any(given => given.Section == section && given.PersonId == db.Reader.PersonId)));

    /// <inheritdoc />
    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        // Open until the request ends: a page asks ten times, and SQLite is told how to keep our data at every open.
        await db.Database.OpenConnectionAsync(HttpContext.RequestAborted);
        var (round, institution) = ((string)RouteData.Values["round"]!, (string)RouteData.Values["institution"]!);
        if (await Find(round, institution))
            await next();
        else
            context.Result = await MissingAsync(round, institution);
    }

    /// <summary>What is answered where the reader sees no sheet.</summary>
    [NonHandler]
    protected virtual Task<IActionResult> MissingAsync(string round, string institution) => Task.FromResult<IActionResult>(NotFound());

    /// <summary>The stored answers, and what of them counts now.</summary>
    protected async Task<(StoredSheet Stored, LiveSheet Live)> LoadAsync()
    {
        var stored = await db.LoadSheetAsync(Sheet, Edition.Scorer.Plan.Layout, Institution.Slug, Today, HttpContext.RequestAborted);
        return (stored, new LiveSheet(stored.Answers));
    }

    /// <summary>Why answers are refused now, as a sentence; read afresh, since the page was made before.</summary>
    protected async Task<string> WhyRefusedAsync(IStringLocalizer<Text> texts)
    {
        var state = await db.Rounds.AsNoTracking().Where(round => round.Id == Round.Id).Select(round => (RoundState?)round.State).SingleOrDefaultAsync(HttpContext.RequestAborted);
        var hasLeft = await db.Participations.AsNoTracking().AnyAsync(part => part.Id == Participation.Id && part.WithdrawnAt != null, HttpContext.RequestAborted);
        var isHandedIn = await db.Sheets.AsNoTracking().AnyAsync(sheet => sheet.Id == Sheet.Id && sheet.State == SheetState.Submitted, HttpContext.RequestAborted);
        return state is not RoundState.Open ? texts[$"Fill.Refused.{state ?? RoundState.Closed}"]
            : hasLeft ? texts["Fill.Refused.HasLeft"]
            : isHandedIn ? texts["Fill.Refused.HandedIn"]
            : texts["Fill.Refused.NotOpen"];
    }

    private async Task<bool> Find(string round, string institution)
    {
        var found = await (
            from sheet in db.Sheets
            where sheet.Layer == Layer.Self
            join record in db.Rounds on sheet.RoundId equals record.Id
            join body in db.Institutions on sheet.InstitutionId equals body.Id
            join part in db.Participations on sheet.ParticipationId equals part.Id
            where record.Slug == round && body.Slug == institution
            select new { sheet, record, body, part }).SingleOrDefaultAsync(HttpContext.RequestAborted);
        if (found is null || shelf.Find(found.record.QuestionnaireId, found.record.Edition) is not { } edition)
            return false;
        (Round, Institution, Participation, Sheet, Edition) = (found.record, found.body, found.part, found.sheet, edition);
        Assignments = await db.SectionAssignments.Where(given => given.SheetId == Sheet.Id && given.EndedAt == null).ToListAsync(HttpContext.RequestAborted);
        Roles = [.. db.Reader.RolesIn(round, institution)];
        return true;
    }
}
