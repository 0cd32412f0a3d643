using Assessment.Web.Languages;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Texts;

/// <summary>
/// The words of the site. In a language from right to left, names, addresses and whatever else is in Latin letters is set apart (Unicode FSI and PDI) where it fills a place of a text,
/// so that it does not draw the full stop or the bracket beside it to its wrong end.
/// </summary>
public sealed class IsolatedTexts(IStringLocalizerFactory factory) : IStringLocalizer<Text>
{
    private readonly IStringLocalizer words = factory.Create(typeof(Text));

    public LocalizedString this[string name] => words[name];

    public LocalizedString this[string name, params object[] arguments] =>
        words[name, Language.Current.RightToLeft ? [.. arguments.Select(Isolated)] : arguments];

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => words.GetAllStrings(includeParentCultures);

    // Links in mails stay as they are: programs find them by their letters. So does a text of several lines.
    private static object Isolated(object value) =>
        value is string text && text.Any(char.IsAsciiLetter) && !text.Contains("://", StringComparison.Ordinal) && !text.Contains('\n', StringComparison.Ordinal) ? $"\u2068{text}\u2069" : value;
}
