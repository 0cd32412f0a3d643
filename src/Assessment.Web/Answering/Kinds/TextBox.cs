using Assessment.Domain.Questionnaires;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Answering.Kinds;

/// <summary>A line or paragraphs of text. The browser is not told the limit: it would cut what is pasted without a word.</summary>
/// <param name="most">Most characters, where the question sets no limit.</param>
/// <param name="hint">Whether the partial says how to fill it in.</param>
public sealed class TextBox(int most, bool hint = false) : IFieldKind
{
    public bool IsGroup => false;

    public bool HasHint => hint;

    public string Join(PostedParts parts, Question question) => parts[PostedParts.Value];

    public string Part(string text, string part) => text;

    public string Expected(Question question, IStringLocalizer texts) =>
        texts[$"Expect.{question.Type}", question.Minimum ?? 1, question.Maximum ?? most];
}
