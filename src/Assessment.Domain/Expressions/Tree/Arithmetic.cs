using Assessment.Domain.Expressions.Parsing;

namespace Assessment.Domain.Expressions.Tree;

/// <summary>One step of a calculation or comparison: an operator and what follows it.</summary>
internal readonly record struct Term(TokenKind Operator, Node Value);

/// <summary>A chain of <c>+ -</c> or of <c>* div mod</c>, from left to right; kept flat, so that a long one needs no deep stack.</summary>
internal sealed class Arithmetic(Node first, Term[] terms) : Node
{
    public override Value Evaluate(in Frame frame)
    {
        var result = first.Evaluate(frame).ToNumber(frame);
        foreach (var (operation, node) in terms)
        {
            var value = node.Evaluate(frame).ToNumber(frame);
            result = operation switch
            {
                TokenKind.Plus => result + value,
                TokenKind.Minus => result - value,
                TokenKind.Times => result * value,
                TokenKind.Div => result / value,
                _ => result % value,
            };
        }
        return Value.Of(result);
    }
}

/// <summary>One or more minus signs in front of a value; two cancel each other but still make a number of it.</summary>
internal sealed class Negation(Node value, bool negative) : Node
{
    public override Value Evaluate(in Frame frame)
    {
        var number = value.Evaluate(frame).ToNumber(frame);
        return Value.Of(negative ? -number : number);
    }
}
