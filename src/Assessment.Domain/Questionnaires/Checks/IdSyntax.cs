namespace Assessment.Domain.Questionnaires;

/// <summary>
/// What ids may look like. Names can be used in expressions, columns of a spreadsheet and XML; codes only stand in answers.
/// </summary>
internal static class IdSyntax
{
    public const int Longest = 64;

    /// <summary>
    /// A letter or underscore, then letters, digits, underscores and hyphens: dimensions, sections, questions, rows, rules.
    /// </summary>
    public static bool IsName(string id) =>
        id.Length <= Longest && (char.IsAsciiLetter(id[0]) || id[0] == '_') && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');

    /// <summary>Letters, digits and <c>_ - + . *</c>: options, levels (<c>D+</c>, <c>3</c>), bands.</summary>
    public static bool IsCode(string id) =>
        id.Length <= Longest && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '+' or '.' or '*');

    /// <summary>Small letters, digits and hyphens, as in a web address: the questionnaire's own id.</summary>
    public static bool IsSlug(string id) =>
        id.Length <= Longest && char.IsAsciiLetterLower(id[0])
            && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
