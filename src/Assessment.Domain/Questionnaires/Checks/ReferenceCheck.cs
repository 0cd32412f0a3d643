namespace Assessment.Domain.Questionnaires;

/// <summary>Words that name something else: it must exist.</summary>
internal static class ReferenceCheck
{
    public static void Run(CheckedQuestionnaire check)
    {
        var questionnaire = check.Questionnaire;
        var scales = questionnaire.Scales.Select(s => s.Id).ToHashSet();
        foreach (var (question, _, _) in check.Questions)
        {
            Known(check, question, "dimension", question.Dimension, check.DimensionsById.Keys, "dimension");
            Known(check, question, "scale", question.Scale, scales, "scale");
        }
        foreach (var dimension in check.Dimensions)
        {
            Known(check, dimension, "bands", dimension.Bands, [.. questionnaire.Bands.Select(b => b.Id)], "set of bands");
            Known(check, dimension, "scale", dimension.Scale, scales, "scale");
            Known(check, dimension, "table", dimension.Table, [.. questionnaire.GradeTables.Select(t => t.Id)], "grade table");
            Steps(check, dimension);
        }
        foreach (var table in questionnaire.GradeTables)
            Table(check, table, scales);
        foreach (var rule in questionnaire.Rules)
            for (var i = 0; i < rule.Questions.Count; i++)
                Known(check, rule, $"questions[{i}]", rule.Questions[i], check.QuestionsById.Keys, "question");
        var tags = check.Questions.SelectMany(q => q.Question.Tags).ToHashSet();
        foreach (var form in questionnaire.ShortForms)
            Known(check, form, "tag", form.Tag, tags, "tag");
    }

    private static void Steps(CheckedQuestionnaire check, Dimension dimension)
    {
        if (dimension.Steps.Count == 0)
            return;
        var children = dimension.Dimensions.Select(d => d.Id).Concat(check.QuestionsOf[dimension.Id].Select(q => q.Id)).ToHashSet();
        foreach (var step in dimension.Steps)
            for (var i = 0; i < step.All.Count; i++)
                if (step.All[i].Length > 0 && !children.Contains(step.All[i]) && !check.IsFull)
                    check.Error(step, $"all[{i}]", "unknown-child", Suggestion.UnknownIn(dimension.Id, "child", step.All[i], children));
    }

    private static void Table(CheckedQuestionnaire check, GradeTable table, ICollection<string> scales)
    {
        Known(check, table, "scale", table.Scale, scales, "scale");
        if (check.Questionnaire.FindScale(table.Scale) is not { } scale)
            return;
        var levels = scale.Levels.Select(l => l.Id).ToHashSet();
        foreach (var (grades, result) in table.Rows)
            foreach (var grade in grades.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(result).Where(g => !levels.Contains(g))
                .Distinct())
                check.AtKey(table.Rows, grades, "unknown-level", Suggestion.UnknownIn(scale.Id, "level", grade, levels));
    }

    private static void Known(CheckedQuestionnaire check, object owner, string path, string? word, ICollection<string> known, string what)
    {
        if (!string.IsNullOrEmpty(word) && !known.Contains(word) && !check.IsFull)
            check.Error(owner, path, "unknown-" + what.Replace(' ', '-'), Suggestion.Unknown(what, word, known));
    }
}
