using System.Globalization;
using Assessment.Domain.Expressions.Parsing;

namespace Assessment.Domain.Expressions.Tree;

/// <summary>
/// <c>= != &lt; &lt;= &gt; &gt;=</c> by XPath 1.0 §3.4: a node-set fits when any of its nodes does. Dates, and texts that look like
/// dates, compare as days (OpenRosa). Order always compares numbers, node by node, also against a boolean.
/// A chain, <c>1 &lt; 2 = true()</c>, goes from left to right and is kept flat, so that a long one needs no deep stack.
/// </summary>
internal sealed class Comparison(Node first, Term[] terms) : Node
{
    public override Value Evaluate(in Frame frame)
    {
        var result = first.Evaluate(frame);
        foreach (var (operation, node) in terms)
        {
            var value = node.Evaluate(frame);
            result = Value.Of(operation is TokenKind.Equal or TokenKind.NotEqual
                ? AnyEqual(result, value, operation == TokenKind.Equal, frame)
                : AnyOrdered(result, value, operation, frame));
        }
        return result;
    }

    private static bool AnyEqual(in Value a, in Value b, bool wanted, in Frame frame)
    {
        if (a.Kind == ValueKind.Boolean || b.Kind == ValueKind.Boolean)
            return a.ToBoolean() == b.ToBoolean() == wanted;
        int m = a.Count, n = b.Count;
        if (m == 1 && n == 1)
            return AreEqual(a, b, frame) == wanted;
        for (var i = 0; i < m; i++)
        {
            frame.Spend(n);
            var item = a[i];
            for (var j = 0; j < n; j++)
                if (AreEqual(item, b[j], frame) == wanted)
                    return true;
        }
        return false;
    }

    private static bool AreEqual(in Value a, in Value b, in Frame frame)
    {
        if (IsNumeric(a) || IsNumeric(b))
            return a.ToNumber(frame) == b.ToNumber(frame);
        if (a.IsNumberOnly || b.IsNumberOnly)
            return AnswerEquals(a, b);
        string x = a.ToText(), y = b.ToText();
        return DateText.TryRead(x, out _) || DateText.TryRead(y, out _)
            ? NumberText.Read(x, frame) == NumberText.Read(y, frame)
            : x == y;
    }

    private static bool IsNumeric(in Value value) => value.Kind is ValueKind.Number or ValueKind.Date;

    /// <summary>An answer known as a number, against text: its text must be the same; written without a new string.</summary>
    private static bool AnswerEquals(in Value a, in Value b)
    {
        if (a.IsNumberOnly && b.IsNumberOnly)
            return a.KnownNumber == b.KnownNumber;
        var (number, text) = a.IsNumberOnly ? (a.KnownNumber, b.ToText()) : (b.KnownNumber, a.ToText());
        Span<char> written = stackalloc char[16];
        return number == (int)number && ((int)number).TryFormat(written, out var length, default, CultureInfo.InvariantCulture)
            ? text.AsSpan().SequenceEqual(written[..length])
            : text == NumberText.Write(number);
    }

    private static bool AnyOrdered(in Value a, in Value b, TokenKind operation, in Frame frame)
    {
        int m = a.Count, n = b.Count;
        if (m == 1 && n == 1)
            return AreOrdered(a.ToNumber(frame), b.ToNumber(frame), operation);
        for (var i = 0; i < m; i++)
        {
            frame.Spend(n);
            var number = a[i].ToNumber(frame);
            for (var j = 0; j < n; j++)
                if (AreOrdered(number, b[j].ToNumber(frame), operation))
                    return true;
        }
        return false;
    }

    private static bool AreOrdered(double x, double y, TokenKind operation) => operation switch
    {
        TokenKind.Less => x < y,
        TokenKind.LessOrEqual => x <= y,
        TokenKind.Greater => x > y,
        _ => x >= y,
    };
}
