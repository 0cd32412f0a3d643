namespace Assessment.Domain.Questionnaires;

/// <summary>What the questionnaire says about itself: id, edition, languages, and that it asks something.</summary>
internal static class IdentityCheck
{
    public static void Run(CheckedQuestionnaire check)
    {
        var questionnaire = check.Questionnaire;
        if (questionnaire.Id.Length > 0 && !IdSyntax.IsSlug(questionnaire.Id))
            check.Error(questionnaire, "id", "bad-id",
                $"'{Suggestion.Short(questionnaire.Id)}' cannot be the id of a questionnaire. Use small letters, digits and hyphens, such as open-data.");
        if (questionnaire.Edition.Length > 0 && !IdSyntax.IsCode(questionnaire.Edition))
            check.Error(questionnaire, "edition", "bad-edition",
                $"'{Suggestion.Short(questionnaire.Edition)}' cannot be an edition. Use letters, digits, points and hyphens, such as 2026.1.");
        if (questionnaire.Languages.Count == 0 && check.Says(questionnaire, "languages"))
            check.Error(questionnaire, "languages", "no-language", "Name at least one language, for example [en].");
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < questionnaire.Languages.Count; i++)
            if (!IsLanguage(questionnaire.Languages[i]))
                check.Error(questionnaire, $"languages[{i}]", "bad-language",
                    $"'{Suggestion.Short(questionnaire.Languages[i])}' is not a language tag. Use for example en, es, pt-BR.");
            else if (!seen.Add(questionnaire.Languages[i]))
                check.Error(questionnaire, $"languages[{i}]", "duplicate-language", $"'{questionnaire.Languages[i]}' is listed twice.");
        if (check.Questions.Count == 0)
            check.Error(questionnaire, "sections", "no-questions",
                "This questionnaire asks nothing. Add a section with at least one question.");
    }

    /// <summary>The shape of a BCP 47 tag: a language of two or three letters, then parts of two to eight letters or digits.</summary>
    private static bool IsLanguage(string tag)
    {
        var parts = tag.Split('-');
        return parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetterLower) && parts.Length <= 4
            && parts.Skip(1).All(p => p.Length is >= 2 and <= 8 && p.All(char.IsAsciiLetterOrDigit));
    }
}
