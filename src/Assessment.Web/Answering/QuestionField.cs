using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;

namespace Assessment.Web.Answering;

/// <summary>A question, or one row of a matrix, as a page asks it: its words, what stands in its fields, and what happened to it.</summary>
public sealed record QuestionField
{
    public required Question Question { get; init; }

    public required Questionnaire Questionnaire { get; init; }

    public required Words Words { get; init; }

    /// <summary>"3.2"; in an entry of a group "3.2.1"; empty for a row.</summary>
    public string Number { get; init; } = "";

    /// <summary>Id of the repeat entry it is asked in.</summary>
    public string? Entry { get; init; }

    /// <summary>The matrix row that this field answers; null for a question as a whole.</summary>
    public Row? Row { get; init; }

    public FieldAnswer Answer { get; init; } = FieldAnswer.Blank;

    /// <summary>Version of the stored answer that the page shows; 0 where there is none.</summary>
    public int Version { get; init; }

    /// <summary>Who changed it last; null where nobody has.</summary>
    public Change? Last { get; init; }

    /// <summary>What is wrong with the answer, as a sentence.</summary>
    public string? Error { get; init; }

    /// <summary>What somebody else saved while this reader was writing; the reader's own text is in <see cref="Answer"/>.</summary>
    public Change? Theirs { get; init; }

    /// <summary>Why the question came back, when it did.</summary>
    public Change? Returned { get; init; }

    public bool IsRelevant { get; init; } = true;

    /// <summary>Whether this reader may answer here now.</summary>
    public bool IsOpen { get; init; } = true;

    /// <summary>The answer came from an earlier round, and nobody has confirmed it yet.</summary>
    public bool IsCarriedOver { get; init; }

    /// <summary>Language of the questionnaire's words, where it is not the page's.</summary>
    public string? Lang { get; init; }

    /// <summary>The rows of a matrix.</summary>
    public IReadOnlyList<QuestionField> Rows { get; init; } = [];

    /// <summary>The entries of a group.</summary>
    public IReadOnlyList<EntryFields> Entries { get; init; } = [];

    /// <summary>What was done with the entries of a group.</summary>
    public GroupPast? Past { get; init; }

    /// <summary>Where the history of this answer is; null where there is none to show.</summary>
    public string? HistoryAddress { get; init; }

    /// <summary>Where documents are chosen for this question, and which they are; null where the instrument asks for none.</summary>
    public EvidenceLink? Evidence { get; init; }

    /// <summary>What colleagues say about it; null where the reader is not one of them.</summary>
    public Talk? Talk { get; init; }

    /// <summary>The instrument asks for a document that shows this answer, and none is there.</summary>
    public bool NeedsEvidence { get; init; }

    public IFieldKind Kind => FieldKinds.Of(Question.Type);

    public AnswerAddress Address => new(Question.Id, Entry, Row?.Id);

    /// <summary>The address as the form writes it.</summary>
    public string Key => Address.ToString();

    /// <summary>Id of the element that holds the question, and what links lead to.</summary>
    public string Anchor => "q-" + string.Join("--", new[] { Question.Id, Entry, Row?.Id }.OfType<string>());

    public bool IsAnswered => QuestionTypes.Find(Question.Type)?.IsAnswered == true && Question.Calculate is null;

    /// <summary>Two below a question on the page, four in an entry.</summary>
    public int HeadingLevel => Entry is null ? 2 : 4;

    public string Name(string part) => PostedParts.Name(Key, part);

    public string Id(string part) => $"{Anchor}-{part}";

    /// <summary>What stands in a control.</summary>
    public string Part(string part = PostedParts.Value) => Kind.Part(Answer.Typed, part);

    /// <summary>Words only, nothing to answer.</summary>
    public bool IsNote => !IsAnswered && Question.Calculate is null && Question.Questions.Count == 0;

    /// <summary>Whether the help stands below the question.</summary>
    public bool HasHelp => Row is null && !IsNote && Words.Help(Question.Id) is not null;

    /// <summary>Ids of what describes the field: why it came back, help, how to fill it in, what went wrong.</summary>
    public string? DescribedBy
    {
        get
        {
            string?[] ids = [Returned is null ? null : Id("returned"), HasHelp ? Id("help") : null, Kind.HasHint ? Id("how") : null, Error is null ? null : Id("error")];
            return ids.Any(id => id is not null) ? string.Join(' ', ids.OfType<string>()) : null;
        }
    }

    /// <summary>Id of the first control, which an error leads to.</summary>
    public string FirstControl => Rows is [var row, ..] ? row.FirstControl : Id(Kind.FirstPart(Question));
}

/// <summary>An entry of a group.</summary>
/// <param name="Id">Stays the same when entries are added, removed or moved.</param>
/// <param name="Number">From 1.</param>
/// <param name="Name">What it is called: its first answer that is a text.</param>
/// <param name="Fields">Its questions.</param>
public sealed record EntryFields(string Id, int Number, string? Name, IReadOnlyList<QuestionField> Fields);

/// <summary>What somebody did: who, when as the reader writes it, and what they said.</summary>
public sealed record Change(string Who, string When, string What = "");

/// <summary>How a line looks: how wide, which keys a telephone shows, and what stands behind it.</summary>
/// <param name="Size"><c>number</c> or <c>text</c>.</param>
/// <param name="Keys">Value of <c>inputmode</c>.</param>
/// <param name="Unit">For example "working days".</param>
public sealed record LineLook(string Size, string Keys, string? Unit);
