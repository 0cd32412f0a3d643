using Assessment.Domain.Expressions.Tree;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Expressions.Parsing;

/// <summary>
/// Reads the grammar of XPath 1.0 §3 by recursive descent. The first mistake in the grammar ends the reading (what follows would
/// be guesswork); wrong characters, unknown functions and wrong argument counts are all collected.
/// </summary>
internal sealed partial class Parser
{
    public const int MostProblems = 20;
    private const int DeepestNesting = 64;

    private readonly List<ExpressionProblem> problems;
    private readonly List<Token> tokens;
    private readonly Traits traits = new();
    private readonly bool hasWrongCharacters;
    private int at;
    private int depth;
    private bool stopped;

    private Parser(List<Token> tokens, List<ExpressionProblem> problems)
    {
        this.tokens = tokens;
        this.problems = problems;
        hasWrongCharacters = problems.Count > 0;
    }

    public static ParsedExpression Parse(string text)
    {
        if (text.Length > Expression.LongestText)
            return new(null, [new(Expression.LongestText, 0, "too-long",
                $"The expression has {text.Length:N0} characters; {Expression.LongestText:N0} is the most. Use calculated questions for its parts.")]);
        if (string.IsNullOrWhiteSpace(text))
            return new(null, [new(0, 0, "empty-expression", "The expression is empty.")]);
        var problems = new List<ExpressionProblem>();
        var parser = new Parser(new Tokenizer(text, problems).Read(), problems);
        var root = parser.Whole();
        problems.Sort((a, b) => a.Offset.CompareTo(b.Offset));
        return new(parser.stopped || parser.hasWrongCharacters ? null : new Expression(text, root, parser.traits), problems);
    }

    private Token Next => tokens[at];

    private Node Whole()
    {
        var root = Or();
        if (Next.Kind != TokenKind.End)
            Stop(Next, Next.Kind switch
            {
                TokenKind.CloseParenthesis => "There is no '(' for this ')'.",
                TokenKind.CloseBracket => "There is no '[' for this ']'.",
                TokenKind.Comma => "A comma stands only between the arguments of a function.",
                _ => $"An operator such as 'and' or '=' is missing before '{Suggestion.Short(Next.Text)}'.",
            });
        return root;
    }

    private bool Take(TokenKind kind)
    {
        if (Next.Kind != kind)
            return false;
        at++;
        return true;
    }

    private void Expect(TokenKind kind, string message)
    {
        if (!Take(kind))
            Stop(Next, message);
    }

    /// <summary>Reports the first mistake in the grammar and goes to the end, so that every loop of the parser ends by itself.</summary>
    private Literal Stop(Token token, string message, string key = "syntax")
    {
        if (!stopped && !hasWrongCharacters)
            problems.Add(new(token.Offset, token.Length, key, message));
        stopped = true;
        at = tokens.Count - 1;
        return Literal.Nothing;
    }

    private Node Nested(Func<Node> read)
    {
        if (depth == DeepestNesting)
            return Stop(Next, $"The expression is nested more than {DeepestNesting} levels deep. Use calculated questions for its parts.", "too-deep");
        depth++;
        var node = read();
        depth--;
        return node;
    }

    private Node Or() => Chain(TokenKind.Or, And, parts => new Logic(parts, any: true));

    private Node And() => Chain(TokenKind.And, Equality, parts => new Logic(parts, any: false));

    private Node Union() => Chain(TokenKind.Pipe, PathOrValue, parts => new Union(parts));

    private Node Chain(TokenKind kind, Func<Node> read, Func<Node[], Node> join)
    {
        var first = read();
        if (Next.Kind != kind)
            return first;
        var parts = new List<Node> { first };
        while (Take(kind))
            parts.Add(read());
        return join([.. parts]);
    }

    private Node Equality() => Terms(TokenKind.Equal, TokenKind.NotEqual, Order, (first, terms) => new Comparison(first, terms));

    private Node Order() => Terms(TokenKind.Less, TokenKind.GreaterOrEqual, Sum, (first, terms) => new Comparison(first, terms));

    private Node Sum() => Terms(TokenKind.Plus, TokenKind.Minus, Product, (first, terms) => new Arithmetic(first, terms));

    private Node Product() => Terms(TokenKind.Times, TokenKind.Mod, Negation, (first, terms) => new Arithmetic(first, terms));

    private Node Terms(TokenKind from, TokenKind to, Func<Node> read, Func<Node, Term[], Node> join)
    {
        var start = at;
        var first = read();
        if (Next.Kind < from || Next.Kind > to)
            return first;
        var (left, terms) = (Single(start), new List<Term>());
        while (Next.Kind >= from && Next.Kind <= to)
        {
            var kind = tokens[at++].Kind;
            start = at;
            terms.Add(new Term(kind, read()));
            if (kind is TokenKind.Equal or TokenKind.NotEqual)
                traits.Test(left, Single(start));
            left = null;
        }
        return join(first, [.. terms]);
    }

    /// <summary>The token, where just one was read since.</summary>
    private Token? Single(int start) => at == start + 1 ? tokens[start] : null;

    private Node Negation()
    {
        var minuses = 0;
        while (Take(TokenKind.Minus))
            minuses++;
        var value = Union();
        return minuses == 0 ? value : new Negation(value, minuses % 2 == 1);
    }
}
