using System.Buffers;

namespace Assessment.Domain.Expressions.Parsing;

/// <summary>What people who know another language write, and what to write instead.</summary>
internal static class Mistakes
{
    public const string CurlyQuotes = "curly-quotes";

    public static readonly SearchValues<char> AnyQuote = SearchValues.Create("“”‘’'\"");

    private static readonly (string Written, TokenKind Meant, string Key, string Message)[] All =
    [
        ("==", TokenKind.Equal, "double-equals", "Write one '=' to compare."),
        ("&&", TokenKind.And, "wrong-and", "Write 'and' instead of '&&'."),
        ("||", TokenKind.Or, "wrong-or", "Write 'or' instead of '||'."),
        ("<>", TokenKind.NotEqual, "wrong-not-equal", "Write '!=' instead of '<>'."),
        ("=<", TokenKind.LessOrEqual, "wrong-order", "Write '<=' instead of '=<'."),
        ("=>", TokenKind.GreaterOrEqual, "wrong-order", "Write '>=' instead of '=>'."),
        ("%", TokenKind.Mod, "wrong-mod", "Write 'mod' for the remainder of a division; for a share, divide by 100."),
        ("^", TokenKind.Times, "wrong-power", "Write pow(a, b) for a power."),
        ("÷", TokenKind.Div, "wrong-div", "Write 'div' to divide."),
        ("×", TokenKind.Times, "wrong-times", "Write '*' to multiply."),
        ("≤", TokenKind.LessOrEqual, "wrong-order", "Write '<=' instead of '≤'."),
        ("≥", TokenKind.GreaterOrEqual, "wrong-order", "Write '>=' instead of '≥'."),
        ("≠", TokenKind.NotEqual, "wrong-not-equal", "Write '!=' instead of '≠'."),
        ("–", TokenKind.Minus, "wrong-minus", "This is a long dash; write a plain hyphen '-' to subtract."),
        ("−", TokenKind.Minus, "wrong-minus", "This is a typographic minus; write a plain hyphen '-' to subtract."),
        ("“", TokenKind.End, CurlyQuotes, "Use straight quotes, ' or \", around text."),
        ("”", TokenKind.End, CurlyQuotes, "Use straight quotes, ' or \", around text."),
        ("‘", TokenKind.End, CurlyQuotes, "Use straight quotes, ' or \", around text."),
        ("’", TokenKind.End, CurlyQuotes, "Use straight quotes, ' or \", around text."),
        ("$", TokenKind.End, "bad-reference", "Write ${name}, with braces, to use the answer to a question."),
    ];

    /// <summary>The mistake that begins at a place, if any, and the operator that was meant, if any (else End).</summary>
    public static (ExpressionProblem Problem, TokenKind Meant)? At(string text, int offset)
    {
        foreach (var (written, meant, key, message) in All)
            if (text.AsSpan(offset).StartsWith(written, StringComparison.Ordinal))
                return (new ExpressionProblem(offset, written.Length, key, message), meant);
        return text[offset] == '!' && !text.AsSpan(offset).StartsWith("!=", StringComparison.Ordinal)
            ? (new ExpressionProblem(offset, 1, "wrong-not", "Write not(...) instead of '!'."), TokenKind.End)
            : null;
    }
}
