using System.Globalization;
using System.Text;

namespace Assessment.Domain.Rounds;

/// <summary>Names for addresses: lower-case Latin letters, digits and single hyphens.</summary>
public static class Slug
{
    /// <summary>The text without accents and with hyphens for everything else, no longer than this; empty where nothing is left, as of Arabic.</summary>
    public static string Of(string text, int longest)
    {
        var slug = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
                slug.Append(letter);
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        return slug.ToString(0, Math.Min(slug.Length, longest)).Trim('-');
    }
}
