using Assessment.Data;
using Assessment.Data.Auditing;
using Assessment.Domain.Evidence;
using Assessment.Domain.Organisations;
using Assessment.Web.Evidence;
using Assessment.Web.Pages.Answering;
using Assessment.Web.Questionnaires;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Evidence;

/// <summary>A page with the library of an institution, and a form to add to it: a file, a citation, or both.</summary>
public abstract class EvidencePage(AssessmentDb db, Shelf shelf, TimeProvider clock, EvidenceFiles files, IStringLocalizer<Text> texts) : SheetPage(db, shelf, clock)
{
    protected IStringLocalizer<Text> Texts => texts;

    public int MaximumMegabytes => files.MaximumMegabytes;

    /// <summary>Everything in the library that was not removed, by title; for who sees the last submission only, what it names.</summary>
    public IReadOnlyList<EvidenceItem> Items { get; protected set; } = [];

    /// <summary>What is typed into the form for a new document.</summary>
    [BindProperty]
    public EvidenceForm Form { get; set; } = new();

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public bool MayAdd => IsOpen && Roles.Any(role => role is Role.FocalPoint or Role.Contributor);

    /// <summary>What a file can be, as endings of names: ".pdf, .docx".</summary>
    public static string Kinds => string.Join(", ", DocumentType.All.Select(type => $".{type.Extension}"));

    private bool IsSentByScript => Request.Headers.XRequestedWith == "XMLHttpRequest";

    /// <summary>Where it goes on after a document was added; a script that shows the progress of the upload is told, and goes there.</summary>
    protected IActionResult Added(string address) => IsSentByScript ? new JsonResult(new { to = address }) : Redirect(address);

    /// <summary>The page with the mistakes, or for a script the mistakes alone: the file stays chosen and what was typed stays typed.</summary>
    protected IActionResult Wrong() => !IsSentByScript ? Page() : new JsonResult(new
    {
        errors = ModelState.SelectMany(field => field.Value!.Errors.Select(error => new { field = field.Key, text = error.ErrorMessage })),
    })
    { StatusCode = StatusCodes.Status422UnprocessableEntity };

    protected async Task ReadLibraryAsync() =>
        Items = [.. (await Db.EvidenceItems.AsNoTracking().Where(item => item.InstitutionId == Institution.Id && item.RemovedAt == null).ToListAsync(HttpContext.RequestAborted))
            .OrderBy(item => item.Title, StringComparer.CurrentCulture)];

    /// <summary>Adds what the form says; null and the mistakes in the model state when it cannot.</summary>
    protected async Task<EvidenceItem?> AddAsync()
    {
        var form = Form.Trimmed();
        if (form.Title is null && Upload is null)
            ModelState.AddModelError("Form.Title", texts["Evidence.Wrong.Nothing"]);
        if (form.Title is { Length: > 500 })
            ModelState.AddModelError("Form.Title", texts["Evidence.Wrong.Long", 500]);
        if (form.Language is { Length: > EvidenceItem.LongestLanguage })
            ModelState.AddModelError("Form.Language", texts["Evidence.Wrong.Long", EvidenceItem.LongestLanguage]);
        if (form.Link is { } link && !(Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
            ModelState.AddModelError("Form.Link", texts["Evidence.Wrong.Link"]);
        DateOnly? date = null;
        if (form.Date is { } written)
            if (DateOnly.TryParse(written, System.Globalization.CultureInfo.CurrentCulture, out var day) || DateOnly.TryParse(written, System.Globalization.CultureInfo.InvariantCulture, out day))
                date = day;
            else
                ModelState.AddModelError("Form.Date", texts["Evidence.Wrong.Date"]);
        StoredFile? stored = null;
        if (Upload is not null)
        {
            await using var content = Upload.OpenReadStream();
            (stored, var wrong) = await files.TakeAsync(content, Upload.FileName, keep: ModelState.IsValid, HttpContext.RequestAborted);
            if (wrong is not null)
                ModelState.AddModelError("Upload", texts[$"Evidence.Wrong.{wrong}", files.MaximumMegabytes] + (wrong == "Type" ? $" {texts["Evidence.Allowed", Kinds].Value}" : ""));
        }
        if (!ModelState.IsValid)
            return null;
        var item = new EvidenceItem
        {
            InstitutionId = Institution.Id,
            Title = form.Title ?? Path.GetFileNameWithoutExtension(Upload!.FileName),
            Citation = form.Citation,
            Passage = form.Passage,
            Date = date,
            Language = form.Language,
            Link = form.Link,
            FileSha256 = stored?.Sha256,
            FileName = stored is null ? null : Path.GetFileName(Upload!.FileName),
            MediaType = stored?.Type.MediaType,
            FileSize = stored?.Size,
            AddedBy = Db.Reader.PersonId!.Value,
            AddedAt = Clock.GetUtcNow(),
        };
        Db.Add(item);
        Db.Audit(Clock.GetUtcNow(), "evidence-added", ("evidence", item.Id), Round.Id, Institution.Id);
        using (await Db.WriteTurnAsync(HttpContext.RequestAborted))
            await Db.SaveChangesAsync(HttpContext.RequestAborted);
        return item;
    }
}

/// <summary>The words of the form for a new document, as typed.</summary>
public sealed record EvidenceForm
{
    public string? Title { get; init; }

    public string? Citation { get; init; }

    public string? Passage { get; init; }

    public string? Date { get; init; }

    public string? Language { get; init; }

    public string? Link { get; init; }

    public EvidenceForm Trimmed() => new() { Title = Trim(Title), Citation = Trim(Citation), Passage = Trim(Passage), Date = Trim(Date), Language = Trim(Language), Link = Trim(Link) };

    private static string? Trim(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
