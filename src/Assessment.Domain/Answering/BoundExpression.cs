using Assessment.Domain.Expressions;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Answering;

/// <summary>An expression of a questionnaire with every <c>${name}</c> looked up once, so that evaluating it reads arrays and no names.</summary>
public sealed class BoundExpression
{
    private BoundExpression(Expression expression, Reference[] references, int repeat) =>
        (Expression, References, Repeat) = (expression, references, repeat);

    public Expression Expression { get; }

    /// <summary>Index of the repeat group in whose entries it is evaluated, or -1.</summary>
    public int Repeat { get; }

    /// <summary>Where each of <see cref="Expression.References"/> stands in a sheet.</summary>
    internal Reference[] References { get; }

    /// <summary>Null when the text is empty or cannot be read: the questionnaire's own check reports that, and nothing is skipped because of it.</summary>
    /// <param name="text">The expression as it stands in the questionnaire.</param>
    /// <param name="layout">Where answers stand.</param>
    /// <param name="repeat">Index of the repeat group it belongs to, or -1.</param>
    public static BoundExpression? Of(string? text, SheetLayout layout, int repeat = -1)
    {
        if (string.IsNullOrWhiteSpace(text) || Expression.Parse(text) is not { Problems.Count: 0, Expression: { } expression })
            return null;
        return new BoundExpression(expression, [.. expression.References.Select(name => Find(name, layout, repeat))], repeat);
    }

    private static Reference Find(string name, SheetLayout layout, int here)
    {
        if (layout.RepeatOf(name) is >= 0 and var group)
            return new Reference(ReferenceKind.Group, group, []);
        if (SlotsOf(name, layout.Slots) is { Length: > 0 } slots)
            return new Reference(ReferenceKind.Sheet, -1, slots);
        for (var i = 0; i < layout.Repeats.Count; i++)
            if (SlotsOf(name, layout.Repeats[i].Slots) is { Length: > 0 } inside)
                return new Reference(i == here ? ReferenceKind.Entry : ReferenceKind.AllEntries, i, inside);
        return new Reference(ReferenceKind.Nothing, -1, []);
    }

    private static BoundSlot[] SlotsOf(string name, IReadOnlyList<Slot> slots) =>
        [.. slots.Select((slot, i) => (slot, i)).Where(s => s.slot.Question.Id == name || (s.slot.Row is { } row && name == $"{s.slot.Question.Id}.{row.Id}"))
            .Select(s => new BoundSlot(s.i, QuestionTypes.Find(s.slot.Question.Type), s.slot.Row is not null && s.slot.Question.Id == name))];
}

/// <summary>What a name in an expression means where the expression stands.</summary>
internal enum ReferenceKind : byte
{
    /// <summary>An unknown name: an empty node-set.</summary>
    Nothing,

    /// <summary>A question outside repeat groups.</summary>
    Sheet,

    /// <summary>A question of the same entry.</summary>
    Entry,

    /// <summary>A question in every entry of another repeat group.</summary>
    AllEntries,

    /// <summary>A repeat group: one node for each entry.</summary>
    Group,
}

/// <summary>Where a name stands: which repeat group, which slots (several for a matrix).</summary>
internal readonly record struct Reference(ReferenceKind Kind, int Repeat, BoundSlot[] Slots);

/// <summary>A slot with the type that says how its answer reads in expressions.</summary>
/// <param name="Index">Index in the sheet or the entry.</param>
/// <param name="Type">Null for a type that does not exist.</param>
/// <param name="OneOfRows">The whole matrix was named, so that this is one node of several.</param>
internal readonly record struct BoundSlot(int Index, IQuestionType? Type, bool OneOfRows)
{
    public string Text(in Answer answer) => answer.State != AnswerState.Answered ? "" : Type?.ExpressionText(answer) ?? answer.Text ?? "";
}
