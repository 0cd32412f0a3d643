using Assessment.Domain.Questionnaires;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Answering.Kinds;

/// <summary>Any of several, as boxes to tick; "none of these" stands alone.</summary>
public sealed class SeveralChoices : IFieldKind
{
    public string FirstPart(Question question) => FieldChoice.IdPart(0);

    public string Join(PostedParts parts, Question question)
    {
        var ids = parts.All(PostedParts.Value).Where(id => id.Length > 0).ToList();
        var joined = string.Join(' ', ids);
        return question.Options.Any(option => option.Other && ids.Contains(option.Id)) ? OtherWords.With(joined, parts) : joined;
    }

    public string Part(string text, string part) => part == OtherWords.Part ? Choices.Words(text) : Choices.Ids(text);

    public string Expected(Question question, IStringLocalizer texts)
    {
        var many = (question.Minimum, question.Maximum) switch
        {
            ({ } from, { } to) when from == to => texts["Expect.Several.Exactly", from],
            ({ } from, { } to) => texts["Expect.Several.Between", from, to],
            ({ } from, null) => texts["Expect.Several.AtLeast", from],
            (null, { } to) => texts["Expect.Several.AtMost", to],
            _ => texts["Expect.Several"],
        };
        return question.Options.Any(option => option.Exclusive) ? $"{many.Value} {texts["Expect.Several.Alone"].Value}" : many;
    }
}
