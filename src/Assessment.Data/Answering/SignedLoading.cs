using Assessment.Domain.Answering;
using Assessment.Domain.Evidence;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Answering;

/// <summary>Reads what was signed last beside the answers, for who sees that and not the work on it. What was taken off since is still there.</summary>
public static class SignedLoading
{
    /// <summary>
    /// The documents of the last submission. Those that the library has as they were signed come with their id, under which they are
    /// downloaded: a submission that the reader sees lets them see its documents, whatever became of those.
    /// </summary>
    public static async Task<IReadOnlyList<SignedEvidence>> LoadSignedEvidenceAsync(this AssessmentDb db, Sheet sheet, CancellationToken cancellation = default)
    {
        if (await db.LastSubmissionAsync(sheet, cancellation) is not { } last)
            return [];
        var signed = SignedContent.EvidenceOf(last, sheet.InstitutionId);
        var titles = signed.Select(one => one.Item.Title).ToArray();
        var library = await db.EvidenceItems.IgnoreQueryFilters().AsNoTracking().Where(item => item.InstitutionId == sheet.InstitutionId && titles.Contains(item.Title))
            .OrderBy(item => item.Id).ToListAsync(cancellation);
        // Both are in the order of the ids: twins are told apart by it.
        List<SignedEvidence> found = [];
        foreach (var (item, answers) in signed)
        {
            var same = library.Find(one => Facts(one) == Facts(item));
            if (same is not null)
                library.Remove(same);
            found.Add(new(same ?? WithoutFile(item), answers));
        }
        return found;
    }

    /// <summary>The reasons for warnings as they were signed last; those given until then for a submission from before they were part of it.</summary>
    public static async Task<IReadOnlyList<Dismissal>> LoadSignedReasonsAsync(this AssessmentDb db, Sheet sheet, CancellationToken cancellation = default)
    {
        if (await db.LastSubmissionAsync(sheet, cancellation) is not { } last)
            return [];
        // Signatures are to the second.
        return SignedContent.ReasonsOf(last) ?? [.. (await db.LoadReasonsAsync(sheet, cancellation)).Where(reason => reason.At < last.SignedAt.AddSeconds(1))];
    }

    /// <summary>The reasons for warnings as they are now, in the order of the warnings.</summary>
    public static async Task<IReadOnlyList<Dismissal>> LoadReasonsAsync(this AssessmentDb db, Sheet sheet, CancellationToken cancellation = default) =>
        [.. (await db.Dismissals.AsNoTracking().Where(reason => reason.SheetId == sheet.Id).ToListAsync(cancellation)).OrderBy(reason => reason.Warning, StringComparer.Ordinal)];

    private static (string, string?, string?, DateOnly?, string?, string?, string?) Facts(EvidenceItem item) =>
        (item.Title, item.Citation, item.Passage, item.Date, item.Language, item.Link, item.FileSha256);

    private static EvidenceItem WithoutFile(EvidenceItem item) => new()
    {
        InstitutionId = item.InstitutionId,
        Title = item.Title,
        Citation = item.Citation,
        Passage = item.Passage,
        Date = item.Date,
        Language = item.Language,
        Link = item.Link,
        AddedBy = item.AddedBy,
        AddedAt = item.AddedAt,
    };
}
