using Assessment.Domain.Questionnaires;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Answering.Kinds;

/// <summary>Nothing to fill in: notes, calculated questions, and groups, whose questions have fields of their own.</summary>
public sealed class NoField : IFieldKind
{
    public bool IsGroup => false;

    public string Join(PostedParts parts, Question question) => "";

    public string Part(string text, string part) => "";

    public string Expected(Question question, IStringLocalizer texts) => "";
}
