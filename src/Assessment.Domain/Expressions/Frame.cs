using System.Xml.XPath;

namespace Assessment.Domain.Expressions;

/// <summary>Where evaluation stands: the scope, and inside a predicate the node under test with its position.</summary>
internal readonly struct Frame
{
    private readonly Scope? scope;
    private readonly TimeZoneInfo? zone;
    private readonly Effort? effort;
    private readonly Value item;

    public Frame(Scope scope, XPathNavigator? node, Effort? effort)
    {
        this.scope = scope;
        this.effort = effort;
        zone = scope.Zone;
        Node = node;
        Position = Size = 1;
    }

    /// <summary>For converting a value outside an evaluation.</summary>
    public Frame(TimeZoneInfo zone) => this.zone = zone;

    private Frame(in Frame outer, in Value item, int position, int size)
    {
        this = outer;
        this.item = item;
        InPredicate = true;
        Node = item.Navigators is [var node] ? node : null;
        Position = position;
        Size = size;
    }

    /// <summary>The XML node that paths start from; null when there is none.</summary>
    public XPathNavigator? Node { get; }

    public int Position { get; }

    public int Size { get; }

    private bool InPredicate { get; }

    public Scope Scope => scope!;

    /// <summary><c>.</c>: the node under test, or the answer the expression belongs to.</summary>
    public Value Current => InPredicate ? item : Node is { } node ? Value.Nodes(node) : Scope.Answers.Current;

    public TimeZoneInfo Zone => zone ?? throw new EvaluationFailure("no-zone", "This expression works with dates, and no time zone was given.");

    public DateTimeOffset Now => Scope.Clock?.GetUtcNow()
        ?? throw new EvaluationFailure("no-clock", "today() and now() are not available here, because no clock was given.");

    public Random Random => Scope.Random ?? Random.Shared;

    public Frame Inside(in Value tested, int position, int size) => new(this, tested, position, size);

    /// <summary>Counts work, so that a hostile expression over a large document stops with an error instead of running for hours.</summary>
    public void Spend(int steps) => effort?.Spend(steps);
}

/// <summary>What one evaluation may still do. Only expressions with paths or predicates need it; all others are linear.</summary>
internal sealed class Effort
{
    /// <summary>Nodes visited and pairs compared; some seconds of work.</summary>
    public const int Limit = 10_000_000;

    private int left = Limit;

    public void Spend(int steps)
    {
        left -= steps;
        if (left < 0)
            throw new EvaluationFailure("too-much-work", $"The expression was stopped after {Limit:N0} steps. Use fewer '//' and shorter lists.");
    }
}

/// <summary>Stops an evaluation; never leaves <see cref="Expression.Evaluate"/>, which turns it into a problem.</summary>
#pragma warning disable CA1032, CA1064 // Internal on purpose: callers see an ExpressionProblem.
internal sealed class EvaluationFailure(string key, string message, int offset = 0, int length = 0) : Exception(message)
{
    public ExpressionProblem Problem { get; } = new(offset, length, key, message);
}
#pragma warning restore CA1032, CA1064
