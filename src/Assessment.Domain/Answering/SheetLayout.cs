using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Answering;

/// <summary>Where each answer of a questionnaire stands in a sheet's arrays; made once for an edition and shared by all its sheets.</summary>
public sealed class SheetLayout
{
    private readonly Dictionary<(string Question, string? Row), int> slotOf = [];
    private readonly Dictionary<string, int> firstSlotOf;
    private readonly Dictionary<string, int> repeatOf = [];
    private readonly Lazy<SheetTree> tree;
    private readonly Lazy<SkipLogic> skipLogic;
    private readonly Lazy<SheetRules> rules;

    public SheetLayout(Questionnaire questionnaire)
    {
        Questionnaire = questionnaire;
        Slots = SlotsOf(questionnaire.Sections.SelectMany(s => s.Questions).Where(q => q.Questions.Count == 0), slotOf);
        firstSlotOf = FirstSlots(Slots);
        Repeats = [.. questionnaire.Sections.SelectMany(s => s.Questions).Where(q => q.Questions.Count > 0).Select(q => new RepeatLayout(q))];
        for (var i = 0; i < Repeats.Count; i++)
            repeatOf[Repeats[i].Question.Id] = i;
        tree = new(() => new SheetTree(this));
        skipLogic = new(() => new SkipLogic(this));
        rules = new(() => new SheetRules(this));
    }

    public Questionnaire Questionnaire { get; }

    /// <summary>Questions and matrix rows outside repeat groups, in questionnaire order.</summary>
    public IReadOnlyList<Slot> Slots { get; }

    /// <summary>Repeat groups, in questionnaire order.</summary>
    public IReadOnlyList<RepeatLayout> Repeats { get; }

    /// <summary>What is relevant when, compiled once.</summary>
    public SkipLogic SkipLogic => skipLogic.Value;

    /// <summary>What is asked of a sheet before it can be submitted, compiled once.</summary>
    public SheetRules Rules => rules.Value;

    /// <summary>The XML document that paths in expressions walk.</summary>
    internal SheetTree Tree => tree.Value;

    /// <summary>Index of a slot, or -1.</summary>
    public int SlotOf(string question, string? row = null) => slotOf.GetValueOrDefault((question, row), -1);

    /// <summary>Index of a question's slot, or of its first row's for a matrix; -1 when there is no such question.</summary>
    public int FirstSlotOf(string question) => firstSlotOf.GetValueOrDefault(question, -1);

    /// <summary>Index of a repeat group, or -1.</summary>
    public int RepeatOf(string question) => repeatOf.GetValueOrDefault(question, -1);

    internal static IReadOnlyList<Slot> SlotsOf(IEnumerable<Question> questions, Dictionary<(string, string?), int> index)
    {
        var slots = new List<Slot>();
        foreach (var question in questions)
            foreach (var row in question.Rows.Count == 0 ? [null] : question.Rows.AsEnumerable<Row?>())
            {
                index[(question.Id, row?.Id)] = slots.Count;
                slots.Add(new Slot(question, row));
            }
        return slots;
    }

    internal static Dictionary<string, int> FirstSlots(IReadOnlyList<Slot> slots)
    {
        var first = new Dictionary<string, int>(slots.Count);
        for (var i = 0; i < slots.Count; i++)
            first.TryAdd(slots[i].Question.Id, i);
        return first;
    }
}

/// <summary>One place for an answer: a question, or one row of a matrix.</summary>
public readonly record struct Slot(Question Question, Row? Row);

/// <summary>The slots of one entry of a repeat group.</summary>
public sealed class RepeatLayout
{
    private readonly Dictionary<(string Question, string? Row), int> slotOf = [];
    private readonly Dictionary<string, int> firstSlotOf;

    public RepeatLayout(Question question)
    {
        Question = question;
        Slots = SheetLayout.SlotsOf(question.Questions, slotOf);
        firstSlotOf = SheetLayout.FirstSlots(Slots);
    }

    /// <summary>The repeat group itself.</summary>
    public Question Question { get; }

    public IReadOnlyList<Slot> Slots { get; }

    /// <summary>Index of a slot within an entry, or -1.</summary>
    public int SlotOf(string question, string? row = null) => slotOf.GetValueOrDefault((question, row), -1);

    /// <summary>Index of a question's slot, or of its first row's for a matrix; -1 when there is no such question.</summary>
    public int FirstSlotOf(string question) => firstSlotOf.GetValueOrDefault(question, -1);
}
