using Assessment.Data;
using Assessment.Data.Answering;
using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Web.Answering;
using Assessment.Web.Questionnaires;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Answering;

/// <summary>Every version of one answer: who, when, from what to what. An earlier one can be put back, which is a change like any other.</summary>
public sealed class HistoryModel(AssessmentDb db, Shelf shelf, TimeProvider clock, IStringLocalizer<Text> texts) : AskingPage(db, shelf, clock, texts)
{
    /// <summary>Id of the repeat entry, for a question asked in one.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Entry { get; set; }

    /// <summary>Id of the matrix row.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Row { get; set; }

    public Section Section { get; private set; } = null!;

    public QuestionField Field { get; private set; } = null!;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<PastAnswer> Versions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string question) => await ReadAsync(question) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string question, int version, int seen)
    {
        if (!await ReadAsync(question) || Versions.FirstOrDefault(past => past.Change.Version == version) is not { } past)
            return NotFound();
        if (!Field.IsOpen)
            return Forbid();
        var edit = past.Answer.ToEdit(Field.Address, seen, Guid.CreateVersion7(), ChangeCause.Restored);
        var outcome = (await Db.SaveAnswersAsync(Sheet.Id, [edit], Clock.GetUtcNow(), HttpContext.RequestAborted))[0];
        if (outcome.Kind is SaveKind.Conflict or SaveKind.Locked or SaveKind.Closed)
            this.Tell(outcome.Kind == SaveKind.Conflict ? Texts["History.Faster"] : await WhyRefusedAsync(Texts));
        // What somebody else saved meanwhile stays, and stands on top of the list that is shown now.
        return RedirectToPage(new { question, entry = Entry, row = Row });
    }

    private async Task<bool> ReadAsync(string question)
    {
        if (Edition.Questionnaire.Sections.FirstOrDefault(one => one.Questions.Any(asked => asked.Id == question || asked.Questions.Any(inner => inner.Id == question))) is not { } section)
            return false;
        Section = section;
        var (stored, live) = await LoadAsync();
        var fields = new SheetFields(stored, live, await SettingAsync(stored, section.Id)).Of(section);
        if (SheetFields.Answers(fields).FirstOrDefault(field => field.Address == new AnswerAddress(question, Entry, Row)) is not { } found)
            return false;
        Field = found;
        var (entry, row) = (Entry ?? "", Row ?? "");
        var changes = await Db.AnswerChanges.AsNoTracking()
            .Where(change => change.SheetId == Sheet.Id && change.Question == question && change.Entry == entry && change.Row == row)
            .OrderByDescending(change => change.Version).ToListAsync(HttpContext.RequestAborted);
        await ReadNamesAsync(changes.Select(change => change.By));
        Versions = [.. changes.Select((change, i) => new PastAnswer(change, FieldAnswer.Of(change), FieldAnswer.Of(changes.ElementAtOrDefault(i + 1))))];
        return true;
    }
}

/// <summary>One version of an answer.</summary>
/// <param name="Change">Who, when and why.</param>
/// <param name="Answer">What it says.</param>
/// <param name="Before">What it said before.</param>
public sealed record PastAnswer(AnswerChange Change, FieldAnswer Answer, FieldAnswer Before)
{
    /// <summary>Only the comment changed.</summary>
    public bool IsOfComment => Answer != Before && Answer with { Comment = "" } == Before with { Comment = "" };
}
