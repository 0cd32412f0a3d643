using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;

namespace Assessment.Web.Answering;

/// <summary>One answer that changed: a question's, or that of one row.</summary>
/// <param name="Field">The question, to say answers in its words.</param>
/// <param name="Before">What it said.</param>
/// <param name="After">What it says now.</param>
public sealed record ChangedLine(QuestionField Field, FieldAnswer Before, FieldAnswer After);

/// <summary>A question that changed, as pages show it.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Lines">Its answers that changed; none where only documents did.</param>
public sealed record ChangedQuestion(QuestionPlace Place, IReadOnlyList<ChangedLine> Lines)
{
    public IReadOnlyList<SignedDocument> Added { get; init; } = [];

    public IReadOnlyList<SignedDocument> Removed { get; init; } = [];

    /// <summary>What became of the entry, where it was added or removed.</summary>
    public EntryChange? OfEntry { get; init; }

    /// <summary>It stood in an entry that is no longer there.</summary>
    public bool IsGone { get; init; }

    /// <summary>It stands in none of the present answers: its entry is gone, or only its documents changed.</summary>
    public bool IsElsewhere => IsGone || OfEntry is not null || Added.Count + Removed.Count > 0;

    /// <summary>Why it was handed back between the two, when it was.</summary>
    public Change? Returned { get; init; }
}

/// <summary>A question that was handed back, and what became of it.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Reason">Who handed it back, when and why.</param>
/// <param name="IsChanged">The next submission says something else, or rests on other documents.</param>
public sealed record AnsweredReturn(QuestionPlace Place, Change Reason, bool IsChanged);

/// <summary>Says changes in the words of an instrument.</summary>
/// <param name="questionnaire">The instrument.</param>
/// <param name="words">Its words in the reader's language.</param>
/// <param name="lang">Their language where it is not the page's.</param>
/// <param name="places">Where its questions stand.</param>
public sealed class ChangeWords(Questionnaire questionnaire, Words words, string? lang, QuestionPlaces places)
{
    private readonly Dictionary<string, Question> questions = questionnaire.Sections.SelectMany(section => section.Questions)
        .SelectMany(question => question.Questions.Prepend(question)).ToDictionary(question => question.Id);

    /// <summary>What changed from one submission to another.</summary>
    public IReadOnlyList<ChangedQuestion> Of(SubmissionChanges changes, IReadOnlyDictionary<string, Change> returned) =>
    [
        .. changes.Questions.Select(change => new ChangedQuestion(
            places.Of(new(change.Question, change.Entry), EntryOf(change.Entry, changes.After) ?? EntryOf(change.Entry, changes.Before)),
            [.. change.Answers.Select(one => new ChangedLine(FieldOf(one.Address), FieldAnswer.Of(one.Before, one.NoteBefore), FieldAnswer.Of(one.After, one.NoteAfter)))])
        {
            Added = change.Added,
            Removed = change.Removed,
            OfEntry = change.OfEntry,
            IsGone = change.Entry is not null && EntryOf(change.Entry, changes.After) is null,
            Returned = returned.GetValueOrDefault(change.Question),
        }),
    ];

    /// <summary>The number of an entry in a sheet, from 1; null where it has none.</summary>
    private static int? EntryOf(string? entry, AnswerSheet sheet)
    {
        for (var repeat = 0; entry is not null && repeat < sheet.Layout.Repeats.Count; repeat++)
            foreach (var (one, i) in sheet.Entries(repeat).Select((one, i) => (one, i)))
                if (one.Id == entry)
                    return i + 1;
        return null;
    }

    private QuestionField FieldOf(AnswerAddress address) => new()
    {
        Question = questions[address.Question],
        Questionnaire = questionnaire,
        Words = words,
        Lang = lang,
        Entry = address.Entry,
        Row = questions[address.Question].Rows.FirstOrDefault(row => row.Id == address.Row),
    };
}
