using System.Globalization;
using System.Text;
using Assessment.Data;
using Assessment.Data.Auditing;
using Assessment.Domain.Answering;
using Assessment.Web.Answering;
using Assessment.Web.Questionnaires;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Answering;

/// <summary>What was handed in, when, by whom, and the hash by which anybody can check it later.</summary>
public sealed class ReceiptModel(AssessmentDb db, Shelf shelf, TimeProvider clock, IStringLocalizer<Text> texts) : SigningPage(db, shelf, clock, texts)
{
    /// <summary>Which submission; the last without it.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Number { get; set; }

    /// <summary>All submissions of the sheet, the last first.</summary>
    public IReadOnlyList<Submission> All { get; private set; } = [];

    public Submission? Shown { get; private set; }

    /// <summary>Who signed, by the number of the submission. The receipt is printed: it names the reader too.</summary>
    public IReadOnlyDictionary<int, Signer> Signers { get; private set; } = new Dictionary<int, Signer>();

    /// <summary>Four groups of sixteen digits, as people compare them.</summary>
    public static IEnumerable<string> Groups(string hash) => hash.Chunk(16).Select(part => new string(part));

    public string FileName(string kind) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{Round.Slug}-{Institution.Slug}-{Shown!.Number}.json");

    public async Task OnGetAsync() => await ReadAsync();

    /// <summary>The signed content itself, byte for byte what the hash was taken of.</summary>
    public Task<IActionResult> OnGetSubmissionAsync() => FileAsync("submission", submission => submission.CanonicalJson);

    /// <summary>The receipt with the signed content in it, which <c>assess verify</c> checks by itself.</summary>
    public Task<IActionResult> OnGetReceiptAsync() => FileAsync("receipt", submission => (SubmissionReceipt.Of(submission) with { SignedBy = Signers[submission.Number].Of(Texts) }).ToJson());

    private async Task<IActionResult> FileAsync(string kind, Func<Submission, string> content)
    {
        await ReadAsync();
        if (Shown is null)
            return RedirectToPage();
        using (await Db.WriteTurnAsync(HttpContext.RequestAborted))
        {
            Db.Audit(Clock.GetUtcNow(), $"{kind}-downloaded", ("submission", Shown.Id), Sheet.RoundId, Sheet.InstitutionId);
            await Db.SaveChangesAsync(HttpContext.RequestAborted);
        }
        return File(Encoding.UTF8.GetBytes(content(Shown)), "application/json", FileName(kind));
    }

    private async Task ReadAsync()
    {
        All = await Db.Submissions.AsNoTracking().Where(submission => submission.SheetId == Sheet.Id).OrderByDescending(submission => submission.Number).ToListAsync(HttpContext.RequestAborted);
        Shown = Number is null ? (All.Count > 0 ? All[0] : null) : All.FirstOrDefault(submission => submission.Number == Number);
        await ReadNamesAsync([]);
        Signers = await Db.ReadSignersAsync(Sheet, All, HttpContext.RequestAborted);
    }
}
