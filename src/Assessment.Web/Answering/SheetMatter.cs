using Assessment.Domain.Answering;
using Assessment.Domain.Organisations;
using Assessment.Domain.Rounds;
using Assessment.Web.Languages;
using Assessment.Web.Questionnaires;

namespace Assessment.Web.Answering;

/// <summary>The questionnaire that a mail is about.</summary>
public sealed record SheetMatter(RoundRecord Round, Institution Institution, Sheet Sheet, Edition Edition)
{
    /// <summary>Its address on the site.</summary>
    public string Path => $"/fill/{Round.Slug}/{Institution.Slug}";

    public string InstitutionIn(Language language) => Institution.Name.In(language.Code);

    public string RoundIn(Language language) => Round.Facts.Title.In(language.Code);
}
