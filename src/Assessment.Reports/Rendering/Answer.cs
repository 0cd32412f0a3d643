using Assessment.Domain;

namespace Assessment.Reports.Rendering;

/// <summary>What was asked for, or the problems in its way; warnings say what was changed to make it work.</summary>
public sealed record Answer<T>(T? Value, IReadOnlyList<Problem> Problems, IReadOnlyList<Problem> Warnings) where T : class
{
    public static implicit operator Answer<T>(Problem problem) => new(null, [problem], []);

    public Answer<TOther> Map<TOther>(Func<T, TOther> change) where TOther : class =>
        new(Value is null ? null : change(Value), Problems, Warnings);
}
