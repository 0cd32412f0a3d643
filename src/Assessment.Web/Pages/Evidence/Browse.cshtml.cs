using Assessment.Data;
using Assessment.Data.Answering;
using Assessment.Data.Auditing;
using Assessment.Domain.Evidence;
using Assessment.Web.Evidence;
using Assessment.Web.Languages;
using Assessment.Web.Questionnaires;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Evidence;

/// <summary>The institution's library: each document once, and which questions rest on it.</summary>
public sealed class BrowseModel(AssessmentDb db, Shelf shelf, TimeProvider clock, EvidenceFiles files, IStringLocalizer<Text> texts)
    : EvidencePage(db, shelf, clock, files, texts)
{
    /// <summary>Questions of this sheet by the document they rest on.</summary>
    public ILookup<Guid, string> Uses { get; private set; } = null!;

    public async Task OnGetAsync() => await ReadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!MayAdd)
            return Forbid();
        if (await AddAsync() is { } item)
        {
            this.Tell(Texts["Evidence.Added", item.Title]);
            return Added(Url.Page(null)!);
        }
        await ReadAsync();
        return Wrong();
    }

    /// <summary>Takes a document out of the library. Answers that were handed in keep naming it; one in use stays.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(Guid item)
    {
        if (!MayAdd)
            return Forbid();
        if (await Db.EvidenceItems.SingleOrDefaultAsync(row => row.Id == item && row.InstitutionId == Institution.Id, HttpContext.RequestAborted) is not { } found)
            return NotFound();
        using var turn = await Db.WriteTurnAsync(HttpContext.RequestAborted);
        // An answer in another round counts too, also where the reader has no role: it is their institution's, and only yes or no is told.
        if (await Db.EvidenceUses.IgnoreQueryFilters().AnyAsync(use => use.ItemId == item, HttpContext.RequestAborted))
        {
            this.Tell(Texts["Evidence.InUse", found.Title]);
            return RedirectToPage();
        }
        found.RemovedAt = Clock.GetUtcNow();
        Db.Audit(Clock.GetUtcNow(), "evidence-removed", ("evidence", item), Round.Id, Institution.Id);
        await Db.SaveChangesAsync(HttpContext.RequestAborted);
        this.Tell(Texts["Evidence.Removed", found.Title]);
        return RedirectToPage();
    }

    private async Task ReadAsync()
    {
        if (SeesLastSubmission)
        {
            // What the signed answers rested on, also where it was taken off since.
            var signed = await Db.LoadSignedEvidenceAsync(Sheet, HttpContext.RequestAborted);
            Items = [.. signed.Select(one => one.Item).OrderBy(item => item.Title, StringComparer.CurrentCulture)];
            Uses = signed.SelectMany(one => one.Answers.Select(answer => (one.Item.Id, answer.Question)).Distinct()).ToLookup(use => use.Id, use => use.Question);
            return;
        }
        await ReadLibraryAsync();
        Uses = (await Db.EvidenceUses.AsNoTracking().Where(use => use.SheetId == Sheet.Id).Select(use => new { use.ItemId, use.Question }).Distinct().ToListAsync(HttpContext.RequestAborted))
            .ToLookup(use => use.ItemId, use => use.Question);
    }

    /// <summary>The section in which a question is asked.</summary>
    public string? SectionOf(string question) =>
        Edition.Questionnaire.Sections.FirstOrDefault(section => section.Questions.Any(asked => asked.Id == question || asked.Questions.Any(inner => inner.Id == question)))?.Id;

    public static string SizeOf(EvidenceItem item) => item.FileSize is not { } size ? ""
        : size < 1024 * 1024 ? $"{Math.Max(1, size / 1024):N0} K{Byte}" : $"{size / 1024.0 / 1024:N1} M{Byte}";

    // French counts in octets.
    private static char Byte => Language.Current.Code == "fr" ? 'o' : 'B';
}
