using Assessment.Data;
using Assessment.Data.Answering;
using Assessment.Domain.Answering;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Web.Answering;

/// <summary>What became of one posted answer.</summary>
/// <param name="Posted">What was posted.</param>
/// <param name="Kind">Saved, or why not.</param>
/// <param name="Now">The answer as the database has it.</param>
public sealed record SavedField(PostedAnswer Posted, SaveKind Kind, GivenAnswer? Now);

/// <summary>Saves the answers that a form brought.</summary>
public static class SectionSaving
{
    /// <summary>
    /// Saves what the writer changed, all in one transaction. A form of a whole section also brings answers that its writer only looked at:
    /// where somebody else has changed such a one meanwhile, it stays as that person left it.
    /// </summary>
    public static async Task<IReadOnlyList<SavedField>> SavePostedAsync(
        this AssessmentDb db, Guid sheetId, IEnumerable<PostedAnswer> posted, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var changed = posted.Where(answer => answer.IsChange).ToList();
        var seen = await SeenAsync(db, sheetId, [.. changed.Where(answer => answer.BaseVersion != answer.Field.Version)], cancellation);
        changed.RemoveAll(answer => answer.BaseVersion != answer.Field.Version
            && answer.Answer == FieldAnswer.Of(seen.GetValueOrDefault((answer.Field.Address, answer.BaseVersion))));
        if (changed.Count == 0)
            return [];
        var outcomes = await db.SaveAnswersAsync(sheetId, [.. changed.Select(answer => answer.ToEdit())], now, cancellation);
        return [.. changed.Zip(outcomes, (answer, outcome) => new SavedField(answer, outcome.Kind, outcome.Now))];
    }

    /// <summary>The versions that the writer had before them.</summary>
    private static async Task<Dictionary<(AnswerAddress, int), AnswerChange>> SeenAsync(
        AssessmentDb db, Guid sheetId, List<PostedAnswer> stale, CancellationToken cancellation)
    {
        if (stale.Count == 0)
            return [];
        var questions = stale.Select(answer => answer.Field.Question.Id).Distinct().ToArray();
        var versions = stale.Select(answer => answer.BaseVersion).Distinct().ToArray();
        var changes = await db.AnswerChanges.AsNoTracking()
            .Where(change => change.SheetId == sheetId && questions.Contains(change.Question) && versions.Contains(change.Version)).ToListAsync(cancellation);
        return changes.ToDictionary(change => (new AnswerAddress(change.Question, Named(change.Entry), Named(change.Row)), change.Version));
    }

    private static string? Named(string id) => id.Length == 0 ? null : id;
}
