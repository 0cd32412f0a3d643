using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Answering;

/// <summary>One answer of an earlier round, at its address in the present edition.</summary>
public sealed record EarlierAnswer(AnswerAddress Address, Answer Answer, AnswerNote? Note);

/// <summary>
/// What an institution answered in an earlier round, as the present edition understands it: questions that go on under another id are found,
/// answers that are no longer possible are left out. The editions' own mapping decides (<see cref="EditionDiff"/>).
/// </summary>
public sealed class EarlierSheet
{
    private readonly AnswerSheet earlier;
    private readonly SheetLayout now;
    private readonly Dictionary<AnswerAddress, EarlierAnswer> answers = [];

    /// <param name="earlier">The answers that counted then: skip logic has been applied.</param>
    /// <param name="now">The present edition of the same instrument.</param>
    public EarlierSheet(AnswerSheet earlier, SheetLayout now)
    {
        (this.earlier, this.now) = (earlier, now);
        Questions = EditionDiff.Of(earlier.Layout.Questionnaire, now.Questionnaire).Answers;
        foreach (var question in Questions)
            if (question is { From: { } from, Carry: CarryOver.Whole or CarryOver.InPart })
                Carry(question.Question, from);
    }

    /// <summary>What becomes of the answers to each question of the present edition.</summary>
    public IReadOnlyList<CarriedAnswers> Questions { get; }

    /// <summary>The answers that still serve.</summary>
    public IReadOnlyCollection<EarlierAnswer> Answers => answers.Values;

    /// <summary>The entries of repeat groups that they stand in, in order: group of the present edition and entry.</summary>
    public IReadOnlyList<(string Group, string Entry)> Entries { get; private set; } = [];

    /// <summary>The earlier answer at an address of the present edition; null where there is none that serves.</summary>
    public Answer? Find(AnswerAddress address) => answers.GetValueOrDefault(address)?.Answer;

    private void Carry(string question, string from)
    {
        if (now.FirstSlotOf(question) is >= 0 and var first)
        {
            Carry(now.Slots, first, from, null, row => earlier.Layout.SlotOf(from, row) is >= 0 and var slot ? earlier[slot] : Answer.Blank);
            return;
        }
        var (to, source) = (GroupOf(now, question), GroupOf(earlier.Layout, from));
        if (to is null || source is null)
            return;
        foreach (var entry in earlier.Entries(earlier.Layout.RepeatOf(source.Question.Id)))
        {
            var name = (to.Question.Id, entry.Id);
            if (!Entries.Contains(name))
                Entries = [.. Entries, name];
            Carry(to.Slots, to.FirstSlotOf(question), from, entry.Id, row => source.SlotOf(from, row) is >= 0 and var slot ? entry[slot] : Answer.Blank);
        }
    }

    private void Carry(IReadOnlyList<Slot> slots, int first, string from, string? entry, Func<string?, Answer> answerOf)
    {
        for (var i = first; i < slots.Count && slots[i].Question == slots[first].Question; i++)
        {
            var address = new AnswerAddress(slots[i].Question.Id, entry, slots[i].Row?.Id);
            if (Understood(slots[i], answerOf(slots[i].Row?.Id)) is { } answer)
                answers[address] = new(address, answer, earlier.Notes.GetValueOrDefault(address with { Question = from }));
        }
    }

    private Answer? Understood(Slot slot, Answer answer)
    {
        var reader = new SlotReader(slot, now.Questionnaire);
        if (reader.Closed is not null)
            return null;
        return answer.State switch
        {
            AnswerState.Answered when reader.ReadLiterally(answer.Text!) is { Expected: null } read => read.Answer with { NotSure = answer.NotSure },
            AnswerState.NotApplicable or AnswerState.DontKnow when reader.Offers(answer.State) => answer,
            _ => null,
        };
    }

    private static RepeatLayout? GroupOf(SheetLayout layout, string question) => layout.Repeats.FirstOrDefault(group => group.FirstSlotOf(question) >= 0);
}
