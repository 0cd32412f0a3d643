using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring;
using Assessment.Web.Languages;

namespace Assessment.Web.Questionnaires;

/// <summary>A published edition as pages use it: parsed once, with its scoring compiled once.</summary>
public sealed class Edition(Questionnaire questionnaire, PublishedEdition published)
{
    private readonly Lazy<Scorer> scorer = new(() => new Scorer(questionnaire));

    public Questionnaire Questionnaire => questionnaire;

    /// <summary>Hash, date and canonical text of what was published.</summary>
    public PublishedEdition Published => published;

    public Scorer Scorer => scorer.Value;

    /// <summary>Questions that are answered, those of repeat groups included.</summary>
    public int QuestionCount => questionnaire.Sections.Sum(CountIn);

    /// <summary>Whether institutions answer it with evidence; otherwise figures from elsewhere go in, as in a published index.</summary>
    public bool IsAnsweredWithEvidence { get; } =
        questionnaire.Languages.Count > 1 || questionnaire.Sections.SelectMany(section => section.Questions).Any(question => question.Evidence is not ("none" or "optional"));

    /// <summary>The language in which a reader of this page reads the instrument: the page's, or the one it was written in.</summary>
    public Language? LanguageFor(Language reader) =>
        questionnaire.Languages.Contains(reader.Code) ? reader : Language.Find(questionnaire.Languages[0]);

    /// <summary>The words for a reader of the current language.</summary>
    public Words Words => new(questionnaire, Language.Current.Code);

    /// <summary>Value of the <c>lang</c> attribute where the instrument is not in the page's language; otherwise null.</summary>
    public string? ForeignLanguage => questionnaire.Languages.Contains(Language.Current.Code) ? null : questionnaire.Languages[0];

    public static int CountIn(Section section) => section.Questions.Sum(Count);

    private static int Count(Question question) => question.Questions.Count > 0
        ? question.Questions.Sum(Count)
        : QuestionTypes.Find(question.Type)?.IsAnswered == true ? 1 : 0;
}
