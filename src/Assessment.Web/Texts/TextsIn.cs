using System.Globalization;
using System.Resources;
using Assessment.Web.Languages;

namespace Assessment.Web.Texts;

/// <summary>The words of the site in a language that is not the page's: for mails, and for what is stored in several languages.</summary>
public sealed class TextsIn(Language language)
{
    private static readonly ResourceManager Words = new(typeof(Text));

    /// <summary>The text, with values as people of the language write them.</summary>
    public string this[string key, params object[] values] =>
        string.Format(language.Culture, Words.GetString(key, CultureInfo.GetCultureInfo(language.Code)) ?? throw new InvalidOperationException($"There is no text {key}."), values);
}
