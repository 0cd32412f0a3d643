using Assessment.Domain.Expressions;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Answering;

/// <summary>
/// What a questionnaire asks of a sheet beyond each answer's own type: required answers, constraints, justifications, evidence, numbers of
/// entries and consistency rules. Compiled once for an edition; <see cref="Check"/> takes a sheet to which skip logic has been applied.
/// </summary>
public sealed class SheetRules
{
    private readonly SheetLayout layout;
    private readonly (ConsistencyRule Rule, BoundExpression? Check)[] rules;
    private readonly BoundExpression[][] groupRelevance;

    internal SheetRules(SheetLayout layout)
    {
        this.layout = layout;
        var slots = new List<SlotRules>();
        groupRelevance = new BoundExpression[layout.Repeats.Count][];
        for (var section = 0; section < layout.Questionnaire.Sections.Count; section++)
            foreach (var question in layout.Questionnaire.Sections[section].Questions)
                if (layout.RepeatOf(question.Id) is >= 0 and var repeat)
                {
                    groupRelevance[repeat] = [.. new[] { layout.Questionnaire.Sections[section].Relevant, question.Relevant }.Select(text => BoundExpression.Of(text, layout)).OfType<BoundExpression>()];
                    foreach (var asked in question.Questions)
                        Add(slots, section, repeat, layout.Repeats[repeat].FirstSlotOf(asked.Id), asked);
                }
                else
                    Add(slots, section, -1, layout.FirstSlotOf(question.Id), question);
        Slots = slots;
        rules = [.. layout.Questionnaire.Rules.Select(rule => (rule, BoundExpression.Of(rule.Check, layout)))];
    }

    internal IReadOnlyList<SlotRules> Slots { get; }

    /// <summary>Every problem of a sheet: those of answers in questionnaire order, then those of repeat groups, then broken consistency rules.</summary>
    /// <param name="applied">The sheet, with skip logic applied.</param>
    /// <param name="texts">Words for constraints and rules; those of the questionnaire's first language when null.</param>
    public IReadOnlyList<SheetProblem> Check(AnswerSheet applied, Texts? texts = null)
    {
        var words = WordsOf(texts);
        var answers = new SheetAnswers(applied);
        var problems = new List<SheetProblem>();
        foreach (var slot in Slots)
            CheckSlot(answers, slot, words, problems);
        for (var repeat = 0; repeat < layout.Repeats.Count; repeat++)
            if (IsRelevant(repeat, answers))
                CheckEntries(layout.Repeats[repeat].Question, applied.Entries(repeat).Count, problems);
        foreach (var (rule, check) in rules)
            if (check is not null && IsBroken(check, answers))
                problems.Add(new([.. rule.Questions.Select(id => new AnswerAddress(id))], "rule", words.Rules.GetValueOrDefault(rule.Id) ?? $"These answers do not agree: {rule.Check}",
                    rule.Severity == RuleSeverity.Error ? ProblemSeverity.Error : ProblemSeverity.Warning, rule.Id));
        return problems;
    }

    /// <summary>The problems of the answers of one section, each by itself: what a page of that section shows beside them.</summary>
    public IReadOnlyList<SheetProblem> CheckAnswers(AnswerSheet applied, Section section, Texts? texts = null)
    {
        var (words, answers, problems) = (WordsOf(texts), new SheetAnswers(applied), new List<SheetProblem>());
        var index = layout.Questionnaire.Sections.ToList().IndexOf(section);
        foreach (var slot in Slots)
            if (slot.Section == index)
                CheckSlot(answers, slot, words, problems);
        return problems;
    }

    private static void CheckSlot(SheetAnswers answers, SlotRules slot, Texts words, List<SheetProblem> problems)
    {
        for (var entry = slot.Cell.Repeat < 0 ? -1 : 0; entry < Entries(answers.Sheet, slot.Cell); entry++)
            new AnswerCheck(answers, slot, entry, words).Run(problems);
    }

    private Texts WordsOf(Texts? texts) =>
        texts ?? layout.Questionnaire.Texts.GetValueOrDefault(layout.Questionnaire.Languages is [var first, ..] ? first : "") ?? new Texts();

    /// <summary>Number of entries to walk for a cell; 0 outside repeat groups, so that a walk from -1 takes one step.</summary>
    internal static int Entries(AnswerSheet sheet, Cell cell) => cell.Repeat < 0 ? 0 : sheet.Entries(cell.Repeat).Count;

    /// <summary>How many entries a relevant group still lacks.</summary>
    internal int MissingEntries(int repeat, SheetAnswers answers) =>
        IsRelevant(repeat, answers) ? Math.Max(0, (layout.Repeats[repeat].Question.MinimumEntries ?? 0) - answers.Sheet.Entries(repeat).Count) : 0;

    /// <summary>Whether a repeat group is relevant, also while it has no entry; for a sheet to which skip logic has been applied.</summary>
    public bool IsRelevant(int repeat, AnswerSheet applied) => IsRelevant(repeat, new SheetAnswers(applied));

    private bool IsRelevant(int repeat, SheetAnswers answers) =>
        groupRelevance[repeat].All(expression => answers.Evaluate(expression, ResultType.Boolean) is var result && (result.Problem is not null || result.IsTrue));

    private static void CheckEntries(Question group, int entries, List<SheetProblem> problems)
    {
        if (entries < group.MinimumEntries)
            problems.Add(new([new(group.Id)], "too-few-entries", $"At least {group.MinimumEntries} entries are needed; there {(entries == 1 ? "is 1" : $"are {entries}")}."));
        else if (entries > group.MaximumEntries)
            problems.Add(new([new(group.Id)], "too-many-entries", $"At most {group.MaximumEntries} entries are possible; there are {entries}."));
    }

    /// <summary>A rule says nothing about answers that are not there yet: where none of its questions is answered it is not broken.</summary>
    private static bool IsBroken(BoundExpression check, SheetAnswers answers) =>
        (check.References.Length == 0 || check.References.Any(reference => HasAnswer(reference, answers.Sheet)))
        && answers.Evaluate(check, ResultType.Boolean) is { Problem: null } result && !result.IsTrue;

    private static bool HasAnswer(Reference reference, AnswerSheet sheet) => reference.Kind switch
    {
        ReferenceKind.Sheet => reference.Slots.Any(slot => sheet[slot.Index].State == AnswerState.Answered),
        ReferenceKind.Group => sheet.Entries(reference.Repeat).Count > 0,
        ReferenceKind.Nothing => false,
        _ => sheet.Entries(reference.Repeat).Any(entry => reference.Slots.Any(slot => entry[slot.Index].State == AnswerState.Answered)),
    };

    private void Add(List<SlotRules> slots, int section, int repeat, int first, Question question)
    {
        var isAsked = question.Calculate is null && QuestionTypes.Find(question.Type) is { IsAnswered: true };
        var required = Demand.Of(question.Required, "true", "false", layout, repeat);
        var evidence = question.Evidence == "optional" ? Demand.Never : Demand.Of(question.Evidence, "required", "none", layout, repeat);
        var constraint = BoundExpression.Of(question.Constraint, layout, repeat);
        for (var row = 0; row < Math.Max(1, question.Rows.Count); row++)
        {
            var slot = repeat < 0 ? layout.Slots[first + row] : layout.Repeats[repeat].Slots[first + row];
            slots.Add(new SlotRules(section, layout.SkipLogic.Cells[repeat, first + row], slot, layout.Tree.NodeOf(repeat, first + row), isAsked, required, evidence, constraint));
        }
    }
}
