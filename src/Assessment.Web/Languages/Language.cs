using System.Globalization;

namespace Assessment.Web.Languages;

/// <summary>A language of the site: its tag, its own name, the culture of its numbers and dates, and which way it is written.</summary>
public sealed record Language(string Code, string Name, string CultureName, bool RightToLeft = false)
{
    /// <summary>The languages people can choose, in the order of the switch. A new one is a line here and a file in Texts/.</summary>
    public static IReadOnlyList<Language> All { get; } =
    [
        // English as the Caribbean writes it: 13 July 2015.
        new("en", "English", "en-GB"),
        // Spanish as Latin America and its organisations write it: 2.3 and 13 de julio de 2015.
        new("es", "Español", "es-419"),
        // French as the United Nations and the OAS write it: 2,3 and 13 juillet 2015.
        new("fr", "Français", "fr-FR"),
        // Words for Brazil, Portugal and Africa alike; numbers and dates are the same but for the dot in 1.250.
        new("pt", "Português", "pt-BR"),
        // Arabic with the digits 0 to 9 and the months of the Gregorian calendar, as the United Nations print it: 2.3 and 13 يوليو 2015.
        new("ar", "العربية", "ar-AE", RightToLeft: true),
    ];

    public CultureInfo Culture => CultureInfo.GetCultureInfo(CultureName);

    /// <summary>Value of the <c>dir</c> attribute.</summary>
    public string Direction => RightToLeft ? "rtl" : "ltr";

    /// <summary>What stands between the things of a list.</summary>
    public string Comma => Code == "ar" ? "، " : ", ";

    /// <summary>From what was to what is, along the line of reading.</summary>
    public string Arrow => RightToLeft ? "←" : "→";

    /// <summary>The language of the request that is being answered.</summary>
    public static Language Current => Find(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? All[0];

    /// <summary>The language with this tag, or with the primary part of it (es-MX is es); null when the site does not speak it.</summary>
    public static Language? Find(string? tag)
    {
        var primary = tag?.Split('-', '_')[0];
        return All.FirstOrDefault(language => string.Equals(language.Code, primary, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Value of the <c>dir</c> attribute for words in any language, also one that the site does not speak.</summary>
    public static string DirectionOf(string tag) => CultureInfo.GetCultureInfo(tag).TextInfo.IsRightToLeft ? "rtl" : "ltr";

    /// <summary>What a language calls itself, for example français; also of languages that the site does not speak.</summary>
    public static string NameOf(string tag) => Find(tag)?.Name ?? CultureInfo.GetCultureInfo(tag).NativeName;
}
