namespace Assessment.Domain.Expressions;

/// <summary>Everything an expression may look at while it is evaluated. Without a clock or a zone, what needs them fails with a clear text.</summary>
/// <param name="Answers">The data.</param>
public sealed record Scope(IAnswers Answers)
{
    /// <summary>For <c>today()</c> and <c>now()</c>.</summary>
    public TimeProvider? Clock { get; init; }

    /// <summary>The zone in which a date without an offset begins; the round's zone.</summary>
    public TimeZoneInfo? Zone { get; init; }

    /// <summary>For <c>version()</c>: the edition of the questionnaire.</summary>
    public string Version { get; init; } = "";

    /// <summary>For <c>random()</c>, <c>randomize()</c> and <c>uuid(n)</c>; the shared generator when null.</summary>
    public Random? Random { get; init; }
}
