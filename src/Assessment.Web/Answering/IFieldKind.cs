using Assessment.Domain.Questionnaires;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Answering;

/// <summary>How an answer is laid out as the controls of a form, and how what was posted becomes canonical text again. One file a kind; <see cref="FieldKinds"/> says which question types use it.</summary>
public interface IFieldKind
{
    /// <summary>Several controls under one legend; otherwise a single control with a label.</summary>
    bool IsGroup => true;

    /// <summary>Whether "not applicable" and "don't know" are choices among the others; otherwise they are boxes below the field.</summary>
    bool HoldsStates => false;

    /// <summary>Whether the partial says how to fill it in, in an element whose id ends in <c>how</c>.</summary>
    bool HasHint => false;

    /// <summary>Whether what is typed is a number, which each language writes in its own way.</summary>
    bool ReadsNumbers => false;

    /// <summary>Part of the id of the first control, which an error leads to.</summary>
    string FirstPart(Question question) => PostedParts.Value;

    /// <summary>The posted controls as canonical text, or as near to it as they come; empty when nothing was filled in.</summary>
    string Join(PostedParts parts, Question question);

    /// <summary>What stands in one control, given the text that <see cref="Join"/> made or an answer's canonical text.</summary>
    string Part(string text, string part);

    /// <summary>What a person should do when the text cannot be read: a sentence in the reader's language.</summary>
    string Expected(Question question, IStringLocalizer texts);
}
