using Assessment.Data;
using Assessment.Data.Answering;
using Assessment.Domain.Answering;
using Assessment.Domain.Organisations;
using Assessment.Domain.Rounds;
using Assessment.Web.Answering;
using Assessment.Web.Questionnaires;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Home;

/// <summary>What is mine, with dates: the questionnaires of my institutions, the sections handed to me, what colleagues ask me, what waits for my signature, the rounds I run.</summary>
public sealed partial class MineModel(AssessmentDb db, Shelf shelf, TimeProvider clock, IStringLocalizer<Text> texts) : PageModel
{
    public IReadOnlyList<MyQuestionnaire> Questionnaires { get; private set; } = [];

    /// <summary>Rounds in which the reader has a role for the whole round.</summary>
    public IReadOnlyList<(RoundRecord Round, IReadOnlyList<Role> Roles)> Rounds { get; private set; } = [];

    /// <summary>What the institutions of the rounds have handed in that the reader reviews or observes; the last first.</summary>
    public ILookup<Guid, HandedIn> Read { get; private set; } = null!;

    /// <summary>The day of a moment in the round's time zone.</summary>
    public static DateOnly DayOf(RoundRecord round, DateTimeOffset at) => round.Today(at);

    public async Task OnGetAsync()
    {
        var me = db.Reader;
        var parts = me.Held.Select(role => role.ParticipationId).OfType<Guid>().Distinct().ToArray();
        var rows = await (
            from sheet in db.Sheets.AsNoTracking()
            where parts.Contains(sheet.ParticipationId) && sheet.Layer == Layer.Self
            join round in db.Rounds on sheet.RoundId equals round.Id
            join institution in db.Institutions on sheet.InstitutionId equals institution.Id
            join part in db.Participations on sheet.ParticipationId equals part.Id
            select new
            {
                sheet,
                part,
                round,
                institution,
                Returned = sheet.State == SheetState.Returned ? db.ReturnedQuestions.Count(question => question.SheetId == sheet.Id && question.Submission == sheet.Submissions) : 0,
                Talks = db.Remarks.Count(remark => remark.SheetId == sheet.Id && remark.ReplyTo == null && remark.ResolvedAt == null)
            })
            .ToListAsync(HttpContext.RequestAborted);
        var assigned = await db.SectionAssignments.AsNoTracking().Where(given => given.PersonId == me.PersonId && given.EndedAt == null).ToListAsync(HttpContext.RequestAborted);
        var now = clock.GetUtcNow();
        Questionnaires =
        [
            .. rows.Select(row => new MyQuestionnaire(row.round, row.institution, row.sheet)
            {
                Roles = [.. me.RolesIn(row.round.Slug, row.institution.Slug).Where(role => role.IsOfInstitution()).Distinct()],
                Sections = [.. assigned.Where(given => given.SheetId == row.sheet.Id).OrderBy(given => given.DoneAt is not null).ThenBy(given => given.Due ?? DateOnly.MaxValue)],
                Due = row.round.Facts.Stages.FirstOrDefault(stage => stage.Id == "self_assessment")?.To,
                Today = row.round.Today(now),
                Halt = Halt.Of(row.round, row.part),
                Returned = row.Returned,
                OpenTalks = row.Talks,
            }).OrderBy(mine => mine.Halt is not null).ThenBy(mine => mine.Sheet.State == SheetState.Submitted).ThenBy(mine => mine.Due ?? DateOnly.MaxValue),
        ];
        foreach (var mine in Questionnaires)
            if (shelf.Find(mine.Round.QuestionnaireId, mine.Round.Edition) is { } edition)
                mine.Progress = (await db.ReadProgressAsync(mine.Sheet, edition.Scorer.Plan.Layout, mine.Institution.Slug, mine.Today, HttpContext.RequestAborted)).Whole;
        var back = Questionnaires.Where(mine => mine.Returned > 0).Select(mine => mine.Sheet.Id).ToArray();
        var returned = (await db.ReturnedQuestions.AsNoTracking().Where(question => back.Contains(question.SheetId)).ToListAsync(HttpContext.RequestAborted)).ToLookup(question => question.SheetId);
        foreach (var mine in Questionnaires.Where(mine => mine.Returned > 0))
            if (shelf.Find(mine.Round.QuestionnaireId, mine.Round.Edition) is { } edition && new QuestionPlaces(edition.Questionnaire, edition.Words) is var places)
                mine.FirstReturned = returned[mine.Sheet.Id].Where(question => question.Submission == mine.Sheet.Submissions).OrderBy(question => places.OrderOf(question.Question))
                    .Select(question => places.Of(new(question.Question))).FirstOrDefault(place => mine.Roles.Any(role => role != Role.Contributor) || mine.Sections.Any(given => given.Section == place.Section));
        await ReadDraftsAsync(me);
        await ReadConversationsAsync(me.PersonId!.Value);
        var whole = me.Held.Where(role => role.ParticipationId is null && role.RoundId is not null).ToLookup(role => role.RoundId!.Value, role => role.Role);
        var ids = whole.Select(role => role.Key).ToArray();
        Rounds = [.. (await db.Rounds.AsNoTracking().Where(round => ids.Contains(round.Id)).ToListAsync(HttpContext.RequestAborted))
            .OrderByDescending(round => round.CreatedAt).Select(round => (round, (IReadOnlyList<Role>)[.. whole[round.Id].Distinct()]))];
        var read = whole.Where(role => role.Any(one => one is Role.LeadExpert or Role.Expert or Role.Observer)).Select(role => role.Key).ToArray();
        // Sheets that were never handed in do not come from the database to who reviews.
        Read = (await (
            from part in db.Participations.AsNoTracking()
            where read.Contains(part.RoundId) && part.WithdrawnAt == null
            join institution in db.Institutions on part.InstitutionId equals institution.Id
            join sheet in db.Sheets.Where(sheet => sheet.Layer == Layer.Self) on part.Id equals sheet.ParticipationId into sheets
            from sheet in sheets.DefaultIfEmpty()
            select new HandedIn(part.RoundId, institution, sheet.SubmittedAt == null ? null : sheet)).ToListAsync(HttpContext.RequestAborted))
            .OrderByDescending(one => one.Sheet?.SubmittedAt).ToLookup(one => one.RoundId);
    }
}

