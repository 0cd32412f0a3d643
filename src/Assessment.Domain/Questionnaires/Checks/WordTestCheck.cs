using Assessment.Domain.Expressions;

namespace Assessment.Domain.Questionnaires;

/// <summary>An answer held against a word that it can never be, such as <c>${has_law} = 'yess'</c>: the expression is read, and never true.</summary>
internal static class WordTestCheck
{
    public static void Run(CheckedQuestionnaire check, ExpressionSite site)
    {
        foreach (var test in site.Parsed.Expression?.WordTests ?? [])
            if (Asked(check, site, test) is { } question && QuestionTypes.Find(question.Type) is { } type
                && type.ExpressionWords(question, check.Questionnaire) is { } words)
                foreach (var word in test.Word.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    if (!words.Any(known => IsSame(known, word)))
                        check.Inside(site.Owner, site.Member, test.Offset, "never-this-answer", Message(check.Questionnaire, question, word, words), ProblemSeverity.Warning);
    }

    private static Question? Asked(CheckedQuestionnaire check, ExpressionSite site, WordTest test) =>
        test.Name is null ? site.Owner as Question : check.Named(test.Name)?.Asked.Question;

    private static bool IsSame(string known, string word) =>
        known == word || (Numbers.TryRead(known, out var number) && Numbers.TryRead(word, out var other) && number == other);

    /// <summary>Levels are numbers in expressions; who wrote a level's id learns its number.</summary>
    private static string Message(Questionnaire questionnaire, Question question, string word, IReadOnlyList<string> words)
    {
        if (questionnaire.FindScale(question.Scale) is { } scale)
            return $"In expressions '{question.Id}' is the value of its level, so it is never '{Suggestion.Short(word)}'. "
                + (scale.Levels.FirstOrDefault(level => level.Id == word) is { } meant ? $"Write {Numbers.Text(meant.Value)}." : $"Known: {string.Join(", ", words.Take(12))}.");
        return Suggestion.UnknownIn(question.Id, "option", word, words);
    }
}
