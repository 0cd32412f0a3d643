using Assessment.Data;
using Assessment.Data.Answering;
using Assessment.Data.Auditing;
using Assessment.Web.Evidence;
using Assessment.Web.Pages.Answering;
using Assessment.Web.Questionnaires;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Web.Pages.Evidence;

/// <summary>The file of a document, always to be saved and never shown in the browser. Each download is a line in the audit log.</summary>
public sealed class DownloadModel(AssessmentDb db, Shelf shelf, TimeProvider clock, EvidenceFiles files) : SheetPage(db, shelf, clock)
{
    public async Task<IActionResult> OnGetAsync(Guid item)
    {
        var found = await Db.EvidenceItems.AsNoTracking().SingleOrDefaultAsync(row => row.Id == item && row.InstitutionId == Institution.Id, HttpContext.RequestAborted);
        if (found is null && SeesLastSubmission)
            found = (await Db.LoadSignedEvidenceAsync(Sheet, HttpContext.RequestAborted)).FirstOrDefault(signed => signed.Item.Id == item)?.Item;
        if (found?.FileSha256 is null || files.Open(found.FileSha256) is not { } content)
            return NotFound();
        Db.Audit(Clock.GetUtcNow(), "evidence-downloaded", ("evidence", found.Id), Round.Id, Institution.Id);
        using (await Db.WriteTurnAsync(HttpContext.RequestAborted))
            await Db.SaveChangesAsync(HttpContext.RequestAborted);
        Response.Headers.CacheControl = "private, no-store";
        Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return File(content, found.MediaType ?? "application/octet-stream", found.FileName);
    }
}
