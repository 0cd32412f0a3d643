namespace Assessment.Domain.Expressions.Parsing;

internal enum TokenKind : byte
{
    End, Number, Literal, Reference, Name, Star,
    Or, And, Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, Plus, Minus, Times, Div, Mod, Pipe,
    Slash, DoubleSlash, OpenParenthesis, CloseParenthesis, OpenBracket, CloseBracket, Comma, At, Dot, DoubleDot, DoubleColon,
}

/// <summary>One word of an expression; its text is a name, the content of a literal, the name in <c>${name}</c>, else as written.</summary>
internal readonly record struct Token(TokenKind Kind, int Offset, int Length, string Text, double Number = double.NaN)
{
    /// <summary>After an operand only an operator can follow; this is how XPath tells <c>*</c> and <c>div</c> apart from names.</summary>
    public bool EndsOperand => Kind is TokenKind.Number or TokenKind.Literal or TokenKind.Reference or TokenKind.Name or TokenKind.Star
        or TokenKind.CloseParenthesis or TokenKind.CloseBracket or TokenKind.Dot or TokenKind.DoubleDot;
}
