using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Answering.Kinds;

/// <summary>One of several, as radio buttons; "other" brings a line for a few words.</summary>
public sealed class OneChoice : IFieldKind
{
    public bool HoldsStates => true;

    public string FirstPart(Question question) => FieldChoice.IdPart(0);

    public string Join(PostedParts parts, Question question)
    {
        var chosen = parts[PostedParts.Value];
        // What stands in the line of an option that is no longer chosen is left aside.
        return StateWords.TryRead(chosen, out _) ? ""
            : question.Options.Any(option => option.Other && option.Id == chosen) ? OtherWords.With(chosen, parts)
            : chosen;
    }

    public string Part(string text, string part) => part == OtherWords.Part ? Choices.Words(text) : Choices.Ids(text);

    public string Expected(Question question, IStringLocalizer texts) => texts["Expect.OneChoice"];
}
