namespace Assessment.Domain.Expressions;

/// <summary>A mistake in an expression, with its place in the text of that expression.</summary>
/// <param name="Offset">Characters before the mistake, from 0.</param>
/// <param name="Length">How many characters are meant; 0 when it is the end of the text or the whole expression.</param>
/// <param name="Key">Stable key, for example <c>unknown-function</c>.</param>
/// <param name="Message">Plain English, complete sentence, with a suggestion where there is one.</param>
public readonly record struct ExpressionProblem(int Offset, int Length, string Key, string Message)
{
    /// <summary>Line and column in the expression, both from 1.</summary>
    public (int Line, int Column) PlaceIn(string text)
    {
        var before = text.AsSpan(0, Math.Min(Offset, text.Length));
        return (before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
    }

    /// <summary>The same mistake as a problem of the file the expression stands in.</summary>
    /// <param name="place">The place of the expression, for example <c>questionnaire.yaml:12:9</c>.</param>
    public Problem At(string place) => new(place, Key, Message);
}
