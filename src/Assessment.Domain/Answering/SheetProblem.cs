namespace Assessment.Domain.Answering;

/// <summary>What stands between a sheet and its submission, or is worth a second look: beside which answers it is shown, and what to do.</summary>
/// <param name="At">The answers it concerns; one, except for a consistency rule. For a repeat group its id alone.</param>
/// <param name="Key">Stable text key: <c>answer-required</c>, <c>answer-incomplete</c>, <c>justification-required</c>, <c>evidence-required</c>,
/// <c>constraint</c>, <c>rule</c>, <c>state-not-offered</c>, <c>too-few-entries</c>, <c>too-many-entries</c>, and those of <see cref="QualityRules"/>.</param>
/// <param name="Message">The questionnaire's own words for a constraint or rule, otherwise plain English.</param>
/// <param name="Severity">An error blocks submission; a warning can be left standing.</param>
/// <param name="Rule">Id of the consistency rule, for <c>rule</c>.</param>
public sealed record SheetProblem(
    IReadOnlyList<AnswerAddress> At, string Key, string Message, ProblemSeverity Severity = ProblemSeverity.Error, string? Rule = null)
{
    /// <summary>What the message says of these answers in particular, for a site that says it in another language: a level's label, the start of a text.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The words that were found, where several findings can be about the same answers.</summary>
    public string? Said { get; init; }

    /// <summary>As a line for people: the addresses are the place.</summary>
    public Problem ToProblem() => new(string.Join(", ", At), Key, Message, Severity);
}

/// <summary>Whether something is asked for: never, always, or when an expression holds.</summary>
internal sealed record Demand(bool Always, BoundExpression? When)
{
    public static readonly Demand Never = new(false, null);

    public static Demand Of(string? text, string always, string never, SheetLayout layout, int repeat) =>
        text is null || text == never ? Never : text == always ? new Demand(true, null) : new Demand(false, BoundExpression.Of(text, layout, repeat));
}

/// <summary>What is checked about one slot, compiled.</summary>
internal sealed record SlotRules(int Section, Cell Cell, Slot Slot, SheetNode Node, bool IsAsked, Demand Required, Demand Evidence, BoundExpression? Constraint);
