namespace Assessment.Domain.Questionnaires;

/// <summary>
/// The words of a questionnaire for a reader of one language. What that language lacks is taken from the language the
/// instrument was written in; what no language says is the id, so that nothing is ever empty.
/// </summary>
public sealed class Words
{
    private readonly Questionnaire questionnaire;
    private readonly string[] languages;
    private readonly Texts[] texts;

    public Words(Questionnaire questionnaire, string? language = null)
        : this(questionnaire, [.. new[] { language, language?.Split('-')[0] }.Concat(questionnaire.Languages).OfType<string>().Distinct().Where(questionnaire.Texts.ContainsKey)])
    {
    }

    private Words(Questionnaire questionnaire, string[] languages)
    {
        (this.questionnaire, this.languages) = (questionnaire, languages);
        texts = [.. languages.Select(one => questionnaire.Texts[one])];
    }

    public string Title => First(t => t.Title) ?? questionnaire.Id;

    public string? Summary => First(t => t.Summary);

    public string? Notice => First(t => t.Notice);

    public string Dimension(string id) => First(t => t.Dimensions.GetValueOrDefault(id)?.Label) ?? id;

    public string? DimensionHelp(string id) => First(t => t.Dimensions.GetValueOrDefault(id)?.Help);

    public string Topic(string id) => First(t => t.Topics.GetValueOrDefault(id)) ?? id;

    public string Section(string id) => First(t => t.Sections.GetValueOrDefault(id)?.Label) ?? id;

    public string? SectionHelp(string id) => First(t => t.Sections.GetValueOrDefault(id)?.Help);

    public string Question(string id) => First(t => t.Questions.GetValueOrDefault(id)?.Text) ?? id;

    public string? Help(string question) => First(t => t.Questions.GetValueOrDefault(question)?.Help);

    public string? Evidence(string question) => First(t => t.Questions.GetValueOrDefault(question)?.Evidence);

    public string? Constraint(string question) => First(t => t.Questions.GetValueOrDefault(question)?.Constraint);

    public string? Unit(string question) => First(t => t.Questions.GetValueOrDefault(question)?.Unit);

    /// <summary>Term → meaning, from the first language that has any for this question.</summary>
    public IReadOnlyDictionary<string, string> Definitions(string question) =>
        texts.Select(t => t.Questions.GetValueOrDefault(question)?.Definitions)
            .FirstOrDefault(d => d is { Count: > 0 }) ?? new Dictionary<string, string>();

    /// <summary>An option's label; null where the type's own words serve (yes, partly, no).</summary>
    public string? Option(string question, string option) =>
        First(t => t.Questions.GetValueOrDefault(question)?.Options.GetValueOrDefault(option));

    public string Row(string question, string row) =>
        First(t => t.Questions.GetValueOrDefault(question)?.Rows.GetValueOrDefault(row)) ?? row;

    /// <summary>The short name of a level of a scale.</summary>
    public string Level(string scale, string level) =>
        First(t => t.Scales.GetValueOrDefault(scale)?.Levels.GetValueOrDefault(level)?.Label) ?? level;

    /// <summary>What a level means for a question: its own descriptor, or the scale's. Null where neither is written.</summary>
    public string? Descriptor(Question question, string level) => First(t =>
        t.Questions.GetValueOrDefault(question.Id)?.Levels.GetValueOrDefault(level)
        ?? t.Scales.GetValueOrDefault(question.Scale ?? "")?.Levels.GetValueOrDefault(level)?.Descriptor);

    public string Band(string set, string band) => First(t => t.Bands.GetValueOrDefault(set)?.GetValueOrDefault(band)) ?? band;

    public string Rule(string id) => First(t => t.Rules.GetValueOrDefault(id)) ?? id;

    public string ShortForm(string id) => First(t => t.ShortForms.GetValueOrDefault(id)) ?? id;

    /// <summary>
    /// The language that a text is taken from because the one that the reader has otherwise lacks it; null where nothing is lacking,
    /// and where no language says it.
    /// </summary>
    /// <param name="say">The text, for example <c>words => words.Question(id)</c>.</param>
    public string? LanguageOf(Func<Words, string?> say)
    {
        foreach (var (i, language) in languages.Index())
            if (new Words(questionnaire, [language]).Says(say))
                return i == 0 ? null : language;
        return null;
    }

    // An id in place of words is nothing said.
    private bool Says(Func<Words, string?> say) => !string.IsNullOrWhiteSpace(say(this)) && !isSilent;

    private bool isSilent;

    private string? First(Func<Texts, string?> find)
    {
        foreach (var words in texts)
            if (find(words) is { } found && !string.IsNullOrWhiteSpace(found))
                return found;
        isSilent = true;
        return null;
    }
}
