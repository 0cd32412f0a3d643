namespace Assessment.Domain.Expressions.Tree;

/// <summary>A part of an expression. Immutable, so that one tree serves all threads.</summary>
internal abstract class Node
{
    public abstract Value Evaluate(in Frame frame);
}

/// <summary>A number or a text written in the expression.</summary>
internal sealed class Literal(Value value) : Node
{
    /// <summary>Stands where the parser stopped; never evaluated.</summary>
    public static readonly Literal Nothing = new(Value.None);

    public Value Value => value;

    public override Value Evaluate(in Frame frame) => value;
}

/// <summary><c>${name}</c>.</summary>
internal sealed class Reference(int index) : Node
{
    public int Index => index;

    public override Value Evaluate(in Frame frame) => frame.Scope.Answers.Read(index);
}

/// <summary><c>.</c></summary>
internal sealed class Current : Node
{
    public static readonly Current Instance = new();

    public override Value Evaluate(in Frame frame) => frame.Current;
}

/// <summary>A chain of <c>and</c>, or of <c>or</c>; the rest is not looked at once the answer is known.</summary>
internal sealed class Logic(Node[] parts, bool any) : Node
{
    public override Value Evaluate(in Frame frame)
    {
        foreach (var part in parts)
            if (part.Evaluate(frame).ToBoolean() == any)
                return Value.Of(any);
        return Value.Of(!any);
    }
}

/// <summary>A call that the parser already refused; an error only if it is reached.</summary>
internal sealed class BrokenCall(ExpressionProblem problem) : Node
{
    public override Value Evaluate(in Frame frame) => throw new EvaluationFailure(problem.Key, problem.Message, problem.Offset, problem.Length);
}
