namespace Assessment.Domain.Questionnaires;

/// <summary>
/// Every level of a maturity question says what it means, and no two of them differ by one word only ("partly documented", "fully
/// documented").
/// </summary>
internal static class DescriptorCheck
{
    public static void Run(CheckedQuestionnaire check)
    {
        foreach (var (language, texts) in check.Questionnaire.Texts)
        {
            foreach (var (question, _, _) in check.Questions)
                if (question.Type == "level" && check.Questionnaire.FindScale(question.Scale) is { } scale
                    && texts.Questions.TryGetValue(question.Id, out var words))
                    Descriptors(check, language, question, scale, texts, words);
            foreach (var scale in check.Questionnaire.Scales)
                if (texts.Scales.TryGetValue(scale.Id, out var words))
                    Alike(check, words.Levels, scale.Levels.Select(l => (l.Id, words.Levels.GetValueOrDefault(l.Id)?.Descriptor)));
        }
    }

    private static void Descriptors(CheckedQuestionnaire check, string language, Question question, Scale scale, Texts texts,
        QuestionText words)
    {
        var common = texts.Scales.GetValueOrDefault(scale.Id)?.Levels;
        var without = scale.Levels.Where(l => string.IsNullOrWhiteSpace(words.Levels.GetValueOrDefault(l.Id))
            && string.IsNullOrWhiteSpace(common?.GetValueOrDefault(l.Id)?.Descriptor))
            .Select(l => l.Id).ToList();
        if (without.Count > 0)
            check.Warn(words, "levels", "level-without-descriptor",
                $"Question '{question.Id}' does not say in '{language}' what {(without.Count == 1 ? "level" : "levels")} {string.Join(", ", without)} {(without.Count == 1 ? "means" : "mean")}.");
        Alike(check, words.Levels, scale.Levels.Select(l => (l.Id, words.Levels.GetValueOrDefault(l.Id))));
    }

    private static void Alike(CheckedQuestionnaire check, object mapping, IEnumerable<(string Id, string? Text)> descriptors)
    {
        var said = descriptors.Where(d => !string.IsNullOrWhiteSpace(d.Text)).Select(d => (d.Id, Words: WordsOf(d.Text!))).ToList();
        for (var i = 0; i < said.Count; i++)
            for (var j = 0; j < i; j++)
                if (OneWordApart(said[j].Words, said[i].Words))
                {
                    check.AtKey(mapping, said[i].Id, "descriptors-alike",
                        $"Levels {said[j].Id} and {said[i].Id} differ by one word at most. Say what can be seen at each of them.",
                            ProblemSeverity.Warning);
                    break;
                }
    }

    private static string[] WordsOf(string text) =>
        text.ToUpperInvariant().Split([' ', '\n', '\r', '\t', '.', ',', ';', ':', '(', ')', '"'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Equal, one word replaced, or one word more.</summary>
    private static bool OneWordApart(string[] one, string[] other)
    {
        if (Math.Abs(one.Length - other.Length) > 1)
            return false;
        var (start, shorter) = (0, Math.Min(one.Length, other.Length));
        while (start < shorter && one[start] == other[start])
            start++;
        var end = 0;
        while (end < shorter - start && one[one.Length - 1 - end] == other[other.Length - 1 - end])
            end++;
        return Math.Max(one.Length, other.Length) - start - end <= 1;
    }
}
