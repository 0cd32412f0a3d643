using System.Xml.XPath;
using Assessment.Domain.Expressions;

namespace Assessment.Domain.Tests.Expressions;

/// <summary>Short ways to evaluate in a test.</summary>
internal static class Evaluated
{
    public static readonly TimeZoneInfo Phoenix = TimeZoneInfo.FindSystemTimeZoneById("America/Phoenix");

    /// <summary>Over an XML document, as text; a failure gives its message.</summary>
    public static string Text(string expression, string xml = "<data/>", string? context = null, TimeZoneInfo? zone = null, TimeProvider? clock = null) =>
        Over(expression, xml, context, zone, clock, ResultType.Text) is var (value, problem) && problem is { } failed ? failed.Message : value.ToText();

    public static double Number(string expression, string xml = "<data/>", string? context = null, TimeZoneInfo? zone = null) =>
        Over(expression, xml, context, zone, null, ResultType.Number).Value.ToNumber(TimeZoneInfo.Utc);

    public static bool True(string expression, string xml = "<data/>", string? context = null, TimeZoneInfo? zone = null)
    {
        var (value, problem) = Over(expression, xml, context, zone, null, ResultType.Boolean);
        problem.Should().BeNull();
        return value.ToBoolean();
    }

    public static Evaluation Over(string expression, string xml, string? context, TimeZoneInfo? zone, TimeProvider? clock, ResultType type)
    {
        var (node, mistake) = XmlData.Read(xml, context);
        mistake.Should().BeNull();
        var parsed = Expression.Parse(expression);
        return parsed.Expression is { } read
            ? read.Evaluate(new Scope(new XmlAnswers(read, node!)) { Zone = zone ?? Phoenix, Clock = clock }, type)
            : new Evaluation(default, parsed.Problems[0]);
    }

    /// <summary>Over answers given in the order of the expression's references, without any XML.</summary>
    public static Evaluation OverAnswers(string expression, params Value[] answers)
    {
        var read = Expression.Parse(expression).Valid;
        return read.Evaluate(new Scope(new Slots(answers)) { Zone = TimeZoneInfo.Utc });
    }

    public static string[] Problems(string expression) => [.. Expression.Parse(expression).Problems.Select(p => p.Message)];

    /// <summary>Answers in slots, as a sheet would hold them.</summary>
    internal sealed class Slots(Value[] answers) : IAnswers
    {
        public Value Current { get; init; } = Value.None;

        public int? Position { get; init; }

        public XPathNavigator? Node => null;

        public Value Read(int reference) => answers[reference];

        public Value ReadAt(int reference, ReadOnlySpan<RepeatIndex> at) => at[0].Index <= answers[reference].Count ? answers[reference][at[0].Index - 1] : Value.None;
    }
}
