using Assessment.Domain.Expressions.Functions;
using Assessment.Domain.Expressions.Tree;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Expressions.Parsing;

/// <summary>Function calls and what can be said about them before any data is there.</summary>
internal sealed partial class Parser
{
    private Node FunctionCall()
    {
        var name = Next;
        at += 2;
        var (arguments, singles) = (new List<Node>(), new List<Token?>());
        if (!Take(TokenKind.CloseParenthesis))
        {
            do
            {
                var start = at;
                arguments.Add(Nested(Or));
                singles.Add(Single(start));
            }
            while (Take(TokenKind.Comma));
            Expect(TokenKind.CloseParenthesis, $"A comma or a closing ')' is missing in {Suggestion.Short(name.Text)}(...).");
        }
        if (stopped)
            return Literal.Nothing;
        if (!FunctionList.ByName.TryGetValue(name.Text, out var function))
            return Broken(name, "unknown-function", $"There is no function '{Suggestion.Short(name.Text)}'.{DidYouMean(name.Text, FunctionList.ByName.Keys)}");
        if (function.WrongCount(arguments.Count) is { } wrong)
            return Broken(name, "argument-count", wrong);
        if (function.Name == "selected")
            traits.Test(singles[0], singles[1]);
        return Call(function, new Call(function, [.. arguments], name.Offset, name.Length));
    }

    private Node Call(Function function, Call call)
    {
        if (function.Check?.Invoke(call) is { } problem)
            return Broken(problem);
        // position(..) is the number of the repeat entry; it works on answers too, where there is no XML.
        if (function.Name == "position" && call.Arguments is [LocationPath { IsParent: true }])
        {
            traits.Paths--;
            return new RepeatPosition(call);
        }
        traits.Impurities |= function.Impurity(call.Arguments.Length);
        if (function.NeedsNode(call.Arguments.Length))
            traits.Paths++;
        traits.UsesCurrent |= function.ReadsCurrent(call.Arguments.Length);
        return call;
    }

    private static string DidYouMean(string word, IEnumerable<string> known) => Suggestion.Nearest(word, known) is { } near ? $" Did you mean '{near}'?" : "";

    private BrokenCall Broken(Token token, string key, string message) => Broken(new(token.Offset, token.Length, key, message));

    private BrokenCall Broken(ExpressionProblem problem)
    {
        if (problems.Count < MostProblems)
            problems.Add(problem);
        return new BrokenCall(problem);
    }
}
