namespace Assessment.Domain.Questionnaires;

/// <summary>Words: one warning a language that lists what has none; words for something that does not exist are errors.</summary>
internal static class TextCheck
{
    private const int MostListed = 20;

    public static void Run(CheckedQuestionnaire check)
    {
        var questionnaire = check.Questionnaire;
        for (var i = 0; i < questionnaire.Languages.Count; i++)
        {
            var language = questionnaire.Languages[i];
            if (!questionnaire.Texts.TryGetValue(language, out var texts))
                check.Warn(questionnaire, $"languages[{i}]", "missing-texts",
                    $"There are no texts in '{language}'. Add texts.{language}.yaml.");
            else if (check.IsRead(texts) && Missing(check, texts).ToList() is { Count: > 0 } missing)
                check.Warn(texts, "", "missing-texts",
                    $"{missing.Count} {(missing.Count == 1 ? "text is" : "texts are")} missing in '{language}': "
                    + string.Join(", ", missing.Take(MostListed)) + (missing.Count > MostListed
                        ? $" and {missing.Count - MostListed} more." : "."));
        }
        foreach (var (language, texts) in questionnaire.Texts)
        {
            if (check.IsRead(texts) && !questionnaire.Languages.Contains(language))
                check.Error(texts, "", "undeclared-language",
                    $"'{language}' is not among the languages of this questionnaire. Add it to 'languages', or remove its texts.");
            UnknownIds(check, texts);
        }
    }

    private static IEnumerable<string> Missing(CheckedQuestionnaire check, Texts texts)
    {
        var questionnaire = check.Questionnaire;
        if (string.IsNullOrWhiteSpace(texts.Title))
            yield return "title";
        foreach (var id in check.Dimensions.Select(d => d.Id).Where(id => !Has(texts.Dimensions, id, t => t.Label)))
            yield return $"dimensions.{id}";
        foreach (var id in Topics(check).Where(id => !Has(texts.Topics, id, t => t)))
            yield return $"topics.{id}";
        foreach (var id in questionnaire.Sections.Select(s => s.Id).Where(id => !Has(texts.Sections, id, t => t.Label)))
            yield return $"sections.{id}";
        foreach (var (question, _, _) in check.Questions)
            foreach (var missing in Missing(question, texts.Questions.GetValueOrDefault(question.Id)))
                yield return $"questions.{question.Id}{missing}";
        foreach (var scale in questionnaire.Scales)
            foreach (var level in scale.Levels.Where(l => !texts.Scales.TryGetValue(scale.Id, out var words)
                || !Has(words.Levels, l.Id, t => t.Label)))
                yield return $"scales.{scale.Id}.{level.Id}";
        foreach (var set in questionnaire.Bands)
            foreach (var band in set.Bands.Where(b => !texts.Bands.TryGetValue(set.Id, out var words) || !Has(words, b.Id, t => t)))
                yield return $"bands.{set.Id}.{band.Id}";
        foreach (var id in questionnaire.Rules.Select(r => r.Id).Where(id => !Has(texts.Rules, id, t => t)))
            yield return $"rules.{id}";
        foreach (var id in questionnaire.ShortForms.Select(f => f.Id).Where(id => !Has(texts.ShortForms, id, t => t)))
            yield return $"short_forms.{id}";
    }

    /// <summary>A question without any words is listed once, not once for each of its options.</summary>
    private static IEnumerable<string> Missing(Question question, QuestionText? text)
    {
        if (text is null)
        {
            yield return "";
            yield break;
        }
        if (string.IsNullOrWhiteSpace(text.Text))
            yield return ".text";
        if (question.Constraint is not null && string.IsNullOrWhiteSpace(text.Constraint))
            yield return ".constraint";
        if (question.Type is not ("yes_no" or "yes_partly_no"))
            foreach (var option in question.Options.Where(o => !Has(text.Options, o.Id, t => t)))
                yield return $".options.{option.Id}";
        foreach (var row in question.Rows.Where(r => !Has(text.Rows, r.Id, t => t)))
            yield return $".rows.{row.Id}";
    }

    private static void UnknownIds(CheckedQuestionnaire check, Texts texts)
    {
        var questionnaire = check.Questionnaire;
        Unknown(check, texts.Dimensions, check.DimensionsById.Keys, "dimension");
        Unknown(check, texts.Topics, Topics(check), "topic");
        Unknown(check, texts.Sections, [.. questionnaire.Sections.Select(s => s.Id)], "section");
        Unknown(check, texts.Questions, check.QuestionsById.Keys, "question");
        Unknown(check, texts.Scales, [.. questionnaire.Scales.Select(s => s.Id)], "scale");
        Unknown(check, texts.Bands, [.. questionnaire.Bands.Select(b => b.Id)], "set of bands");
        Unknown(check, texts.Rules, [.. questionnaire.Rules.Select(r => r.Id)], "rule");
        Unknown(check, texts.ShortForms, [.. questionnaire.ShortForms.Select(f => f.Id)], "short form");
        foreach (var scale in questionnaire.Scales)
            if (texts.Scales.TryGetValue(scale.Id, out var words))
                Unknown(check, words.Levels, [.. scale.Levels.Select(l => l.Id)], "level");
        foreach (var set in questionnaire.Bands)
            if (texts.Bands.TryGetValue(set.Id, out var words))
                Unknown(check, words, [.. set.Bands.Select(b => b.Id)], "band");
        foreach (var (question, _, _) in check.Questions)
            if (texts.Questions.TryGetValue(question.Id, out var words))
            {
                Unknown(check, words.Options,
                    [.. (QuestionTypes.Find(question.Type)?.Options(question) ?? question.Options).Select(o => o.Id)], "option");
                Unknown(check, words.Rows, [.. question.Rows.Select(r => r.Id)], "row");
                if (question.Scale is null || questionnaire.FindScale(question.Scale) is not null)
                    Unknown(check, words.Levels, [.. questionnaire.FindScale(question.Scale)?.Levels.Select(l => l.Id) ?? []], "level");
            }
    }

    private static void Unknown<T>(CheckedQuestionnaire check, IReadOnlyDictionary<string, T> words, ICollection<string> known, string what)
    {
        foreach (var id in words.Keys)
            if (!known.Contains(id) && !check.IsFull)
                check.AtKey(words, id, "text-for-nothing", Suggestion.Unknown(what, id, known));
    }

    private static HashSet<string> Topics(CheckedQuestionnaire check) => [.. check.Dimensions.Select(d => d.Topic).OfType<string>()];

    private static bool Has<T>(IReadOnlyDictionary<string, T> words, string id, Func<T, string?> text) =>
        words.TryGetValue(id, out var found) && !string.IsNullOrWhiteSpace(text(found));
}
