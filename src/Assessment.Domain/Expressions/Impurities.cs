namespace Assessment.Domain.Expressions;

/// <summary>What makes an expression give another value tomorrow with the same answers. Scoring refuses all of them (SCORING.md).</summary>
[Flags]
public enum Impurities
{
    None = 0,

    /// <summary><c>today()</c>.</summary>
    Today = 1,

    /// <summary><c>now()</c>.</summary>
    Now = 2,

    /// <summary><c>random()</c>, or <c>randomize()</c> without a seed.</summary>
    Random = 4,

    /// <summary><c>uuid()</c>.</summary>
    Uuid = 8,
}
