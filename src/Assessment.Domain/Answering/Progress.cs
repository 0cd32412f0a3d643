namespace Assessment.Domain.Answering;

/// <summary>How far a sheet is. Questions that are not relevant, notes and calculated questions are in none of the counts; matrix rows and the questions of each repeat entry count one each.</summary>
/// <param name="Sections">In questionnaire order; a hidden section has a total of 0.</param>
public sealed record Progress(IReadOnlyList<SectionProgress> Sections)
{
    /// <summary>All sections together.</summary>
    public SectionProgress Whole => Sections.Aggregate(new SectionProgress("", 0, 0, 0, 0, 0), (sum, section) => sum.Plus(section));

    /// <summary>The progress of a sheet to which skip logic has been applied.</summary>
    public static Progress Of(AnswerSheet applied)
    {
        var rules = applied.Layout.Rules;
        var answers = new SheetAnswers(applied);
        var sections = applied.Layout.Questionnaire.Sections.Select(section => new SectionProgress(section.Id, 0, 0, 0, 0, 0)).ToArray();
        var problems = new List<SheetProblem>();
        foreach (var slot in rules.Slots)
            for (var entry = slot.Cell.Repeat < 0 ? -1 : 0; slot.IsAsked && entry < SheetRules.Entries(applied, slot.Cell); entry++)
            {
                var state = (entry < 0 ? applied[slot.Cell.Slot] : applied.Entries(slot.Cell.Repeat)[entry][slot.Cell.Slot]).State;
                var check = new AnswerCheck(answers, slot, entry, NoWords);
                var missing = check.IsMissing;
                problems.Clear();
                if (state != AnswerState.Blank)
                    check.Run(problems);
                if (state != AnswerState.NotRelevant)
                    sections[slot.Section] = sections[slot.Section].Plus(new("", state == AnswerState.Answered ? 1 : 0, state == AnswerState.NotApplicable ? 0 : 1, 1,
                        state == AnswerState.Blank ? 1 : 0, missing ? 1 : 0)
                    { ToPutRight = problems.Count });
            }
        for (var i = 0; i < sections.Length; i++)
            foreach (var question in applied.Layout.Questionnaire.Sections[i].Questions)
                if (applied.Layout.RepeatOf(question.Id) is >= 0 and var repeat)
                    sections[i] = sections[i] with { RequiredMissing = sections[i].RequiredMissing + rules.MissingEntries(repeat, answers) };
        return new Progress(sections);
    }

    private static readonly Questionnaires.Texts NoWords = new();
}

/// <summary>How far one section is.</summary>
/// <param name="Section">Its id.</param>
/// <param name="Answered">Questions with a value.</param>
/// <param name="Applicable">Questions that apply: all but the not applicable.</param>
/// <param name="Total">All questions that are relevant.</param>
/// <param name="Blank">Questions nobody has dealt with: no value and no state.</param>
/// <param name="RequiredMissing">Answers, and entries of repeat groups, that must be there for submission and are not.</param>
public sealed record SectionProgress(string Section, int Answered, int Applicable, int Total, int Blank, int RequiredMissing)
{
    /// <summary>What stands there and blocks the submission: a broken constraint, a reason or a document that is missing.</summary>
    public int ToPutRight { get; init; }

    /// <summary>Questions that have a value or a state: the one number that pages and mails show, out of <see cref="Total"/>.</summary>
    public int Done => Total - Blank;

    /// <summary>Every question has a value or a state, and nothing blocks the submission.</summary>
    public bool IsComplete => Blank == 0 && RequiredMissing == 0 && ToPutRight == 0;

    internal SectionProgress Plus(SectionProgress other) => this with
    {
        Answered = Answered + other.Answered,
        Applicable = Applicable + other.Applicable,
        Total = Total + other.Total,
        Blank = Blank + other.Blank,
        RequiredMissing = RequiredMissing + other.RequiredMissing,
        ToPutRight = ToPutRight + other.ToPutRight,
    };
}
