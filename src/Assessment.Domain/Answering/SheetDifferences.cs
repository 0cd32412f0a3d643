namespace Assessment.Domain.Answering;

/// <summary>An answer that is not the same in two states of a sheet. Where an entry is in one of them only, the other says blank.</summary>
public sealed record AnswerDifference(AnswerAddress Address, Answer Before, Answer After, AnswerNote? NoteBefore = null, AnswerNote? NoteAfter = null);

/// <summary>What changed from one state of a sheet to another, answer by answer, in the order of the questionnaire.</summary>
public static class SheetDifferences
{
    /// <summary>Both sheets are of the same edition; what skip logic hides counts as not relevant where it has been applied.</summary>
    public static IReadOnlyList<AnswerDifference> Between(AnswerSheet before, AnswerSheet after)
    {
        var differences = new List<AnswerDifference>();
        var layout = after.Layout;
        foreach (var slot in layout.Rules.Slots)
        {
            if (!slot.IsAsked)
                continue;
            var at = new AnswerAddress(slot.Slot.Question.Id, null, slot.Slot.Row?.Id);
            if (slot.Cell.Repeat < 0)
                Compare(at, before[slot.Cell.Slot], after[slot.Cell.Slot]);
            else
                foreach (var id in Entries(before, slot.Cell.Repeat).Union(Entries(after, slot.Cell.Repeat)))
                    Compare(at with { Entry = id }, In(before, slot.Cell, id), In(after, slot.Cell, id));
        }
        return differences;

        void Compare(AnswerAddress at, Answer one, Answer other)
        {
            var (note, otherNote) = (before.Notes.GetValueOrDefault(at), after.Notes.GetValueOrDefault(at));
            if (!one.Equals(other) || !IsSame(note, otherNote))
                differences.Add(new(at, one, other, note, otherNote));
        }
    }

    private static IEnumerable<string> Entries(AnswerSheet sheet, int repeat) => sheet.Entries(repeat).Select(entry => entry.Id);

    private static Answer In(AnswerSheet sheet, Cell cell, string entry) =>
        sheet.Entries(cell.Repeat).FirstOrDefault(one => one.Id == entry) is { } found ? found[cell.Slot] : Answer.Blank;

    private static bool IsSame(AnswerNote? one, AnswerNote? other) =>
        one?.Justification == other?.Justification && one?.Comment == other?.Comment && (one?.Sources ?? []).SequenceEqual(other?.Sources ?? []);
}
