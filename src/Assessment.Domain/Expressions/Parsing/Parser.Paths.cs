using Assessment.Domain.Expressions.Tree;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Expressions.Parsing;

/// <summary>Location paths, predicates and single values.</summary>
internal sealed partial class Parser
{
    private static readonly Step AnyDescendant = new(Axis.DescendantOrSelf, NodeTest.AnyNode, []);

    private Node PathOrValue()
    {
        switch (Next.Kind)
        {
            case TokenKind.Number or TokenKind.Literal or TokenKind.Reference or TokenKind.OpenParenthesis:
            case TokenKind.Name when IsCall:
                return Filtered();
            case TokenKind.Dot when tokens[at + 1].Kind is not (TokenKind.Slash or TokenKind.DoubleSlash):
                at++;
                traits.UsesCurrent = true;
                return Current.Instance;
            default:
                return LocationPath();
        }
    }

    private bool IsCall => tokens[at + 1].Kind == TokenKind.OpenParenthesis && !NodeTest.IsNodeType(Next.Text);

    /// <summary>A value, then predicates, then perhaps a path from there: <c>${law}[2]/title</c>.</summary>
    private Node Filtered()
    {
        var value = Primary();
        if (Next.Kind == TokenKind.OpenBracket)
        {
            traits.UsesPredicate = true;
            value = new Filter(value, Predicates());
        }
        if (Next.Kind is not (TokenKind.Slash or TokenKind.DoubleSlash))
            return value;
        traits.Paths++;
        return new PathFrom(value, [.. MoreSteps([])]);
    }

    private Node Primary()
    {
        var token = Next;
        switch (token.Kind)
        {
            case TokenKind.Number:
                at++;
                return new Literal(Value.Of(token.Number));
            case TokenKind.Literal:
                at++;
                return new Literal(Value.Of(token.Text));
            case TokenKind.Reference:
                at++;
                return new Reference(traits.Reference(token.Text));
            case TokenKind.OpenParenthesis:
                at++;
                var inner = Nested(Or);
                Expect(TokenKind.CloseParenthesis, "A closing ')' is missing here.");
                return inner;
            default:
                return FunctionCall();
        }
    }

    private LocationPath LocationPath()
    {
        var first = Next;
        var steps = new List<Step>();
        var absolute = first.Kind is TokenKind.Slash or TokenKind.DoubleSlash;
        if (first.Kind == TokenKind.DoubleSlash)
            MoreSteps(steps);
        else if (!absolute || StartsStep(tokens[++at]))
            MoreSteps(steps, first: true);
        traits.Paths++;
        return new LocationPath(absolute, [.. steps]);
    }

    private static bool StartsStep(Token token) =>
        token.Kind is TokenKind.Name or TokenKind.Star or TokenKind.At or TokenKind.Dot or TokenKind.DoubleDot;

    private List<Step> MoreSteps(List<Step> steps, bool first = false)
    {
        while (first || Next.Kind is TokenKind.Slash or TokenKind.DoubleSlash)
        {
            var descend = !first && Next.Kind == TokenKind.DoubleSlash;
            if (!first)
                at++;
            first = false;
            var step = ReadStep();
            // //name is descendant::name, unless a predicate counts positions among siblings.
            if (descend && step is { Axis: Axis.Child, Predicates.Length: 0 })
                step = step with { Axis = Axis.Descendant };
            else if (descend)
                steps.Add(AnyDescendant);
            steps.Add(step);
        }
        return steps;
    }

    private Step ReadStep()
    {
        if (Take(TokenKind.Dot))
            return new Step(Axis.Self, NodeTest.AnyNode, []);
        if (Take(TokenKind.DoubleDot))
            return new Step(Axis.Parent, NodeTest.AnyNode, []);
        var axis = Axis.Child;
        if (Take(TokenKind.At))
            axis = Axis.Attribute;
        else if (Next.Kind == TokenKind.Name && tokens[at + 1].Kind == TokenKind.DoubleColon)
        {
            if (!Axes.TryRead(Next.Text, out axis))
                Stop(Next, $"'{Suggestion.Short(Next.Text)}' is not an axis.{DidYouMean(Next.Text, Axes.Names)}", "unknown-axis");
            else
                at += 2;
        }
        var test = ReadNodeTest();
        return new Step(axis, test, Next.Kind == TokenKind.OpenBracket ? Predicates() : []);
    }

    private NodeTest ReadNodeTest()
    {
        var token = Next;
        if (Take(TokenKind.Star))
            return NodeTest.AnyElement;
        if (token.Kind != TokenKind.Name)
        {
            Stop(token, token.Kind == TokenKind.End
                ? "The expression ends where a value is expected."
                : $"A value is expected here, not '{Suggestion.Short(token.Text)}'.");
            return NodeTest.AnyNode;
        }
        at++;
        if (!NodeTest.IsNodeType(token.Text) || !Take(TokenKind.OpenParenthesis))
            return NodeTest.Named(token.Text);
        var target = Next.Kind == TokenKind.Literal ? tokens[at++].Text : null;
        Expect(TokenKind.CloseParenthesis, $"A closing ')' is missing after '{token.Text}('.");
        return NodeTest.OfType(token.Text, target);
    }

    private Node[] Predicates()
    {
        var predicates = new List<Node>();
        while (Take(TokenKind.OpenBracket))
        {
            predicates.Add(Nested(Or));
            Expect(TokenKind.CloseBracket, "A closing ']' is missing here.");
        }
        return [.. predicates];
    }
}
