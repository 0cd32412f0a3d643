using Assessment.Data;
using Assessment.Data.Answering;
using Assessment.Data.Organisations;
using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Web.Answering;
using Assessment.Web.Questionnaires;
using Assessment.Web.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Answering;

/// <summary>The questionnaire of an institution as a list of tasks: each section with how far it is and whose it is.</summary>
public sealed class ShowModel(AssessmentDb db, Shelf shelf, TimeProvider clock, IStringLocalizer<Text> texts) : AskingPage(db, shelf, clock, texts)
{
    public IReadOnlyList<SectionTask> Tasks { get; private set; } = [];

    /// <summary>The question there that the reader changed last.</summary>
    public string? GoOnAt { get; private set; }

    private string? lastSection;

    public SectionProgress Whole { get; private set; } = null!;

    /// <summary>Where one goes on: the section of the reader's that they were in last, or else the first that has something to do.</summary>
    public SectionTask? GoOn => Sheet.State == SheetState.Returned ? null
        : Tasks.FirstOrDefault(task => task.IsShown && task.Section.Id == lastSection && MayEdit(lastSection))
            ?? Tasks.FirstOrDefault(task => task is { IsShown: true, Kind: TaskKind.Begun or TaskKind.NotStarted } && MayEdit(task.Section.Id));

    /// <summary>Whom to ask about the round.</summary>
    public IReadOnlyList<Contact> Coordinators { get; private set; } = [];

    /// <summary>The first question of the reader's that was handed back.</summary>
    public QuestionPlace? FirstReturned { get; private set; }

    public async Task OnGetAsync()
    {
        var (stored, live) = await LoadAsync();
        Coordinators = await Db.ReadCoordinatorsAsync(Round.Id, HttpContext.RequestAborted);
        var progress = Progress.Of(live.Applied);
        var returned = Sheet.State != SheetState.Returned ? [] : await Db.ReturnedQuestions.AsNoTracking()
            .Where(question => question.SheetId == Sheet.Id && question.Submission == Sheet.Submissions).Select(question => question.Question).ToListAsync(HttpContext.RequestAborted);
        await ReadNamesAsync(Assignments.Select(given => given.PersonId).Concat(stored.Given.Values.Select(given => given.ChangedBy)));
        var last = stored.Given.Values.GroupBy(given => SectionOf(given.Question)).ToDictionary(same => same.Key, same => same.MaxBy(given => given.ChangedAt)!);
        lastSection = await Db.LastSectionAsync(Sheet.Id, HttpContext.RequestAborted);
        GoOnAt = stored.Given.Values.Where(given => given.ChangedBy == Db.Reader.PersonId && SectionOf(given.Question) == lastSection).MaxBy(given => given.ChangedAt) is { } mine
            ? new QuestionPlaces(Edition.Questionnaire, Words).Of(mine.Address).Anchor : null;
        Whole = progress.Whole;
        var done = DoneOf(stored, progress).ToLookup(one => one.Given.Section);
        var places = new QuestionPlaces(Edition.Questionnaire, Words);
        FirstReturned = returned.OrderBy(places.OrderOf).Select(question => places.Of(new(question))).FirstOrDefault(place => MayEdit(place.Section));
        Tasks =
        [
            .. Edition.Questionnaire.Sections.Select((section, i) => new SectionTask(section, i + 1, progress.Sections[i], live.Shows(section))
            {
                Returned = section.Questions.SelectMany(question => question.Questions.Prepend(question)).Count(question => returned.Contains(question.Id)),
                People = [.. Assignments.Where(given => given.Section == section.Id).Select(given => NameOf(given.PersonId))],
                Done = [.. done[section.Id]],
                Last = last.GetValueOrDefault(section.Id) is { } given ? new Change(NameOf(given.ChangedBy), Moments.Of(given.ChangedAt)) : null,
            }),
        ];
    }

    private string SectionOf(string question) =>
        Edition.Questionnaire.Sections.FirstOrDefault(section => section.Questions.Any(one => one.Id == question || one.Questions.Any(inner => inner.Id == question)))?.Id ?? "";
}

/// <summary>Where a section stands.</summary>
public enum TaskKind { NotStarted, Begun, Complete, Returned, NotAsked }

/// <summary>One section of the list.</summary>
/// <param name="Section">The section.</param>
/// <param name="Number">From 1.</param>
/// <param name="Progress">How far it is.</param>
/// <param name="IsShown">Whether anything in it is asked at present.</param>
public sealed record SectionTask(Section Section, int Number, SectionProgress Progress, bool IsShown)
{
    /// <summary>Questions that came back.</summary>
    public int Returned { get; init; }

    /// <summary>To whom it is handed.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>Who of them said that it is done.</summary>
    public IReadOnlyList<SaidDone> Done { get; init; } = [];

    public Change? Last { get; init; }

    public TaskKind Kind =>
        !IsShown ? TaskKind.NotAsked
        : Returned > 0 ? TaskKind.Returned
        : Progress.IsComplete ? TaskKind.Complete
        : Progress.Blank == Progress.Total ? TaskKind.NotStarted
        : TaskKind.Begun;
}
