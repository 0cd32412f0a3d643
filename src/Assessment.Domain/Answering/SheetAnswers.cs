using System.Xml.XPath;
using Assessment.Domain.Expressions;

namespace Assessment.Domain.Answering;

/// <summary>
/// What expressions see of a sheet to which skip logic has been applied. One object serves many evaluations, one after the other:
/// point it at an expression and an entry, then evaluate. Answers that are not relevant read as empty, and leave a list of several (JavaRosa).
/// </summary>
public sealed class SheetAnswers : IAnswers
{
    private static readonly Value Empty = Value.Answer("");
    private readonly Scope scope;
    private BoundExpression expression = null!;
    private int entry;
    private Answer current;
    private SheetNode? node;

    public SheetAnswers(AnswerSheet applied)
    {
        Sheet = applied;
        scope = new Scope(this)
        {
            Clock = applied.ReferenceDate is { } date ? new ReferenceClock(date) : null,
            Zone = TimeZoneInfo.Utc,
            Version = applied.Layout.Questionnaire.Edition,
        };
    }

    public AnswerSheet Sheet { get; }

    /// <summary>The value of an expression that belongs to no answer, or to an answer outside repeat groups.</summary>
    public Evaluation Evaluate(BoundExpression expression, ResultType type = ResultType.Any) => Evaluate(expression, -1, Answer.Blank, null, type);

    /// <summary>These answers, pointed at an expression that belongs to no answer, for an evaluation with a scope of its own.</summary>
    internal IAnswers At(BoundExpression bound)
    {
        (expression, entry, current, node) = (bound, -1, Answer.Blank, null);
        return this;
    }

    internal Evaluation Evaluate(BoundExpression bound, int inEntry, in Answer itself, SheetNode? at, ResultType type)
    {
        (expression, entry, current, node) = (bound, inEntry, itself, at);
        return bound.Expression.Evaluate(scope, type);
    }

    Value IAnswers.Read(int reference)
    {
        ref readonly var to = ref expression.References[reference];
        return to.Kind switch
        {
            ReferenceKind.Sheet => One(to, Sheet.Answers),
            ReferenceKind.Entry when entry >= 0 => One(to, Sheet.Entries(to.Repeat)[entry].Answers),
            ReferenceKind.Entry or ReferenceKind.AllEntries => All(to),
            ReferenceKind.Group => Value.Answers([.. Sheet.Entries(to.Repeat).Where(e => !IsHidden(e)).Select(_ => "")]),
            _ => Value.None,
        };
    }

    Value IAnswers.Current => current.State == AnswerState.Answered ? Value.Answer(node?.TextOf(current) ?? current.Text ?? "") : Empty;

    int? IAnswers.Position => entry < 0 ? null : entry + 1;

    Value IAnswers.ReadAt(int reference, ReadOnlySpan<RepeatIndex> at)
    {
        ref readonly var to = ref expression.References[reference];
        foreach (var (repeat, index) in at)
            if (to.Repeat >= 0 && expression.References[repeat].Repeat == to.Repeat)
                return index >= 1 && index <= Sheet.Entries(to.Repeat).Count ? One(to, Sheet.Entries(to.Repeat)[index - 1].Answers) : Value.None;
        return Value.None;
    }

    XPathNavigator? IAnswers.Node => new SheetNavigator(Sheet, node ?? Sheet.Layout.Tree.Root, entry);

    private static Value One(in Reference to, ReadOnlySpan<Answer> answers)
    {
        if (to.Slots is [{ OneOfRows: false } only])
            return answers[only.Index].State == AnswerState.Answered ? Value.Answer(only.Text(answers[only.Index])) : Empty;
        var texts = new List<string>(to.Slots.Length);
        AddRelevant(texts, to, answers);
        return Value.Answers([.. texts]);
    }

    private Value All(in Reference to)
    {
        var texts = new List<string>();
        foreach (var each in Sheet.Entries(to.Repeat))
            AddRelevant(texts, to, each.Answers);
        return Value.Answers([.. texts]);
    }

    private static void AddRelevant(List<string> texts, in Reference to, ReadOnlySpan<Answer> answers)
    {
        foreach (var slot in to.Slots)
            if (answers[slot.Index].State != AnswerState.NotRelevant)
                texts.Add(slot.Text(answers[slot.Index]));
    }

    /// <summary>An entry of a group that skip logic hides: nothing in it is relevant.</summary>
    internal static bool IsHidden(RepeatEntry entry)
    {
        foreach (ref readonly var answer in entry.Answers)
            if (answer.State != AnswerState.NotRelevant)
                return false;
        return entry.Answers.Length > 0;
    }
}

/// <summary>The day of the sheet as the only clock that expressions see, so that the same sheet means the same for ever.</summary>
internal sealed class ReferenceClock(DateOnly date) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => new(date, TimeOnly.MinValue, TimeSpan.Zero);
}
