using System.Text.RegularExpressions;

namespace Assessment.Domain.Answering;

/// <summary>The same long text in several answers or comments: pasted, and probably not about each of the questions.</summary>
public sealed partial class RepeatedText : IQualityRule
{
    // Shorter ones are names and set phrases, which do come again.
    private const int ShortestText = 40;
    private const int FewestWords = 6;

    public string Key => "repeated-text";

    public IEnumerable<SheetProblem> Find(SheetLook look) =>
        from answer in look.Answers
        where answer.IsRelevant
        from text in Texts(answer, look)
        group answer.Address by text into same
        let addresses = same.Distinct().ToList()
        where addresses.Count > 1
        select new SheetProblem(addresses, Key, $"The same text stands in {addresses.Count} answers: \"{Start(same.Key)}\"", ProblemSeverity.Warning)
        {
            Values = [Start(same.Key)],
            Said = same.Key,
        };

    private static IEnumerable<string> Texts(LookedAnswer answer, SheetLook look)
    {
        // What is chosen is an id or several; only words that somebody wrote can be pasted.
        var written = answer.IsAnswered && double.IsNaN(answer.Answer.Number) && answer.Question is { Options.Count: 0, Scale: null } ? answer.Answer.Text : null;
        var note = look.Applied.Notes.GetValueOrDefault(answer.Address);
        return new[] { written, note?.Comment, note?.Justification }.OfType<string>()
            .Select(text => Spaces().Replace(text, " ").Trim()).Where(IsLong);
    }

    private static bool IsLong(string text) => text.Length >= ShortestText && text.Count(letter => letter == ' ') >= FewestWords - 1;

    private static string Start(string text) => text.Length <= 80 ? text : string.Concat(text.AsSpan(0, 79), "…");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
