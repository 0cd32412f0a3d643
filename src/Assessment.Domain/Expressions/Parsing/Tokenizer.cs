using System.Globalization;
using System.Xml;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Expressions.Parsing;

/// <summary>Cuts an expression into words by XPath 1.0 §3.7, with ODK's <c>${name}</c>. A wrong character is reported and passed over.</summary>
internal sealed class Tokenizer(string text, List<ExpressionProblem> problems)
{
    private readonly List<Token> tokens = [];
    private int at;

    public List<Token> Read()
    {
        while (true)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            if (at == text.Length || problems.Count >= Parser.MostProblems)
                break;
            Next();
        }
        tokens.Add(new Token(TokenKind.End, text.Length, 0, "the end"));
        return tokens;
    }

    private char Ahead(int distance) => at + distance < text.Length ? text[at + distance] : '\0';

    private bool AfterOperand => tokens.Count > 0 && tokens[^1].EndsOperand;

    private void Next()
    {
        var c = text[at];
        if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Ahead(1))))
            Number();
        else if (c is '\'' or '"')
            Literal(c);
        else if (c == '$' && Ahead(1) == '{')
            Reference();
        else if (XmlConvert.IsStartNCNameChar(c))
            Name();
        else if (Mistakes.At(text, at) is var (mistake, meant))
            Mistaken(mistake, meant);
        else
            Symbol(c);
    }

    /// <summary>Reports it, and reads on as if the right operator stood there, so that the rest is checked too.</summary>
    private void Mistaken(ExpressionProblem mistake, TokenKind meant)
    {
        problems.Add(mistake);
        var closing = mistake.Key == Mistakes.CurlyQuotes ? text.AsSpan(at + 1).IndexOfAny(Mistakes.AnyQuote) : -1;
        if (closing >= 0)
            Add(TokenKind.Literal, closing + 2, text.Substring(at + 1, closing));
        else if (meant == TokenKind.End)
            at += mistake.Length;
        else
            Add(meant, mistake.Length, text.Substring(at, mistake.Length));
    }

    private void Number()
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] == '.' && !text.AsSpan(at, end - at).Contains('.'))))
            end++;
        // An exponent, if digits follow the e; "1 else" is not a number.
        if (end < text.Length && text[end] is 'e' or 'E')
        {
            var digits = end + 1 + (end + 1 < text.Length && text[end + 1] is '-' or '+' ? 1 : 0);
            if (digits < text.Length && char.IsAsciiDigit(text[digits]))
                for (end = digits; end < text.Length && char.IsAsciiDigit(text[end]);)
                    end++;
        }
        var written = text[at..end];
        Add(TokenKind.Number, end - at, written, double.Parse(written, NumberStyles.Float, CultureInfo.InvariantCulture));
    }

    private void Literal(char quote)
    {
        var end = text.IndexOf(quote, at + 1);
        if (end < 0)
        {
            problems.Add(new(at, text.Length - at, "unclosed-text", $"The text that begins here has no closing {quote}."));
            end = text.Length;
        }
        Add(TokenKind.Literal, Math.Min(end + 1, text.Length) - at, text[(at + 1)..end]);
    }

    private void Reference()
    {
        var end = text.IndexOf('}', at);
        var name = end < 0 ? "" : text[(at + 2)..end].Trim();
        if (end < 0)
            problems.Add(new(at, text.Length - at, "unclosed-reference", "The name that begins with '${' has no closing '}'."));
        else if (!IsName(name))
            problems.Add(new(at, end + 1 - at, "bad-reference",
                $"'{Suggestion.Short(name)}' is not a name. Write the id of one question, for example ${{has_law}}."));
        Add(TokenKind.Reference, (end < 0 ? text.Length : end + 1) - at, name);
    }

    private static bool IsName(string name)
    {
        if (name.Length == 0 || !XmlConvert.IsStartNCNameChar(name[0]))
            return false;
        foreach (var c in name)
            if (!XmlConvert.IsNCNameChar(c))
                return false;
        return true;
    }

    private void Name()
    {
        // XPath asks for no space after an operator: "1 mod2" is 1 mod 2.
        if (AfterOperand && Operator() is var (kind, length))
        {
            Add(kind, length, text.Substring(at, length));
            return;
        }
        var end = NameEnd(at);
        if (end + 1 < text.Length && text[end] == ':' && (text[end + 1] == '*' || XmlConvert.IsStartNCNameChar(text[end + 1])))
            end = text[end + 1] == '*' ? end + 2 : NameEnd(end + 1);
        Add(TokenKind.Name, end - at, text[at..end]);
    }

    /// <summary>A name ends before a hyphen that nothing follows: "a- b" takes b from a.</summary>
    private int NameEnd(int start)
    {
        var end = start;
        while (end < text.Length && XmlConvert.IsNCNameChar(text[end]))
            end++;
        while (text[end - 1] == '-')
            end--;
        return end;
    }

    private (TokenKind, int)? Operator()
    {
        var rest = text.AsSpan(at);
        return rest.StartsWith("or", StringComparison.Ordinal) ? (TokenKind.Or, 2)
            : rest.StartsWith("and", StringComparison.Ordinal) ? (TokenKind.And, 3)
            : rest.StartsWith("div", StringComparison.Ordinal) ? (TokenKind.Div, 3)
            : rest.StartsWith("mod", StringComparison.Ordinal) ? (TokenKind.Mod, 3)
            : null;
    }

    private void Symbol(char c)
    {
        var (kind, length) = (c, Ahead(1)) switch
        {
            ('!', '=') => (TokenKind.NotEqual, 2),
            ('<', '=') => (TokenKind.LessOrEqual, 2),
            ('>', '=') => (TokenKind.GreaterOrEqual, 2),
            ('/', '/') => (TokenKind.DoubleSlash, 2),
            ('.', '.') => (TokenKind.DoubleDot, 2),
            (':', ':') => (TokenKind.DoubleColon, 2),
            ('=', _) => (TokenKind.Equal, 1),
            ('<', _) => (TokenKind.Less, 1),
            ('>', _) => (TokenKind.Greater, 1),
            ('+', _) => (TokenKind.Plus, 1),
            ('-', _) => (TokenKind.Minus, 1),
            ('*', _) => (AfterOperand ? TokenKind.Times : TokenKind.Star, 1),
            ('|', _) => (TokenKind.Pipe, 1),
            ('/', _) => (TokenKind.Slash, 1),
            ('(', _) => (TokenKind.OpenParenthesis, 1),
            (')', _) => (TokenKind.CloseParenthesis, 1),
            ('[', _) => (TokenKind.OpenBracket, 1),
            (']', _) => (TokenKind.CloseBracket, 1),
            (',', _) => (TokenKind.Comma, 1),
            ('@', _) => (TokenKind.At, 1),
            ('.', _) => (TokenKind.Dot, 1),
            _ => (TokenKind.End, 1),
        };
        if (kind != TokenKind.End)
        {
            Add(kind, length, text.Substring(at, length));
            return;
        }
        problems.Add(new(at, 1, "unexpected-character", $"'{c}' has no meaning in an expression."));
        at++;
    }

    private void Add(TokenKind kind, int length, string content, double number = double.NaN)
    {
        tokens.Add(new Token(kind, at, length, content, number));
        at += length;
    }
}
