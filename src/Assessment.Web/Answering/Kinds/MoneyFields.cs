using Assessment.Domain.Questionnaires;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Answering.Kinds;

/// <summary>A number and its currency.</summary>
public sealed class MoneyFields : IFieldKind
{
    public const string Currency = "currency";

    public bool ReadsNumbers => true;

    public string Join(PostedParts parts, Question question) =>
        NumberLine.Canonical(parts[PostedParts.Value]) is { Length: > 0 } number ? $"{number} {parts[Currency]}".TrimEnd() : "";

    public string Part(string text, string part)
    {
        // Only what looks like a code is one, so that a text of several words comes back as it was typed.
        var space = text.LastIndexOf(' ');
        var hasCode = space >= 0 && text[(space + 1)..] is { Length: 3 } code && code.All(char.IsAsciiLetterUpper);
        return part == Currency ? hasCode ? text[(space + 1)..] : "" : NumberLine.Shown(hasCode ? text[..space] : text);
    }

    public string Expected(Question question, IStringLocalizer texts) =>
        texts["Expect.Enter", NumberLine.Limited(texts["Expect.amount"], question.Minimum, question.Maximum, question.Decimals ?? 2, texts)];
}
