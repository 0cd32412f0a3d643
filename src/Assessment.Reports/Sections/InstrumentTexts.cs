using Assessment.Domain.Questionnaires;

namespace Assessment.Reports.Sections;

/// <summary>The words of an instrument in one language; what is missing there reads in the language the instrument was written in, else as its id.</summary>
public sealed class InstrumentTexts(Questionnaire questionnaire, string language)
{
    private readonly Texts chosen = questionnaire.Texts.GetValueOrDefault(language) ?? Source(questionnaire);
    private readonly Texts source = Source(questionnaire);

    public string Title => chosen.Title ?? source.Title ?? questionnaire.Id;

    public string? Notice => chosen.Notice ?? source.Notice;

    public string? Summary => chosen.Summary ?? source.Summary;

    public string Dimension(string id) => Find(t => t.Dimensions.GetValueOrDefault(id)?.Label) ?? id;

    public string? DimensionHelp(string id) => Find(t => t.Dimensions.GetValueOrDefault(id)?.Help);

    public string Topic(string id) => Find(t => t.Topics.GetValueOrDefault(id)) ?? id;

    public string Section(string id) => Find(t => t.Sections.GetValueOrDefault(id)?.Label) ?? id;

    public string Question(string id) => Find(t => t.Questions.GetValueOrDefault(id)?.Text) ?? id;

    public string Row(string question, string row) => Find(t => t.Questions.GetValueOrDefault(question)?.Rows.GetValueOrDefault(row)) ?? row;

    public string Option(string question, string option) => Find(t => t.Questions.GetValueOrDefault(question)?.Options.GetValueOrDefault(option)) ?? option;

    public string Level(string scale, string level) => Find(t => t.Scales.GetValueOrDefault(scale)?.Levels.GetValueOrDefault(level)?.Label) ?? level;

    public string? Unit(string question) => Find(t => t.Questions.GetValueOrDefault(question)?.Unit);

    /// <summary>The label of a band wherever it is declared, or of a level of a grade scale.</summary>
    public string Band(string? set, string band) => set is null ? band : Find(t => t.Bands.GetValueOrDefault(set)?.GetValueOrDefault(band)) ?? Level(set, band);

    private string? Find(Func<Texts, string?> text) => text(chosen) ?? text(source);

    private static Texts Source(Questionnaire questionnaire) =>
        questionnaire.Languages.Count > 0 ? questionnaire.Texts.GetValueOrDefault(questionnaire.Languages[0]) ?? new Texts() : new Texts();
}
