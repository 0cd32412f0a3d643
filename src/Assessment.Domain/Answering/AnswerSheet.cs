namespace Assessment.Domain.Answering;

/// <summary>The answers of one respondent in one layer. Answers are kept as given; what skip logic hides is decided by relevance, when read.</summary>
public sealed class AnswerSheet
{
    private readonly Answer[] answers;
    private readonly List<RepeatEntry>[] entries;

    public AnswerSheet(SheetLayout layout, string respondent, Layer layer = Layer.Self)
    {
        Layout = layout;
        Respondent = respondent;
        Layer = layer;
        answers = new Answer[layout.Slots.Count];
        Array.Fill(answers, Answer.Blank);
        entries = layout.Repeats.Count == 0 ? [] : [.. layout.Repeats.Select(_ => new List<RepeatEntry>())];
    }

    public SheetLayout Layout { get; }

    /// <summary>Institution, country or participant.</summary>
    public string Respondent { get; }

    public Layer Layer { get; }

    /// <summary>Who judged, in the judged layer.</summary>
    public string? Author { get; init; }

    /// <summary>The day that date expressions count from; scoring knows no other clock.</summary>
    public DateOnly? ReferenceDate { get; init; }

    /// <summary>What the respondent belongs to for a roll-up, for example the country of an institution.</summary>
    public string? Group { get; init; }

    /// <summary>Weight of the respondent in a weighted roll-up; 0 or more.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Justifications, comments and sources, by address.</summary>
    public Dictionary<AnswerAddress, AnswerNote> Notes { get; init; } = [];

    /// <summary>The answer in a slot outside repeat groups.</summary>
    public Answer this[int slot]
    {
        get => answers[slot];
        set => answers[slot] = value;
    }

    public ReadOnlySpan<Answer> Answers => answers;

    /// <summary>Entries of a repeat group, in the order they are shown.</summary>
    public IList<RepeatEntry> Entries(int repeat) => entries[repeat];

    /// <summary>A sheet with the same facts and notes, without entries, to be filled with the answers that count.</summary>
    internal AnswerSheet Copy() =>
        new(Layout, Respondent, Layer) { Author = Author, ReferenceDate = ReferenceDate, Group = Group, Weight = Weight, Notes = Notes };

    /// <summary>The same answers with other notes.</summary>
    internal AnswerSheet With(Dictionary<AnswerAddress, AnswerNote> notes)
    {
        var sheet = new AnswerSheet(Layout, Respondent, Layer) { Author = Author, ReferenceDate = ReferenceDate, Group = Group, Weight = Weight, Notes = notes };
        answers.CopyTo(sheet.answers, 0);
        for (var repeat = 0; repeat < entries.Length; repeat++)
            sheet.entries[repeat].AddRange(entries[repeat]);
        return sheet;
    }

    internal void CopyEntries(AnswerSheet from, int repeat)
    {
        entries[repeat].Clear();
        foreach (var entry in from.entries[repeat])
            entries[repeat].Add(new RepeatEntry(Layout.Repeats[repeat], entry.Id));
    }
}

/// <summary>One entry of a repeat group, for example one law. Its id stays the same when entries are added, removed or moved.</summary>
public sealed class RepeatEntry(RepeatLayout layout, string id)
{
    private readonly Answer[] answers = Filled(layout.Slots.Count);

    public string Id { get; } = id;

    public Answer this[int slot]
    {
        get => answers[slot];
        set => answers[slot] = value;
    }

    public ReadOnlySpan<Answer> Answers => answers;

    private static Answer[] Filled(int count)
    {
        var blank = new Answer[count];
        Array.Fill(blank, Answer.Blank);
        return blank;
    }
}

/// <summary>What stands beside an answer: why not applicable, a comment, the sources it rests on ("2015 report, paragraph 23").</summary>
public sealed record AnswerNote
{
    public string? Justification { get; init; }
    public string? Comment { get; init; }
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Nothing is said.</summary>
    public bool IsEmpty => Justification is null && Comment is null && Sources.Count == 0;
}
