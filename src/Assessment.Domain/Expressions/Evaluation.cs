namespace Assessment.Domain.Expressions;

/// <summary>The outcome of evaluating an expression: a value, or what went wrong and where.</summary>
/// <param name="Value">Meaningless when there is a problem.</param>
/// <param name="Problem">Null when all went well.</param>
public readonly record struct Evaluation(Value Value, ExpressionProblem? Problem)
{
    /// <summary>The value is true; false when it is not, or when the evaluation failed.</summary>
    public bool IsTrue => Problem is null && Value.ToBoolean();
}

/// <summary>The type a caller asks for; the value is converted as <c>boolean()</c>, <c>number()</c> or <c>string()</c> would.</summary>
public enum ResultType { Any, Boolean, Number, Text }