/// <summary>An institution of a round that the reader reviews or observes.</summary>
/// <param name="RoundId">The round.</param>
/// <param name="Institution">The institution.</param>
/// <param name="Sheet">Its questionnaire; null while it was never handed in.</param>
public sealed record HandedIn(Guid RoundId, Institution Institution, Sheet? Sheet);

/// <summary>A questionnaire in which the reader has a part.</summary>
/// <param name="Round">The round.</param>
/// <param name="Institution">Whose questionnaire it is.</param>
/// <param name="Sheet">Where it stands.</param>
public sealed record MyQuestionnaire(RoundRecord Round, Institution Institution, Sheet Sheet)
{
    /// <summary>How far it is; null where its instrument is not on the shelf.</summary>
    public SectionProgress? Progress { get; set; }

    /// <summary>What keeps the institution from answering; null where nothing does.</summary>
    public Halt? Halt { get; init; }

    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>Sections handed to the reader, the most urgent first.</summary>
    public IReadOnlyList<SectionAssignment> Sections { get; init; } = [];

    public DateOnly? Due { get; init; }

    /// <summary>Questions that were handed back and are open now.</summary>
    public int Returned { get; init; }

    /// <summary>The first of them that is the reader's.</summary>
    public QuestionPlace? FirstReturned { get; set; }

    /// <summary>Comments and questions among colleagues that are not settled.</summary>
    public int OpenTalks { get; init; }

    /// <summary>Whether the reader signs for the institution.</summary>
    public bool Signs => Roles.Any(role => role.Signs());

    /// <summary>The day it is for the round.</summary>
    public DateOnly Today { get; init; }

    /// <summary>The reader only answers what is handed to them, and said of all of it that it is done.</summary>
    public bool HasFinished => Sheet.State != SheetState.Submitted && Roles.All(role => role == Role.Contributor) && Sections.Count > 0 && Sections.All(given => given.DoneAt is not null);

    /// <summary>Whether there is anything left to do in it now.</summary>
    public bool IsOpen => Halt is null && Sheet.State != SheetState.Submitted;

    /// <summary>A section of the reader's that should be done by now, and is not said to be.</summary>
    public bool IsOverdue(SectionAssignment given) => given.DoneAt is null && given.Due < Today && IsOpen;

    public bool IsLate => !HasFinished && Due < Today && IsOpen && Sheet.State != SheetState.Returned;

    /// <summary>The reader signs, and there is something to sign.</summary>
    public bool WaitsForSignature => Signs && IsOpen && Progress?.Done > 0;
}
