namespace Assessment.Domain.Expressions;

/// <summary>What reading an expression gave: the expression, and every problem found in it.</summary>
/// <param name="Expression">
/// Null when the text cannot be read at all. When it can be read but names an unknown function or has a wrong number of
/// arguments, the expression is here and fails only if that part is reached, as in ODK.
/// </param>
/// <param name="Problems">All problems, in the order of the text. A questionnaire accepts an expression only when there are none.</param>
public sealed record ParsedExpression(Expression? Expression, IReadOnlyList<ExpressionProblem> Problems)
{
    /// <summary>The expression, for text that is known to be right (tests, built-in rules). Throws when there is a problem.</summary>
    public Expression Valid => Problems.Count == 0 && Expression is { } expression
        ? expression
        : throw new InvalidOperationException(string.Join(" ", Problems.Select(p => p.Message)));
}
