using Assessment.Data;
using Assessment.Data.Auditing;
using Assessment.Domain.Evidence;
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

    public bool MayChoose => MayEdit(Section.Id);

    public async Task<IActionResult> OnGetAsync(string question) => await ReadAsync(question) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string question, Guid[] items)
    {
        if (!await ReadAsync(question))
            return NotFound();
        if (!MayChoose)
            return Forbid();
        var known = Items.Select(item => item.Id).ToHashSet();
        await UseAsync(items.Where(known.Contains).ToHashSet());
        this.Tell(Texts["Evidence.Chosen"]);
        return RedirectToPage(new { question, entry = Entry });
    }

    public async Task<IActionResult> OnPostAddAsync(string question)
    {
        if (!await ReadAsync(question))
            return NotFound();
        if (!MayChoose)
            return Forbid();
        if (await AddAsync() is not { } item)
            return Page();
        await UseAsync([.. Chosen, item.Id]);
        this.Tell(Texts["Evidence.Added", item.Title]);
        return RedirectToPage(new { question, entry = Entry });
    }

    private async Task UseAsync(HashSet<Guid> wanted)
    {
        var entry = Entry ?? "";
        var now = Clock.GetUtcNow();
        using var turn = await Db.WriteTurnAsync(HttpContext.RequestAborted);
        var uses = await Db.EvidenceUses.Where(use => use.SheetId == Sheet.Id && use.Question == Question && use.Entry == entry).ToListAsync(HttpContext.RequestAborted);
        Db.RemoveRange(uses.Where(use => !wanted.Contains(use.ItemId)));
        Db.AddRange(wanted.Except(uses.Select(use => use.ItemId)).Select(item =>
            new EvidenceUse { SheetId = Sheet.Id, Question = Question, Entry = entry, ItemId = item, AddedBy = Db.Reader.PersonId!.Value, AddedAt = now }));
        Db.Audit(now, "evidence-chosen", ("sheet", Sheet.Id), Round.Id, Institution.Id, new { question = Question, documents = wanted.Count });
        await Db.SaveChangesAsync(HttpContext.RequestAborted);
    }

    private async Task<bool> ReadAsync(string question)
    {
        if (Edition.Questionnaire.Sections.FirstOrDefault(section => section.Questions.Any(asked => asked.Id == question || asked.Questions.Any(inner => inner.Id == question))) is not { } found)
            return false;
        (Section, Question) = (found, question);
        await ReadLibraryAsync();
        var entry = Entry ?? "";
        Chosen = (await Db.EvidenceUses.AsNoTracking().Where(use => use.SheetId == Sheet.Id && use.Question == question && use.Entry == entry)
            .Select(use => use.ItemId).ToListAsync(HttpContext.RequestAborted)).ToHashSet();
        return true;
    }
}
