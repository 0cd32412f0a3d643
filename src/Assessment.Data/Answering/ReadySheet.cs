using Assessment.Domain.Answering;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Answering;

/// <summary>A sheet as it would be signed now.</summary>
/// <param name="Stored">The answers as given, with what the database knows of each.</param>
/// <param name="Signed">The answers that count.</param>
/// <param name="Evidence">The documents they rest on, each once.</param>
/// <param name="Reasons">Why warnings were left as they are, in the order of the warnings.</param>
public sealed record ReadySheet(StoredSheet Stored, AnswerSheet Signed, IReadOnlyList<SignedEvidence> Evidence, IReadOnlyList<Dismissal> Reasons)
{
    /// <summary>Changes with every answer, document and reason: a signature is for what had this fingerprint.</summary>
    public string Fingerprint { get; } = SignedContent.FingerprintOf(Signed, Evidence, Reasons);

    /// <summary>Looks it over.</summary>
    /// <param name="language">Language of the questionnaire's words in messages.</param>
    /// <param name="before">The institution's answers of the round before.</param>
    public IReadOnlyList<QualityFinding> Check(string? language = null, EarlierSheet? before = null) =>
        Quality.Check(new SheetLook(Signed, language) { Given = Stored.Given, Before = before });
}

/// <summary>Reads sheets that are about to be signed.</summary>
public static class ReadySheets
{
    /// <summary>The sheet as it would be signed on this day; for who reads only what was handed in, while it is handed back, as it was signed last.</summary>
    public static async Task<ReadySheet> LoadReadySheetAsync(
        this AssessmentDb db, Sheet sheet, SheetLayout layout, string institution, DateOnly today, CancellationToken cancellation = default)
    {
        if (!db.Reader.SeesWorkOn(sheet) && sheet.State != SheetState.Submitted)
        {
            var handedIn = await db.LoadSubmittedAsync(sheet, layout, institution, cancellation);
            return new(handedIn, SignedContent.Signed(layout.SkipLogic.Applied(handedIn.Answers)),
                await db.LoadSignedEvidenceAsync(sheet, cancellation), await db.LoadSignedReasonsAsync(sheet, cancellation));
        }
        var stored = await db.LoadSheetAsync(sheet, layout, institution, today, cancellation);
        var signed = SignedContent.Signed(layout.SkipLogic.Applied(stored.Answers));
        var uses = await db.EvidenceUses.AsNoTracking().Where(use => use.SheetId == sheet.Id)
            .Join(db.EvidenceItems, use => use.ItemId, item => item.Id, (use, item) => new { use.Question, use.Entry, Item = item }).ToListAsync(cancellation);
        var order = new SheetLook(signed).Answers.Where(answer => answer.IsRelevant && answer.Answer.State != AnswerState.Blank)
            .Select(answer => (answer.Address.Question, Entry: answer.Address.Entry ?? "")).Distinct().Index().ToDictionary(place => place.Item, place => place.Index);
        var evidence = uses.Where(use => order.ContainsKey((use.Question, use.Entry))).GroupBy(use => use.Item.Id).OrderBy(item => item.Key)
            .Select(item => new SignedEvidence(item.First().Item, [.. item.Select(use => (use.Question, use.Entry)).OrderBy(use => order[use])
                .Select(use => new AnswerAddress(use.Question, use.Entry.Length == 0 ? null : use.Entry))])).ToList();
        return new(stored, signed, evidence, await db.LoadReasonsAsync(sheet, cancellation));
    }
}
