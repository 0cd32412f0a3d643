using System.Xml.XPath;
using Assessment.Domain.Expressions.Functions;
using Assessment.Domain.Expressions.Parsing;
using Assessment.Domain.Expressions.Tree;

namespace Assessment.Domain.Expressions;

/// <summary>
/// An expression in XLSForm's language (ODK XPath), read once, immutable and safe to share between threads.
/// Sources: XPath 1.0 (W3C, 1999) and the ODK XForms specification; docs/expressions.md lists what differs.
/// </summary>
public sealed class Expression
{
    /// <summary>Longest expression that is read, in characters.</summary>
    public const int LongestText = 10_000;

    /// <summary>How each function of the language is written, for example <c>round(number, digits?)</c>.</summary>
    public static IReadOnlyList<string> Functions { get; } = [.. FunctionList.All.Select(f => f.Usage)];

    private readonly Node root;

    internal Expression(string text, Node root, Traits traits)
    {
        Text = text;
        this.root = root;
        References = [.. traits.References];
        Impurities = traits.Impurities;
        UsesPath = traits.Paths > 0;
        UsesCurrent = traits.UsesCurrent;
        UsesPredicate = traits.UsesPredicate;
        WordTests = traits.WordTests;
    }

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>The names in <c>${name}</c>, each once, in the order of the text. <see cref="IAnswers.Read"/> is asked by this order.</summary>
    public IReadOnlyList<string> References { get; }

    /// <summary>Whether the value may change although no answer does.</summary>
    public Impurities Impurities { get; }

    /// <summary>Has a raw path such as <c>../name</c>, or a function that needs an XML node; works only where <see cref="IAnswers.Node"/> is there.</summary>
    public bool UsesPath { get; }

    /// <summary>Uses <c>.</c>, the answer the expression belongs to.</summary>
    public bool UsesCurrent { get; }

    /// <summary>Answers held against fixed words, for checks.</summary>
    internal IReadOnlyList<WordTest> WordTests { get; }

    private bool UsesPredicate { get; }

    /// <summary>Reads an expression and reports every problem found.</summary>
    public static ParsedExpression Parse(string text) => Parser.Parse(text);

    /// <summary>The value over the data in a scope, converted to the type asked for.</summary>
    public Evaluation Evaluate(Scope scope, ResultType type = ResultType.Any)
    {
        try
        {
            var frame = new Frame(scope, UsesPath ? scope.Answers.Node : null, UsesPath || UsesPredicate ? new Effort() : null);
            var value = root.Evaluate(frame);
            return new Evaluation(Converted(value, type, frame), null);
        }
        catch (EvaluationFailure failure)
        {
            return new Evaluation(default, failure.Problem);
        }
        catch (XPathException failure)
        {
            return new Evaluation(default, new ExpressionProblem(0, 0, "unreadable-data", failure.Message));
        }
    }

    /// <inheritdoc />
    public override string ToString() => Text;

    private static Value Converted(in Value value, ResultType type, in Frame frame) => type switch
    {
        ResultType.Boolean => Value.Of(value.ToBoolean()),
        ResultType.Number => Value.Of(value.ToNumber(frame)),
        ResultType.Text => Value.Of(value.ToText()),
        _ => value,
    };
}
