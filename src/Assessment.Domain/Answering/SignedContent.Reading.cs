using System.Globalization;
using System.Text.Json;
using Assessment.Domain.Evidence;

namespace Assessment.Domain.Answering;

// What a submission says beside the answers, read back.
public sealed partial record SignedContent
{
    /// <summary>The documents of a submission, as it describes them. It does not know by which id the library has them, nor who added them.</summary>
    public static IReadOnlyList<SignedEvidence> EvidenceOf(Submission submission, Guid institutionId)
    {
        using var json = JsonDocument.Parse(submission.CanonicalJson);
        return [.. Members(json, "evidence").Select(item => new SignedEvidence(
            new EvidenceItem
            {
                InstitutionId = institutionId,
                Title = Text(item, "title") ?? "",
                Citation = Text(item, "citation"),
                Passage = Text(item, "passage"),
                Date = Text(item, "date") is { } date ? DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
                Language = Text(item, "language"),
                Link = Text(item, "link"),
                FileSha256 = Text(item, "file_sha256"),
                AddedBy = submission.SignedBy,
                AddedAt = submission.SignedAt,
            },
            [.. item.GetProperty("answers").EnumerateArray().Select(answer => AddressOf(answer.GetString()!))]))];
    }

    /// <summary>The reasons for warnings that were signed; null in a submission without any, such as those from before reasons were part of it.</summary>
    public static IReadOnlyList<Dismissal>? ReasonsOf(Submission submission)
    {
        using var json = JsonDocument.Parse(submission.CanonicalJson);
        return !json.RootElement.TryGetProperty("reasons", out _) ? null :
        [
            .. Members(json, "reasons").Select(reason => new Dismissal
            {
                SheetId = submission.SheetId,
                Warning = reason.GetProperty("warning").GetString()!,
                Reason = reason.GetProperty("reason").GetString()!,
                By = reason.GetProperty("by").GetGuid(),
                At = DateTimeOffset.Parse(reason.GetProperty("at").GetString()!, CultureInfo.InvariantCulture),
            }),
        ];
    }

    private static JsonElement[] Members(JsonDocument json, string list) => json.RootElement.TryGetProperty(list, out var found) ? [.. found.EnumerateArray()] : [];

    private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var text) ? text.GetString() : null;

    // As AnswerAddress writes it; documents belong to a matrix as a whole, so that there is no row.
    private static AnswerAddress AddressOf(string text) => text.IndexOf('[', StringComparison.Ordinal) is > 0 and var at ? new(text[..at], text[(at + 1)..^1]) : new(text);
}
