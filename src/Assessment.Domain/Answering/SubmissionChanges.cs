using System.Text.Json;

namespace Assessment.Domain.Answering;

/// <summary>A document as a submission names it. Another file under the same title is another document.</summary>
/// <param name="Title">Its title in the library when it was signed.</param>
/// <param name="Sha256">Hash of its file; null for a citation.</param>
public readonly record struct SignedDocument(string Title, string? Sha256);

/// <summary>A question, in one entry where it is asked in a repeat group, that is not the same in two submissions.</summary>
/// <param name="Question">Its id.</param>
/// <param name="Entry">Id of the repeat entry.</param>
/// <param name="Answers">What differs: one, or several rows; empty where only documents differ.</param>
public sealed record QuestionChange(string Question, string? Entry, IReadOnlyList<AnswerDifference> Answers)
{
    /// <summary>Documents that the answer rests on only in the later submission.</summary>
    public IReadOnlyList<SignedDocument> Added { get; init; } = [];

    /// <summary>Documents that it rested on only in the earlier one.</summary>
    public IReadOnlyList<SignedDocument> Removed { get; init; } = [];

    /// <summary>Set where the question is a repeat group: its entry was added or removed as a whole.</summary>
    public EntryChange? OfEntry { get; init; }
}

/// <summary>What became of an entry of a repeat group.</summary>
public enum EntryChange
{
    Added,
    Removed,
}

/// <summary>What changed from one submission of a sheet to another.</summary>
/// <param name="Before">The answers of the earlier one.</param>
/// <param name="After">The answers of the later one.</param>
/// <param name="Questions">What differs, in the order of the questionnaire.</param>
public sealed record SubmissionChanges(AnswerSheet Before, AnswerSheet After, IReadOnlyList<QuestionChange> Questions)
{
    /// <summary>Compares two submissions of the same sheet; null when one of them cannot be read as answers of this edition.</summary>
    public static SubmissionChanges? Between(Submission before, Submission after, SheetLayout layout) =>
        SignedContent.AnswersOf(before, layout) is { } one && SignedContent.AnswersOf(after, layout) is { } other
            ? new(one, other, Compare(one, other, DocumentsOf(before), DocumentsOf(after))) : null;

    /// <summary>Compares a submission with a sheet as it would be signed now; null when the submission cannot be read as answers of this edition.</summary>
    public static SubmissionChanges? Between(Submission before, AnswerSheet now, IReadOnlyList<SignedEvidence> evidence, SheetLayout layout) =>
        SignedContent.AnswersOf(before, layout) is { } one ? new(one, now, Compare(one, now, DocumentsOf(before), DocumentsOf(evidence))) : null;

    private static List<QuestionChange> Compare(AnswerSheet before, AnswerSheet after, Dictionary<string, List<SignedDocument>> then, Dictionary<string, List<SignedDocument>> now)
    {
        // Documents belong to a question as a whole and are compared by themselves: each row of a matrix would tell of them again.
        var answers = SheetDifferences.Between(WithoutSources(before), WithoutSources(after)).ToLookup(one => new AnswerAddress(one.Address.Question, one.Address.Entry));
        var changes = new List<QuestionChange>();
        foreach (var at in Asked(before, after))
        {
            var (had, has) = (then.GetValueOrDefault(at.ToString(), []), now.GetValueOrDefault(at.ToString(), []));
            var change = new QuestionChange(at.Question, at.Entry, [.. answers[at]]) { Added = [.. has.Except(had)], Removed = [.. had.Except(has)] };
            if (EntryOf(at, before, after) is { } entry)
                changes.Add(change with { OfEntry = entry });
            else if (change.Answers.Count + change.Added.Count + change.Removed.Count > 0)
                changes.Add(change);
        }
        return changes;
    }

    private static IEnumerable<AnswerAddress> Asked(AnswerSheet before, AnswerSheet after)
    {
        var layout = after.Layout;
        foreach (var question in layout.Questionnaire.Sections.SelectMany(section => section.Questions))
            if (layout.RepeatOf(question.Id) is >= 0 and var repeat)
                foreach (var entry in before.Entries(repeat).Concat(after.Entries(repeat)).Select(entry => entry.Id).Distinct())
                    foreach (var asked in question.Questions.Prepend(question))
                        yield return new(asked.Id, entry);
            else
                yield return new(question.Id);
    }

    private static EntryChange? EntryOf(AnswerAddress at, AnswerSheet before, AnswerSheet after)
    {
        if (after.Layout.RepeatOf(at.Question) is not (>= 0 and var repeat))
            return null;
        bool IsIn(AnswerSheet sheet) => sheet.Entries(repeat).Any(entry => entry.Id == at.Entry);
        return (IsIn(before), IsIn(after)) switch
        {
            (false, true) => EntryChange.Added,
            (true, false) => EntryChange.Removed,
            _ => null,
        };
    }

    private static AnswerSheet WithoutSources(AnswerSheet sheet) => sheet.With(sheet.Notes.ToDictionary(note => note.Key, note => note.Value with { Sources = [] }));

    private static Dictionary<string, List<SignedDocument>> DocumentsOf(IReadOnlyList<SignedEvidence> evidence) =>
        evidence.SelectMany(one => one.Answers.Select(answer => (Answer: answer.ToString(), Document: new SignedDocument(one.Item.Title, one.Item.FileSha256))))
            .GroupBy(one => one.Answer).ToDictionary(same => same.Key, same => same.Select(one => one.Document).ToList());

    private static Dictionary<string, List<SignedDocument>> DocumentsOf(Submission submission)
    {
        using var json = JsonDocument.Parse(submission.CanonicalJson);
        var documents = new Dictionary<string, List<SignedDocument>>();
        if (!json.RootElement.TryGetProperty("evidence", out var evidence))
            return documents;
        foreach (var item in evidence.EnumerateArray())
        {
            var document = new SignedDocument(item.GetProperty("title").GetString()!, item.TryGetProperty("file_sha256", out var hash) ? hash.GetString() : null);
            foreach (var answer in item.GetProperty("answers").EnumerateArray())
                if (documents.TryGetValue(answer.GetString()!, out var there))
                    there.Add(document);
                else
                    documents.Add(answer.GetString()!, [document]);
        }
        return documents;
    }
}
