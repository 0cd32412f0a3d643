using System.Globalization;
using Assessment.Domain.Expressions.Parsing;

namespace Assessment.Domain.Expressions.Tree;

/// <summary>
/// <c>= != &lt; &lt;= &gt; &gt;=</c> by XPath 1.0 §3.4: a node-set fits when any of its nodes does. Dates, and texts that look like
/// dates, compare as days (OpenRosa). Order always compares numbers, node by node, also against a boolean.
/// </summary>
internal sealed class Comparison(TokenKind operation, Node left, Node right) : Node
{
    public override Value Evaluate(in Frame frame)
    {
        var a = left.Evaluate(frame);
        var b = right.Evaluate(frame);
        return Value.Of(operation is TokenKind.Equal or TokenKind.NotEqual ? AnyEqual(a, b, frame) : AnyOrdered(a, b, frame));
    }

    private bool AnyEqual(in Value a, in Value b, in Frame frame)
    {
        var wanted = operation == TokenKind.Equal;
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

    private bool AnyOrdered(in Value a, in Value b, in Frame frame)
    {
        int m = a.Count, n = b.Count;
        if (m == 1 && n == 1)
            return AreOrdered(a.ToNumber(frame), b.ToNumber(frame));
        for (var i = 0; i < m; i++)
        {
            frame.Spend(n);
            var number = a[i].ToNumber(frame);
            for (var j = 0; j < n; j++)
                if (AreOrdered(number, b[j].ToNumber(frame)))
                    return true;
        }
        return false;
    }

    private bool AreOrdered(double x, double y) => operation switch
    {
        TokenKind.Less => x < y,
        TokenKind.LessOrEqual => x <= y,
        TokenKind.Greater => x > y,
        _ => x >= y,
    };
}
