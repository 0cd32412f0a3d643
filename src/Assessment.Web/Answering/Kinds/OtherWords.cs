using Assessment.Domain.Questionnaires;

namespace Assessment.Web.Answering.Kinds;

/// <summary>The line beside "other, please specify".</summary>
public static class OtherWords
{
    public const string Part = "other";

    /// <summary>Chosen ids with the words after a bar, on one line.</summary>
    public static string With(string ids, PostedParts parts) =>
        parts[Part].ReplaceLineEndings(" ") is { Length: > 0 } words ? $"{ids}{Choices.Bar}{words}" : ids;
}
