using Assessment.Data;
using Assessment.Data.Answering;
using Assessment.Data.Evidence;
using Assessment.Domain.Questionnaires;
using Assessment.Web.Evidence;
using Assessment.Web.Questionnaires;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Evidence;

/// <summary>The documents that one answer rests on: chosen from the library, or added to it here.</summary>
public sealed class ChooseModel(AssessmentDb db, Shelf shelf, TimeProvider clock, EvidenceFiles files, IStringLocalizer<Text> texts)
    : EvidencePage(db, shelf, clock, files, texts)
{
    /// <summary>Id of the repeat entry, for a question asked in one.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Entry { get; set; }

    public Section Section { get; private set; } = null!;

    public string Question { get; private set; } = "";

    /// <summary>The documents that the answer rests on now.</summary>
    public IReadOnlySet<Guid> Chosen { get; private set; } = new HashSet<Guid>();

    /// <summary>The reader may edit the section, and the question is open: documents are part of what is signed.</summary>
    public bool MayChoose { get; private set; }

    public async Task<IActionResult> OnGetAsync(string question) => await ReadAsync(question) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string question, Guid[] items, Guid[] seen)
    {
        if (!await ReadAsync(question))
            return NotFound();
        if (!MayChoose)
            return Forbid();
        var known = Items.Select(item => item.Id).ToHashSet();
        var wanted = items.Where(known.Contains).ToHashSet();
        // Only what the reader changed: a document that a colleague added meanwhile stays.
        var isSaved = await UseAsync([.. wanted.Except(Chosen)], [.. seen.Where(known.Contains).Except(wanted)]);
        this.Tell(isSaved ? Texts["Evidence.Chosen"] : await WhyRefusedAsync(Texts));
        return isSaved ? Redirect(WayBack) : RedirectToPage(new { question, entry = Entry });
    }

    public async Task<IActionResult> OnPostAddAsync(string question)
    {
        if (!await ReadAsync(question))
            return NotFound();
        if (!MayChoose)
            return Forbid();
        if (await AddAsync() is not { } item)
            return Wrong();
        var isSaved = await UseAsync([item.Id], []);
        this.Tell(isSaved ? Texts["Evidence.Added", item.Title] : await WhyRefusedAsync(Texts));
        return Added(WayBack);
    }

    /// <summary>The question on the page of its section, from where the reader came.</summary>
    public string WayBack => Url.Page("/Answering/Fill", null, new { round = Round.Slug, institution = Institution.Slug, section = Section.Id }, null, null, $"q-{Question}{(Entry is null ? "" : $"--{Entry}")}")!;

    private Task<bool> UseAsync(IReadOnlyCollection<Guid> added, IReadOnlyCollection<Guid> removed) =>
        Db.ChangeEvidenceAsync(Sheet.Id, new(Question, Entry), added, removed, Clock.GetUtcNow(), HttpContext.RequestAborted);

    private async Task<bool> ReadAsync(string question)
    {
        if (Edition.Questionnaire.Sections.FirstOrDefault(section => section.Questions.Any(asked => asked.Id == question || asked.Questions.Any(inner => inner.Id == question))) is not { } found)
            return false;
        (Section, Question) = (found, question);
        MayChoose = MayEdit(found.Id) && (await Db.ReadOpenAnswersAsync(Sheet, HttpContext.RequestAborted)).Allows(new(question, Entry));
        await ReadLibraryAsync();
        var entry = Entry ?? "";
        Chosen = (await Db.EvidenceUses.AsNoTracking().Where(use => use.SheetId == Sheet.Id && use.Question == question && use.Entry == entry)
            .Select(use => use.ItemId).ToListAsync(HttpContext.RequestAborted)).ToHashSet();
        return true;
    }
}
