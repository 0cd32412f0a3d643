using Assessment.Domain.Expressions;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Answering;

/// <summary>
/// A sheet while it is being filled in. After an answer changes, only the expressions that it can affect run again. Typed answers stay in
/// <see cref="Given"/>, also those that are hidden now; <see cref="Applied"/> is what counts. Not for use by two threads at once.
/// </summary>
public sealed class LiveSheet
{
    private readonly SkipLogic logic;
    private readonly SheetAnswers answers;
    private readonly bool[] due;
    private readonly bool[] holds;
    private readonly Answer[] calculated;
    private readonly EntryResults[][] inEntries;
    private List<AnswerAddress>? changes;

    public LiveSheet(AnswerSheet given)
    {
        Given = given;
        logic = given.Layout.SkipLogic;
        Applied = given.Copy();
        answers = new SheetAnswers(Applied);
        due = new bool[logic.Steps.Length];
        holds = new bool[logic.Steps.Length];
        calculated = new Answer[logic.Steps.Length];
        inEntries = new EntryResults[given.Layout.Repeats.Count][];
        Start();
    }

    /// <summary>The answers as typed.</summary>
    public AnswerSheet Given { get; }

    /// <summary>The answers that count: hidden ones are not relevant, calculated ones have their value. Read it; do not write to it.</summary>
    public AnswerSheet Applied { get; }

    /// <summary>Puts an answer outside repeat groups, and says which other answers appeared, disappeared or were calculated anew.</summary>
    public IReadOnlyList<AnswerAddress> Put(int slot, Answer answer)
    {
        Given[slot] = answer;
        return AfterChange(logic.Cells[-1, slot], -1);
    }

    /// <summary>Puts an answer in one entry of a repeat group.</summary>
    public IReadOnlyList<AnswerAddress> Put(int repeat, int entry, int slot, Answer answer)
    {
        Given.Entries(repeat)[entry][slot] = answer;
        return AfterChange(logic.Cells[repeat, slot], entry);
    }

    /// <summary>Starts anew from <see cref="Given"/>: after entries were added, removed or moved.</summary>
    public void Start()
    {
        Array.Fill(holds, true);
        Array.Fill(calculated, Answer.Blank);
        Array.Fill(due, true);
        for (var slot = 0; slot < Given.Answers.Length; slot++)
            Applied[slot] = Typed(logic.Cells[-1, slot], -1);
        for (var repeat = 0; repeat < inEntries.Length; repeat++)
        {
            Applied.CopyEntries(Given, repeat);
            inEntries[repeat] = [.. Applied.Entries(repeat).Select(_ => new EntryResults(logic.Steps.Length))];
            for (var entry = 0; entry < inEntries[repeat].Length; entry++)
                for (var slot = 0; slot < Given.Layout.Repeats[repeat].Slots.Count; slot++)
                    Applied.Entries(repeat)[entry][slot] = Typed(logic.Cells[repeat, slot], entry);
        }
        RunDue();
    }

    private List<AnswerAddress> AfterChange(Cell cell, int entry)
    {
        changes = [];
        Refresh(cell, entry);
        var itself = Address(cell, entry);
        RunDue();
        var others = changes;
        others.RemoveAll(address => address == itself);
        changes = null;
        return others;
    }

    private void RunDue()
    {
        for (var i = 0; i < due.Length; i++)
            if (due[i])
            {
                due[i] = false;
                Run(logic.Steps[i]);
            }
    }

    private void Run(SkipStep step)
    {
        if (step.Repeat < 0)
            Run(step, -1, ref holds[step.Order], ref calculated[step.Order]);
        else
            for (var entry = 0; entry < inEntries[step.Repeat].Length; entry++)
                Run(step, entry, ref inEntries[step.Repeat][entry].Holds[step.Order], ref inEntries[step.Repeat][entry].Calculated[step.Order]);
    }

    private void Run(SkipStep step, int entry, ref bool held, ref Answer before)
    {
        var evaluation = answers.Evaluate(step.Expression, entry, Answer.Blank, step.Node, step.IsCalculation ? ResultType.Text : ResultType.Boolean);
        if (step.IsCalculation)
        {
            var value = Calculated(step, evaluation);
            if (value.Equals(before))
                return;
            before = value;
        }
        else
        {
            var now = evaluation.Problem is not null || evaluation.IsTrue;
            if (now == held)
                return;
            held = now;
        }
        foreach (var cell in step.Cells)
            if (cell.Repeat < 0 || entry >= 0)
                Refresh(cell, entry);
            else
                for (var each = 0; each < inEntries[cell.Repeat].Length; each++)
                    Refresh(cell, each);
    }

    private Answer Calculated(SkipStep step, in Evaluation evaluation)
    {
        var text = evaluation.Problem is null ? evaluation.Value.ToText() : "";
        if (text.Length == 0 || text == "NaN")
            return Answer.Blank;
        var slot = SlotAt(step.Cells[0]);
        var reading = QuestionTypes.Find(slot.Question.Type)?.Read(slot, text, Given.Layout.Questionnaire) ?? Answer.Blank;
        return reading.Expected is null ? reading.Answer : Answer.Blank;
    }

    /// <summary>Works out what counts in a cell; when that changed, whoever reads the cell is due.</summary>
    private void Refresh(Cell cell, int entry)
    {
        var now = IsRelevant(cell, entry) ? Typed(cell, entry) : Answer.NotRelevant;
        ref readonly var before = ref entry < 0 ? ref Applied.Answers[cell.Slot] : ref Applied.Entries(cell.Repeat)[entry].Answers[cell.Slot];
        if (now.Equals(before))
            return;
        changes?.Add(Address(cell, entry));
        if (entry < 0)
            Applied[cell.Slot] = now;
        else
            Applied.Entries(cell.Repeat)[entry][cell.Slot] = now;
        foreach (var step in logic.ReadersOf(cell))
            due[step.Order] = true;
        foreach (var step in logic.ReadEverything)
            due[step.Order] = true;
    }

    private bool IsRelevant(Cell cell, int entry)
    {
        foreach (var step in logic.HidersOf(cell))
            if (!(step.Repeat < 0 ? holds[step.Order] : inEntries[step.Repeat][entry].Holds[step.Order]))
                return false;
        return true;
    }

    private Answer Typed(Cell cell, int entry)
    {
        if (logic.CalculationOf(cell) is { } step)
            return entry < 0 ? calculated[step.Order] : inEntries[cell.Repeat][entry].Calculated[step.Order];
        return entry < 0 ? Given[cell.Slot] : Given.Entries(cell.Repeat)[entry][cell.Slot];
    }

    private Slot SlotAt(Cell cell) => cell.Repeat < 0 ? Given.Layout.Slots[cell.Slot] : Given.Layout.Repeats[cell.Repeat].Slots[cell.Slot];

    private AnswerAddress Address(Cell cell, int entry)
    {
        var slot = SlotAt(cell);
        return new(slot.Question.Id, entry < 0 ? null : Given.Entries(cell.Repeat)[entry].Id, slot.Row?.Id);
    }

    /// <summary>What the steps of a repeat group gave in one entry; indexed like all steps, since most questionnaires have few.</summary>
    private sealed class EntryResults
    {
        public EntryResults(int steps)
        {
            Holds = new bool[steps];
            Calculated = new Answer[steps];
            Array.Fill(Holds, true);
            Array.Fill(Calculated, Answer.Blank);
        }

        public bool[] Holds { get; }

        public Answer[] Calculated { get; }
    }
}
