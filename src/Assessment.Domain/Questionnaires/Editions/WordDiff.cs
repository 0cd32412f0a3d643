namespace Assessment.Domain.Questionnaires;

/// <summary>Which words differ, by language: "en: text, help; es: text". Languages that only one edition has are left out.</summary>
internal static class WordDiff
{
    public static string Of(Questionnaire older, Questionnaire newer, Func<Texts, IEnumerable<(string Name, string? Words)>> words) =>
        Of(older, newer, words, words);

    public static string Of(Questionnaire older, Questionnaire newer, Func<Texts, IEnumerable<(string Name, string? Words)>> before,
        Func<Texts, IEnumerable<(string Name, string? Words)>> after)
    {
        var changed = new List<string>();
        foreach (var (language, texts) in newer.Texts)
            if (older.Texts.TryGetValue(language, out var was))
            {
                var old = before(was).ToDictionary(w => w.Name, w => w.Words);
                var now = after(texts).ToDictionary(w => w.Name, w => w.Words);
                var names = now.Keys.Union(old.Keys)
                    .Where(name => (old.GetValueOrDefault(name) ?? "") != (now.GetValueOrDefault(name) ?? "")).ToList();
                if (names.Count > 0)
                    changed.Add($"{language}: {string.Join(", ", names)}");
            }
        return string.Join("; ", changed);
    }

    /// <summary>
    /// All the words of a question, by name. Options, levels and rows that only one edition has are not a matter of words.
    /// </summary>
    public static IEnumerable<(string Name, string? Words)> OfQuestion(Texts texts, string id, IReadOnlySet<string> both)
    {
        if (texts.Questions.GetValueOrDefault(id) is not { } words)
            return [];
        return
        [
            ("text", words.Text), ("help", words.Help), ("evidence", words.Evidence), ("constraint", words.Constraint),
                ("unit", words.Unit),
            .. words.Definitions.Select(d => ($"definition of {d.Key}", (string?)d.Value)),
            .. words.Options.Where(o => both.Contains(o.Key)).Select(o => ($"option {o.Key}", (string?)o.Value)),
            .. words.Levels.Where(l => both.Contains(l.Key)).Select(l => ($"level {l.Key}", (string?)l.Value)),
            .. words.Rows.Where(r => both.Contains(r.Key)).Select(r => ($"row {r.Key}", (string?)r.Value)),
        ];
    }
}
