using Assessment.Domain.Expressions.Tree;

namespace Assessment.Domain.Expressions.Functions;

/// <summary>What a function does. It evaluates its own arguments.</summary>
internal delegate Value Body(in Frame frame, Call call);

/// <summary>One function of the language.</summary>
/// <param name="Usage">As in the author's guide, for example <c>selected(list, value)</c>; the name is what stands before the parenthesis.</param>
/// <param name="Fewest">Fewest arguments.</param>
/// <param name="Most">Most arguments; <see cref="Any"/> for no limit.</param>
/// <param name="Body">What it does.</param>
internal sealed record Function(string Usage, int Fewest, int Most, Body Body)
{
    public const int Any = int.MaxValue;

    public string Name { get; } = Usage[..Usage.IndexOf('(', StringComparison.Ordinal)];

    /// <summary>What makes the value change by itself, by the number of arguments.</summary>
    public Func<int, Impurities> Impurity { get; init; } = static _ => Impurities.None;

    /// <summary>Needs a node of an XML document, by the number of arguments.</summary>
    public Func<int, bool> NeedsNode { get; init; } = static _ => false;

    /// <summary>Looks at <c>.</c>, by the number of arguments.</summary>
    public Func<int, bool> ReadsCurrent { get; init; } = static _ => false;

    /// <summary>What can be said to be wrong before there is data, besides the number of arguments.</summary>
    public Func<Call, ExpressionProblem?>? Check { get; init; }

    /// <summary>The message for a wrong number of arguments; null when it is right.</summary>
    public string? WrongCount(int count)
    {
        if (count >= Fewest && count <= Most)
            return null;
        var wanted = Fewest == Most ? Counted(Fewest) : Most == Any ? $"at least {Counted(Fewest)}" : $"{Fewest} {(Most == Fewest + 1 ? "or" : "to")} {Counted(Most)}";
        return $"{Name}() takes {wanted}, not {count}. Write {Usage}.";
    }

    private static string Counted(int count) => count switch { 0 => "no arguments", 1 => "1 argument", _ => $"{count} arguments" };
}
