namespace Assessment.Domain.Questionnaires;

/// <summary>
/// Reads an instrument and checks it: a folder with <c>questionnaire.yaml</c> and <c>texts.&lt;lang&gt;.yaml</c>, a single YAML
/// file with its texts inside, or the canonical JSON of a published edition. Reports every problem at once.
/// </summary>
public static class QuestionnaireReader
{
    /// <summary>Reads a folder or a file.</summary>
    public static QuestionnaireReading Read(string path)
    {
        var problems = new ProblemList();
        var sources = InstrumentFolder.Open(path, problems);
        return sources.Count == 0 ? new QuestionnaireReading(null, problems.InOrder()) : Read(sources, problems);
    }

    /// <summary>
    /// Reads files that are in memory. The texts are those named <c>texts.&lt;lang&gt;.yaml</c>; the other one is the questionnaire.
    /// </summary>
    public static QuestionnaireReading Read(IReadOnlyList<SourceFile> sources) => Read(sources, new ProblemList());

    private static QuestionnaireReading Read(IReadOnlyList<SourceFile> sources, ProblemList problems)
    {
        var places = new Places();
        var binder = new Binder(problems, places);
        Questionnaire? questionnaire = null;
        var texts = new Dictionary<string, Texts>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            var node = Parse(source, problems);
            if (InstrumentFolder.LanguageOf(source.Name) is { } language)
                texts[language] = node is null ? new Texts() : binder.Record<Texts>(node);
            else if (node is not null)
                questionnaire = binder.Record<Questionnaire>(node);
        }
        if (questionnaire is null)
            return new QuestionnaireReading(null, problems.InOrder());
        foreach (var (language, inside) in questionnaire.Texts)
            if (!texts.TryAdd(language, inside))
                problems.Add(places.OfKey(questionnaire.Texts, language), "texts-twice",
                    $"The texts in '{language}' are in a file of their own and here too. Keep one of them.");
        var complete = questionnaire with { Texts = InOrder(questionnaire.Languages, texts) };
        places.Put(complete, places.NodeOf(questionnaire)!);
        QuestionnaireChecks.Run(complete, places, problems);
        return new QuestionnaireReading(complete, problems.InOrder());
    }

    private static LocatedNode? Parse(SourceFile source, ProblemList problems) =>
        source.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? JsonText.Read(source, problems)
            : YamlText.Read(source, problems);

    /// <summary>
    /// Texts in the order of <c>languages</c>, so that the same instrument has the same canonical form wherever its files come from.
    /// </summary>
    private static Dictionary<string, Texts> InOrder(IReadOnlyList<string> languages, Dictionary<string, Texts> texts)
    {
        var ordered = new Dictionary<string, Texts>(StringComparer.Ordinal);
        foreach (var language in languages.Concat(texts.Keys.Order(StringComparer.Ordinal)))
            if (texts.TryGetValue(language, out var found))
                ordered.TryAdd(language, found);
        return ordered;
    }
}
