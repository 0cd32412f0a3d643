using System.Xml.XPath;
using Assessment.Domain.Answering;
using Assessment.Domain.Expressions;

namespace Assessment.Domain.Scoring;

/// <summary>A formula, gate or precondition of a node, bound once. In all of them <c>${dimension}</c> is the score of a dimension right below; in a
/// formula <c>${question}</c> is the score of a question right below, everywhere else it is the answer. What has no result is empty.</summary>
internal sealed class Formula
{
    private readonly BoundExpression bound;

    /// <summary>For each name in the expression, the place of the child whose score it is; -1: an answer.</summary>
    private readonly int[] places;

    private Formula(BoundExpression bound, int[] places) => (this.bound, this.places) = (bound, places);

    /// <summary>Null where there is no expression; one that cannot be read is reported with the questionnaire and is null as well.</summary>
    public static Formula? Compile(ScoringNode node, string? text, SheetLayout layout, bool questionScores)
    {
        if (BoundExpression.Of(text, layout) is not { } bound)
            return null;
        bool IsScore(ScoringNode child, string name) => child.Id == name && (questionScores || child.Kind == NodeKind.Dimension);
        return new Formula(bound, [.. bound.Expression.References.Select(name => Array.FindIndex(node.ChildNodes, child => IsScore(child, name)))]);
    }

    public bool IsTrue(in Children children) => Evaluate(children, ResultType.Boolean).IsTrue;

    /// <summary>The value as a number; NaN where there is none.</summary>
    public double Number(in Children children) =>
        Evaluate(children, ResultType.Number) is { Problem: null } result ? result.Value.ToNumber(TimeZoneInfo.Utc) : double.NaN;

    /// <inheritdoc />
    public override string ToString() => bound.Expression.Text;

    /// <summary>Scoring knows no clock: what asks for one has no value.</summary>
    private Evaluation Evaluate(in Children children, ResultType type)
    {
        var scores = new Value?[places.Length];
        for (var i = 0; i < places.Length; i++)
            if (places[i] >= 0)
                scores[i] = children.ResultOf(places[i]) is { } score ? Value.Answer(score) : Value.Answer("");
        var version = children.Sheet.Layout.Questionnaire.Edition;
        return bound.Expression.Evaluate(new Scope(new Named(new SheetAnswers(children.Sheet).At(bound), scores)) { Zone = TimeZoneInfo.Utc, Version = version }, type);
    }

    /// <summary>Answers of the sheet, with scores in the place of some names.</summary>
    private sealed class Named(IAnswers answers, Value?[] scores) : IAnswers
    {
        public Value Read(int reference) => scores[reference] ?? answers.Read(reference);

        public Value Current => answers.Current;

        public int? Position => null;

        public Value ReadAt(int reference, ReadOnlySpan<RepeatIndex> at) => scores[reference] ?? answers.ReadAt(reference, at);

        public XPathNavigator? Node => answers.Node;
    }
}
