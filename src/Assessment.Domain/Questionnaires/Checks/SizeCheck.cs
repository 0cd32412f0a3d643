namespace Assessment.Domain.Questionnaires;

/// <summary>
/// Limits far above any real instrument, so that no file makes the other checks slow. The largest we know of has about 700 questions.
/// </summary>
internal static class SizeCheck
{
    public static bool IsTooLarge(CheckedQuestionnaire check)
    {
        var questionnaire = check.Questionnaire;
        var found = Over(check, questionnaire, "dimensions", check.Dimensions.Count, 2000, "dimensions")
            | Over(check, questionnaire, "sections", check.Questions.Count, 3000, "questions")
            | Over(check, questionnaire, "sections", questionnaire.Sections.Count, 1000, "sections")
            | Over(check, questionnaire, "rules", questionnaire.Rules.Count, 2000, "rules")
            | Over(check, questionnaire, "languages", questionnaire.Languages.Count, 50, "languages")
            | Over(check, questionnaire, "scales", questionnaire.Scales.Count, 200, "scales");
        foreach (var scale in questionnaire.Scales)
            found |= Over(check, scale, "levels", scale.Levels.Count, 100, "levels");
        foreach (var dimension in check.Dimensions)
            found |= Over(check, dimension, "steps", dimension.Steps.Count, 500,
                "steps") | dimension.Steps.Any(s => Over(check, s, "all", s.All.Count, 100, "items"));
        foreach (var (question, _, _) in check.Questions)
            found |= Over(check, question, "options", question.Options.Count, 500, "options")
                | Over(check, question, "rows", question.Rows.Count, 500, "rows")
                | Over(check, question, "points", (question.Points?.Ladder.Count ?? 0) + (question.Points?.Steps.Count ?? 0), 500, "steps")
                | (question.Points?.Ladder.Any(s => Over(check, s, "all", s.All.Count, 100, "items")) ?? false);
        return found;
    }

    private static bool Over(CheckedQuestionnaire check, object owner, string path, int count, int most, string what)
    {
        if (count > most)
            check.Error(owner, path, "too-many", $"There are {count} {what} here; at most {most} are possible.");
        return count > most;
    }
}
