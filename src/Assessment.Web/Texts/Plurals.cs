namespace Assessment.Web.Texts;

/// <summary>
/// The forms that words take after a number, by the names of the Unicode CLDR (zero, one, two, few, many, other), and which of them a number takes.
/// For whole numbers below a million; the form "many" of the Romance languages begins there and nothing here is counted so far.
/// </summary>
/// <param name="Forms">Every form of the language; each counted text is there in all of them.</param>
/// <param name="Of">The form of a number.</param>
public sealed record Plurals(IReadOnlyList<string> Forms, Func<int, string> Of)
{
    private static readonly Plurals OneAndOther = new(["one", "other"], number => number == 1 ? "one" : "other");

    // French and Portuguese say "0 question" as they say "1 question".
    private static readonly Plurals ZeroLikeOne = new(["one", "other"], number => number is 0 or 1 ? "one" : "other");

    private static readonly Plurals Arabic = new(["zero", "one", "two", "few", "many", "other"], number => (number, number % 100) switch
    {
        (0, _) => "zero",
        (1, _) => "one",
        (2, _) => "two",
        (_, >= 3 and <= 10) => "few",
        (_, >= 11) => "many",
        _ => "other",
    });

    /// <summary>The forms of the language with this two-letter tag.</summary>
    public static Plurals In(string language) => language switch
    {
        "ar" => Arabic,
        "fr" or "pt" => ZeroLikeOne,
        _ => OneAndOther,
    };
}
